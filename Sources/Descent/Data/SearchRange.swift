internal import Convergence
import RealModule

/// Where a hyper-parameter is searched.
public enum SearchRange: Equatable, Sendable {
  /// Evenly from one limit to the other.
  case linear(ClosedRange<Double>)
  /// Evenly in the logarithm, for what matters by its order of magnitude, such as a learning rate;
  /// both limits must be above 0.
  case logarithmic(ClosedRange<Double>)

  /// The value at a share in [0, 1] of the way from the lower limit to the upper.
  public func value(at share: Double) -> Double {
    switch self {
    case .linear(let range):
      return range.lowerBound + share * (range.upperBound - range.lowerBound)
    case .logarithmic(let range):
      require(
        range.lowerBound > 0, "A logarithmic range must start above 0, not at \(range.lowerBound).")
      // The limits themselves, not what rounding makes of them.
      if share == 0 || share == 1 { return share == 0 ? range.lowerBound : range.upperBound }
      let (low, high) = (Double.log(range.lowerBound), Double.log(range.upperBound))
      return .exp(low + share * (high - low))
    }
  }
}
