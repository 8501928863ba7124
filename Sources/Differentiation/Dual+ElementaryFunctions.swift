public import RealModule

extension Dual: ElementaryFunctions {
  /// The chain rule: f(u)′ = f′(u)·u′.
  private func chain(_ value: Scalar, _ slope: Scalar) -> Dual {
    // A constant stays one even where the slope is infinite: 0·∞ would make it NaN.
    Dual(value, derivative: derivative == 0 ? 0 : slope * derivative)
  }

  /// (eˣ)′ = eˣ.
  public static func exp(_ x: Dual) -> Dual {
    let value = Scalar.exp(x.value)
    return x.chain(value, value)
  }

  /// (eˣ − 1)′ = eˣ.
  public static func expMinusOne(_ x: Dual) -> Dual {
    x.chain(.expMinusOne(x.value), .exp(x.value))
  }

  /// cosh′ = sinh.
  public static func cosh(_ x: Dual) -> Dual { x.chain(.cosh(x.value), .sinh(x.value)) }

  /// sinh′ = cosh.
  public static func sinh(_ x: Dual) -> Dual { x.chain(.sinh(x.value), .cosh(x.value)) }

  /// tanh′ = 1 − tanh² = 1 / cosh²; the second form keeps its digits where tanh is near 1.
  public static func tanh(_ x: Dual) -> Dual {
    let cosine = Scalar.cosh(x.value)
    return x.chain(.tanh(x.value), 1 / cosine / cosine)
  }

  /// cos′ = −sin.
  public static func cos(_ x: Dual) -> Dual { x.chain(.cos(x.value), -Scalar.sin(x.value)) }

  /// sin′ = cos.
  public static func sin(_ x: Dual) -> Dual { x.chain(.sin(x.value), .cos(x.value)) }

  /// tan′ = 1 / cos².
  public static func tan(_ x: Dual) -> Dual {
    let cosine = Scalar.cos(x.value)
    return x.chain(.tan(x.value), 1 / cosine / cosine)
  }

  /// (log x)′ = 1 / x.
  public static func log(_ x: Dual) -> Dual { x.chain(.log(x.value), 1 / x.value) }

  /// (log(1 + x))′ = 1 / (1 + x).
  public static func log(onePlus x: Dual) -> Dual {
    x.chain(.log(onePlus: x.value), 1 / (1 + x.value))
  }

  /// acosh′ = 1 / √((x − 1)·(x + 1)).
  public static func acosh(_ x: Dual) -> Dual {
    x.chain(.acosh(x.value), 1 / Scalar.sqrt((x.value - 1) * (x.value + 1)))
  }

  /// asinh′ = 1 / √(1 + x²).
  public static func asinh(_ x: Dual) -> Dual {
    x.chain(.asinh(x.value), 1 / Scalar.sqrt(1 + x.value * x.value))
  }

  /// atanh′ = 1 / ((1 − x)·(1 + x)).
  public static func atanh(_ x: Dual) -> Dual {
    x.chain(.atanh(x.value), 1 / ((1 - x.value) * (1 + x.value)))
  }

  /// acos′ = −1 / √((1 − x)·(1 + x)).
  public static func acos(_ x: Dual) -> Dual {
    x.chain(.acos(x.value), -1 / Scalar.sqrt((1 - x.value) * (1 + x.value)))
  }

  /// asin′ = 1 / √((1 − x)·(1 + x)).
  public static func asin(_ x: Dual) -> Dual {
    x.chain(.asin(x.value), 1 / Scalar.sqrt((1 - x.value) * (1 + x.value)))
  }

  /// atan′ = 1 / (1 + x²).
  public static func atan(_ x: Dual) -> Dual {
    x.chain(.atan(x.value), 1 / (1 + x.value * x.value))
  }
}
