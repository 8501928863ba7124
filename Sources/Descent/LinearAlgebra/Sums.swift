public import RealModule

/// The sum of the elements from left to right; its error grows with their number n like n·ulp.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
public func sum<Scalar: AlgebraicField>(_ x: [Scalar]) -> Scalar {
  var total: Scalar = 0
  for element in x { total += element }
  return total
}

/// The sum, carried along as two scalars: the rounded total and what rounding took from it.
///
/// Together the two hold twice the digits, so the result is the exact sum rounded once as long as
/// n·u² is negligible (u = ulp/2), also where large elements cancel. Each element costs two exact
/// additions of six operations. Ogita, Rump and Oishi, "Accurate sum and dot product", 2005, with the
/// correction folded back into the total at every step, which Kahan's and Neumaier's forms need too
/// when there are more than 1/√u elements.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
public func compensatedSum<Scalar: RealScalar>(_ x: [Scalar]) -> Scalar {
  var total: Scalar = 0
  var lost: Scalar = 0
  for element in x {
    let (next, error) = exactSum(total, element)
    (total, lost) = exactSum(next, lost + error)
  }
  // An infinity leaves ∞ − ∞ behind in the corrections; the plain sum says what it is.
  return total.isNaN ? sum(x) : total
}

/// The rounded sum of two scalars and its rounding error, which is a scalar too (Knuth's two-sum).
@inline(__always)
private func exactSum<Scalar: RealScalar>(_ a: Scalar, _ b: Scalar) -> (Scalar, Scalar) {
  let sum = a + b
  let partOfB = sum - a
  return (sum, (a - (sum - partOfB)) + (b - partOfB))
}

/// The sum of the halves' sums, down to blocks of 128 elements; its error grows like log₂(n)·ulp.
///
/// It is nearly as fast as summing from left to right and far more exact; the order of the additions
/// depends on the length alone, so the bits do not depend on how the work is shared out. Higham, "The
/// accuracy of floating point summation", 1993.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
public func pairwiseSum<Scalar: RealScalar>(_ x: [Scalar]) -> Scalar {
  pairwiseSum(x, in: 0..<x.count)
}

@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
private func pairwiseSum<Scalar: RealScalar>(_ x: [Scalar], in range: Range<Int>) -> Scalar {
  if range.count <= 128 {
    let x = x.span
    var total: Scalar = 0
    for i in range { total += x[unchecked: i] }
    return total
  }
  let middle = range.lowerBound + range.count / 2
  return pairwiseSum(x, in: range.lowerBound..<middle)
    + pairwiseSum(x, in: middle..<range.upperBound)
}

/// log Σᵢ exp(xᵢ), without the overflow that the exponentials would suffer.
///
/// The largest element is taken out first: m + log Σᵢ exp(xᵢ − m), where every exponent is at most 0.
///
/// - Parameter x: The elements, at least one.
/// - Returns: The logarithm; −∞ if all elements are −∞, ∞ if one is ∞, NaN if one is NaN.
public func logSumExp<Scalar: AlgebraicField & Comparable & ElementaryFunctions>(
  _ x: [Scalar]
) -> Scalar {
  guard var largest = x.first else {
    fatalError("The logarithm of a sum of exponentials needs at least one element.")
  }
  for element in x where element > largest { largest = element }
  // Two infinities of one sign have no difference: such a largest element is the result itself.
  if largest - largest != 0 { return x.first { $0 != $0 } ?? largest }
  var total: Scalar = 0
  for element in x { total += .exp(element - largest) }
  return largest + .log(total)
}
