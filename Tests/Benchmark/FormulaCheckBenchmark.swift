import FormulaCheck
import RealModule

/// Prints how long a thousand samples of a formula of ten terms take; the bar is 10 ms.
///
/// The formula is the bias-corrected Adam step, with its vectors of three elements; the time
/// includes the author's closure, which draws the values and computes the step in Swift.
func benchmarkFormulaCheck() {
  let book = FormulaBook([
    (
      "adam",
      #"""
      \theta_{t+1} = \theta_t - \eta \frac{(\beta_1 m + (1 - \beta_1) g) / (1 - \beta_1^t)}
      {\sqrt{(\beta_2 v + (1 - \beta_2) g^2) / (1 - \beta_2^t)} + \epsilon}
      """#
    ),
    (
      "scalar",
      #"y = a + b x + c x^2 + \frac{d}{1 + x^2} - e^{-x} + \sin x + \sqrt{a^2 + 1} - b c + 2 d x + 3"#
    ),
    ("gradient", #"g = \nabla_x (x^\top A x + \sum_i e^{x_i})"#),
  ])
  report("Adam step, 3 elements") { book.verify("adam", samples: 1000, adam) }
  report("ten terms, numbers") { book.verify("scalar", samples: 1000, scalar) }
  report("gradient by dual numbers, 3 elements") {
    book.verify("gradient", samples: 1000, gradient)
  }
}

/// Prints the best of five runs, which is the one least disturbed.
private func report(_ name: String, _ check: () -> Verification) {
  let clock = ContinuousClock()
  var best = Duration.seconds(1_000)
  var result: Verification?
  for _ in 0..<5 { best = min(best, clock.measure { result = check() }) }
  let milliseconds = best / .milliseconds(1)
  let outcome = result.map { $0.passed ? "\($0.samples.valid) samples" : $0.finding } ?? "not run"
  print("FormulaCheck: \(name): \((milliseconds * 100).rounded() / 100) ms, \(outcome)")
}

private func adam(_ sample: inout Sample) -> FormulaBindings {
  let theta = sample.vector(3)
  let gradient = sample.vector(3)
  let m = sample.vector(3)
  let v = sample.positiveVector(3)
  let t = sample.integer(1...50)
  var next = theta
  var power1 = 1.0
  var power2 = 1.0
  for _ in 0..<t {
    power1 *= 0.9
    power2 *= 0.999
  }
  for index in next.indices {
    let first = (0.9 * m[index] + (1 - 0.9) * gradient[index]) / (1 - power1)
    let second =
      (0.999 * v[index] + (1 - 0.999) * gradient[index] * gradient[index]) / (1 - power2)
    next[index] -= 0.001 * first / (second.squareRoot() + 1e-8)
  }
  return [
    "θ_t": theta, "g": gradient, "m": m, "v": v, "t": t, "β_1": 0.9, "β_2": 0.999, "η": 0.001,
    "ε": 1e-8, "θ_{t+1}": next,
  ]
}

private func scalar(_ sample: inout Sample) -> FormulaBindings {
  let x = sample.scalar()
  let a = sample.scalar()
  let b = sample.scalar()
  let c = sample.scalar()
  let d = sample.scalar()
  let y =
    a + b * x + c * x * x + d / (1 + x * x) - Double.exp(-x) + Double.sin(x)
    + (a * a + 1).squareRoot() - b * c + 2 * d * x + 3
  return ["x": x, "a": a, "b": b, "c": c, "d": d, "y": y]
}

private func gradient(_ sample: inout Sample) -> FormulaBindings {
  let x = sample.vector(3)
  let a = sample.symmetricMatrix(3)
  let slope = x.indices.map { row in
    2 * x.indices.reduce(0) { $0 + a[row][$1] * x[$1] } + Double.exp(x[row])
  }
  return ["x": x, "A": a, "g": slope]
}
