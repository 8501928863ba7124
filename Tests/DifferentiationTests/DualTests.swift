import Differentiation
import RealModule
import Testing

@Suite("Dual numbers")
struct DualTests {
  typealias D = Dual<Double>

  /// Every elementary function of one variable, with points inside its domain.
  static let functions: [(name: String, dual: @Sendable (D) -> D, points: [Double])] = [
    ("exp", { .exp($0) }, [-2, 0, 1.5]),
    ("expMinusOne", { .expMinusOne($0) }, [-2, 1e-9, 1.5]),
    ("cosh", { .cosh($0) }, [-2, 0, 1.5]),
    ("sinh", { .sinh($0) }, [-2, 0, 1.5]),
    ("tanh", { .tanh($0) }, [-2, 0, 1.5, 15]),
    ("cos", { .cos($0) }, [-2, 0, 1.5]),
    ("sin", { .sin($0) }, [-2, 0, 1.5]),
    ("tan", { .tan($0) }, [-1, 0, 1.25]),
    ("log", { .log($0) }, [0.25, 1, 30]),
    ("log(onePlus:)", { .log(onePlus: $0) }, [-0.5, 1e-9, 30]),
    ("acosh", { .acosh($0) }, [1.25, 30]),
    ("asinh", { .asinh($0) }, [-2, 0, 30]),
    ("atanh", { .atanh($0) }, [-0.5, 0, 0.875]),
    ("acos", { .acos($0) }, [-0.5, 0, 0.875]),
    ("asin", { .asin($0) }, [-0.5, 0, 0.875]),
    ("atan", { .atan($0) }, [-2, 0, 30]),
    ("square root", { .sqrt($0) }, [0.25, 1, 30]),
    ("cube root", { .root($0, 3) }, [-8, 0.25, 30]),
    ("power 5", { .pow($0, 5) }, [-2, 0, 1.5]),
    ("power -2", { .pow($0, -2) }, [-2, 1.5]),
    ("power 2.5", { .pow($0, D(2.5)) }, [0.25, 1.5]),
    ("2 to the power", { .pow(D(2), $0) }, [-2, 0, 1.5]),
    ("power of itself", { .pow($0, $0) }, [0.25, 1.5]),
    ("quotient", { ($0 * $0 + 1) / ($0 - 3) }, [-2, 0, 30]),
    ("magnitude", { $0.magnitude }, [-2, 1.5]),
  ]

  @Test("Every rule agrees with extrapolated differences of the values")
  func rules() {
    for (name, function, points) in Self.functions {
      for x in points {
        let exact = forwardDerivative(of: function, at: x)
        let numeric = centralDerivative(of: { function(D($0)).value }, at: x)
        let allowed = 1e-9 * max(1, exact.magnitude) + 10 * numeric.error
        #expect(
          (exact - numeric.value).magnitude <= allowed, "\(name) at \(x): \(exact), \(numeric)")
      }
    }
  }

  @Test("Second derivatives through nested duals agree with differences of first ones")
  func nested() {
    func f<S: DualScalar>(_ x: S) -> S { .exp(.sin(x)) * .log(onePlus: x * x) / (x + 3) }
    for x in [-1.5, 0.25, 2] {
      let second = forwardSecondDerivative(of: { f($0) }, at: x)
      let numeric = centralDerivative(of: { forwardDerivative(of: { f($0) }, at: $0) }, at: x)
      #expect((second - numeric.value).magnitude <= 1e-9)
    }
  }

  @Test("Values are compared without their derivatives")
  func comparison() {
    #expect(D(1, derivative: 2) == D(1, derivative: 3))
    #expect(D(1, derivative: 9) < D(2))
    #expect(max(D(1, derivative: 9), D(2, derivative: 5)).derivative == 5)
    #expect("\(D(1, derivative: 2))" == "1.0 + 2.0·ε")
  }

  @Test("Kinks and poles: 0 at |0|, infinite slopes, and constants that stay constants")
  func edges() {
    #expect(D.variable(0).magnitude.derivative == 0)
    #expect(D.sqrt(.variable(0)).derivative == .infinity)
    #expect(D.sqrt(D(0)).derivative == 0)
    #expect(D.log(D(0)).derivative == 0)
    #expect(D.pow(.variable(0), 0).derivative == 0)
    #expect(D.pow(.variable(0), 1).derivative == 1)
    #expect(D.pow(.variable(0), D(2)).derivative == 0)
    #expect(D.tanh(.variable(400)).derivative == 0)
  }

  @Test("Arithmetic with whole numbers, in place and negated")
  func arithmetic() {
    var x = D.variable(3)
    x *= 2
    x /= 4
    x += 1
    #expect(x.value == 2.5 && x.derivative == 0.5)
    #expect((-x).derivative == -0.5)
    #expect(D(exactly: 7)?.value == 7 && Dual<Float>(exactly: 1 << 40 + 1) == nil)
    #expect(D.variable(4).reciprocal?.derivative == -0.0625)
  }
}
