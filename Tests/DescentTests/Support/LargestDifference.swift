/// The largest difference of two lists of numbers, relative to their size where that is above 1.
///
/// Infinite if the lists differ in length, NaN if a number is, so that no comparison with a tolerance
/// passes by accident.
func largestDifference(_ left: [Double], _ right: [Double]) -> Double {
  guard left.count == right.count else { return .infinity }
  return zip(left, right).reduce(0) { largest, pair in
    let scale = Swift.max(1, pair.0.magnitude, pair.1.magnitude)
    let difference = (pair.0 - pair.1).magnitude / scale
    return difference.isNaN || difference > largest ? difference : largest
  }
}
