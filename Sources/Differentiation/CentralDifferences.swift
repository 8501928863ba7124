public import RealModule

/// The plain central difference (f(x + h) − f(x − h)) / 2h.
///
/// Its error is h²·f‴(x)/6 from the formula and about ulp(f)/h from rounding: a small step trades one
/// for the other. ``centralDerivative(of:at:)`` chooses the step and estimates what is left.
public func centralDifference<Scalar: Real>(
  of function: (Scalar) -> Scalar, at x: Scalar, step: Scalar
) -> Scalar {
  require(step > 0, "A central difference needs a step above 0, not \(step).")
  // The points are what they are after rounding, so their true distance is what is divided by.
  let right = x + step
  let left = x - step
  return (function(right) - function(left)) / (right - left)
}

/// The derivative f′(x) by central differences, extrapolated to a step of 0.
///
/// A sweep of steps h, h/2, h/4 … feeds Richardson's extrapolation: two differences whose steps
/// differ by 2 have errors that differ by 4, so (4·D(h/2) − D(h)) / 3 has none of order h², the next
/// column none of order h⁴, and so on. Neighbouring entries of the table show how far an entry may
/// be off, and the one with the least such error is returned (Ridders, "Accurate computation of
/// F′(x) and F′(x) F″(x)", 1982). The error can be no less than what rounding leaves, ulp(f)/h.
///
/// - Parameters:
///   - function: The function, called about twenty times near `x`.
///   - x: The point.
/// - Returns: The derivative with its error estimate; both are NaN where the function is not
///   finite around `x`.
public func centralDerivative<Scalar: Real>(
  of function: (Scalar) -> Scalar, at x: Scalar
) -> DerivativeEstimate<Scalar> {
  let first: Scalar = max(x.magnitude, 1) / 8
  var best = DerivativeEstimate(value: Scalar.nan, error: .infinity, step: first)
  // A wide step may see another branch of the function, or leave its domain; a sweep from each of
  // three first steps keeps one of them on this side.
  for start in [first, first / 64, first / 4096] {
    let estimate = richardson(function, at: x, firstStep: start)
    if estimate.error < best.error { best = estimate }
  }
  if !best.value.isFinite { best.error = .nan }
  return best
}

/// One sweep of ten halved steps from `firstStep`, extrapolated.
func richardson<Scalar: Real>(
  _ function: (Scalar) -> Scalar, at x: Scalar, firstStep: Scalar
) -> DerivativeEstimate<Scalar> {
  var best = DerivativeEstimate(value: Scalar.nan, error: .infinity, step: firstStep)
  var previous: [Scalar] = []
  var step = firstStep
  for _ in 0..<10 {
    let right = function(x + step)
    let left = function(x - step)
    let rounding = max(right.magnitude, left.magnitude) * .ulpOfOne / step
    var row = [(right - left) / ((x + step) - (x - step))]
    var factor: Scalar = 1
    for (column, old) in previous.enumerated() {
      factor *= 4
      let entry = row[column] + (row[column] - old) / (factor - 1)
      let spread = max((entry - row[column]).magnitude, (entry - old).magnitude)
      // `max` would lose a NaN on its left side; a comparison with one is false.
      if entry.isFinite, spread + rounding < best.error {
        best = DerivativeEstimate(value: entry, error: spread + rounding, step: step)
      }
      row.append(entry)
    }
    previous = row
    step /= 2
  }
  return best
}

/// The gradient ∇f(x) by extrapolated central differences, an estimate with its error for each
/// element.
public func centralGradient<Scalar: Real>(
  of function: ([Scalar]) -> Scalar, at x: [Scalar]
) -> [DerivativeEstimate<Scalar>] {
  var point = x
  return x.indices.map { index in
    defer { point[index] = x[index] }
    return centralDerivative(
      of: { value in
        point[index] = value
        return function(point)
      }, at: x[index])
  }
}
