import FormulaCheck

/// A book of one formula, labelled `f`.
func book(_ latex: String, defining definitions: [String] = []) -> FormulaBook {
  var book = FormulaBook(
    [("f", latex)] + definitions.enumerated().map { ("d\($0.offset)", $0.element) })
  for index in definitions.indices { book.define("d\(index)") }
  return book
}

/// Verifies a formula alone.
func verify(
  _ latex: String, defining definitions: [String] = [], samples: Int = 200,
  tolerance: Tolerance = .derived, _ bindings: (inout Sample) throws -> FormulaBindings
) -> Verification {
  var book = FormulaBook(
    [("f", latex)] + definitions.enumerated().map { ("d\($0.offset)", $0.element) })
  for index in definitions.indices { book.define("d\(index)") }
  return book.verify("f", samples: samples, tolerance: tolerance, bindings)
}

/// Refutes a formula alone.
func refute(
  _ latex: String, defining definitions: [String] = [], samples: Int = 200,
  _ bindings: (inout Sample) throws -> FormulaBindings
) -> Verification {
  var book = FormulaBook(
    [("f", latex)] + definitions.enumerated().map { ("d\($0.offset)", $0.element) })
  for index in definitions.indices { book.define("d\(index)") }
  return book.refute("f", samples: samples, bindings)
}

/// The codes of what went wrong.
func codes(_ verification: Verification) -> [FormulaProblem.Code] {
  verification.problems.map(\.code)
}

// Code of the kind that chapters check, written without a look at the formulas.

func norm(_ x: [Double]) -> Double { x.reduce(0) { $0 + $1 * $1 }.squareRoot() }

func dot(_ x: [Double], _ y: [Double]) -> Double {
  var total = 0.0
  for index in x.indices { total += x[index] * y[index] }
  return total
}

func step(_ theta: [Double], _ gradient: [Double], rate: Double) -> [Double] {
  var next = theta
  for index in next.indices { next[index] -= rate * gradient[index] }
  return next
}

/// The mean squared error of the line w·x + b.
func meanSquaredError(_ w: Double, _ b: Double, _ x: [Double], _ y: [Double]) -> Double {
  var total = 0.0
  for (input, target) in zip(x, y) {
    let residual = w * input + b - target
    total += residual * residual
  }
  return total / Double(x.count)
}

/// Its derivative by w.
func meanSquaredErrorSlope(_ w: Double, _ b: Double, _ x: [Double], _ y: [Double]) -> Double {
  var total = 0.0
  for (input, target) in zip(x, y) { total += (w * input + b - target) * input }
  return 2 * total / Double(x.count)
}
