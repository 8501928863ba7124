internal import Convergence
internal import RealModule

// The loops that several transforms share. The spans are of checked lengths, so their elements are
// read without a check each: what remains in a loop is arithmetic on independent elements, which the
// compiler does several at a time.

/// Multiplies every element by a factor.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func multiply<Scalar: RealScalar>(_ vector: inout [Scalar], by factor: Scalar) {
  multiply(&vector, in: 0..<vector.count, by: factor)
}

/// Multiplies the elements of a stretch by a factor.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func multiply<Scalar: RealScalar>(
  _ vector: inout [Scalar], in range: Range<Int>, by factor: Scalar
) {
  precondition(range.lowerBound >= 0 && range.upperBound <= vector.count)
  var vector = vector.mutableSpan
  for i in range { vector[unchecked: i] *= factor }
}

/// The sum of the squares of a stretch.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func sumOfSquares<Scalar: RealScalar>(_ vector: [Scalar], in range: Range<Int>) -> Scalar {
  precondition(range.lowerBound >= 0 && range.upperBound <= vector.count)
  let vector = vector.span
  var sum: Scalar = 0
  for i in range { sum += vector[unchecked: i] * vector[unchecked: i] }
  return sum
}

/// Adds one vector to another, y ← y + x.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func accumulate<Scalar: RealScalar>(_ x: [Scalar], into y: inout [Scalar]) {
  precondition(x.count == y.count)
  let x = x.span
  var y = y.mutableSpan
  for i in 0..<x.count { y[unchecked: i] += x[unchecked: i] }
}

/// Copies one vector into another of the same length, without a new allocation.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func copy<Scalar: RealScalar>(_ x: [Scalar], into y: inout [Scalar]) {
  precondition(x.count == y.count)
  let x = x.span
  var y = y.mutableSpan
  for i in 0..<x.count { y[unchecked: i] = x[unchecked: i] }
}

/// An exponential moving average, m ← decay·m + (1 − decay)·x.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func average<Scalar: RealScalar>(_ x: [Scalar], into m: inout [Scalar], decay: Scalar) {
  precondition(x.count == m.count)
  let x = x.span
  var m = m.mutableSpan
  for i in 0..<x.count {
    m[unchecked: i] = decay * m[unchecked: i] + (1 - decay) * x[unchecked: i]
  }
}

/// An exponential moving average of squares, v ← decay·v + (1 − decay)·x².
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func averageSquares<Scalar: RealScalar>(_ x: [Scalar], into v: inout [Scalar], decay: Scalar) {
  precondition(x.count == v.count)
  let x = x.span
  var v = v.mutableSpan
  for i in 0..<x.count {
    v[unchecked: i] = decay * v[unchecked: i] + (1 - decay) * x[unchecked: i] * x[unchecked: i]
  }
}

/// Zeros, as many as there are parameters: the buffer that most states begin with.
func zeros<Scalar: RealScalar>(like parameters: [Scalar]) -> [Scalar] {
  Array(repeating: 0, count: parameters.count)
}

/// Checks that a hyperparameter lies in [0, 1), as decays of averages must.
func checkDecay<Scalar: RealScalar>(_ name: String, _ value: Scalar) {
  require(value >= 0 && value < 1, "\(name) must be at least 0 and below 1, not \(value).")
}

/// Checks that a hyperparameter is at least 0.
func checkNotNegative<Scalar: RealScalar>(_ name: String, _ value: Scalar) {
  require(value >= 0, "\(name) must be at least 0, not \(value).")
}
