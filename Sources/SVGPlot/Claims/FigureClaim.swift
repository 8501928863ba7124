/// What a caption says about a figure, checked against the series the figure is drawn from.
///
///     FigureClaim.below(adam, sgd, after: 50).holds
///
/// A claim without data to judge it fails: nothing is true of no points.
public struct FigureClaim: Hashable, Sendable {
  /// Whether it is true.
  public var holds: Bool
  /// What was found, with the numbers: fit for a caption when it holds, for an error when not.
  public var sentence: String

  init(_ holds: Bool, _ sentence: String) {
    self.holds = holds
    self.sentence = sentence
  }

  /// The first curve is below the second at every one of its points from some x on.
  ///
  /// - Parameters:
  ///   - first: The lower curve.
  ///   - second: The upper curve, taken as straight between its points.
  ///   - x: From where on, this x included.
  /// - Returns: The verdict; it names the first point that contradicts.
  public static func below(_ first: Series, _ second: Series, after x: Double) -> FigureClaim {
    let names = "\(Self.name(first)) below \(Self.name(second))"
    var judged = 0
    for index in 0..<first.count where first.x[index] >= x {
      guard let other = Interpolation.value(of: second, at: first.x[index]) else { continue }
      judged += 1
      // Written so that NaN, which is below nothing, contradicts.
      guard first.y[index] < other else {
        return FigureClaim(
          false,
          "\(names) is false at x = \(number(first.x[index])): \(number(first.y[index])) is not "
            + "less than \(number(other)).")
      }
    }
    if judged == 0 { return FigureClaim(false, "\(names): no points from x = \(number(x)) on.") }
    return FigureClaim(true, "\(names) at all \(judged) points from x = \(number(x)) on.")
  }

  /// A curve has its least value at some x.
  ///
  /// - Parameters:
  ///   - series: The curve.
  ///   - x: Where.
  ///   - tolerance: How far beside that it may be.
  /// - Returns: The verdict, with the place and the value found.
  public static func minimum(
    of series: Series, at x: Double, within tolerance: Double
  ) -> FigureClaim {
    let indices = (0..<series.count).filter { series.y[$0].isFinite }
    guard let least = indices.min(by: { series.y[$0] < series.y[$1] }) else {
      return FigureClaim(false, "\(name(series)) has no finite value.")
    }
    let found = series.x[least]
    return FigureClaim(
      abs(found - x) <= tolerance,
      "\(name(series)) is least at x = \(number(found)), where it is \(number(series.y[least])); "
        + "claimed: x = \(number(x)) ± \(number(tolerance)).")
  }

  /// A curve never rises from some x on.
  ///
  /// - Parameters:
  ///   - series: The curve.
  ///   - x: From where on, this x included.
  /// - Returns: The verdict; it names the first rise.
  public static func decreases(_ series: Series, after x: Double = -.infinity) -> FigureClaim {
    let indices = (0..<series.count).filter { series.x[$0] >= x }
    guard indices.count > 1 else {
      return FigureClaim(false, "\(name(series)): fewer than two points to compare.")
    }
    for (before, now) in zip(indices, indices.dropFirst())
    where !(series.y[now] <= series.y[before]) {
      return FigureClaim(
        false,
        "\(name(series)) rises from \(number(series.y[before])) to \(number(series.y[now])) at "
          + "x = \(number(series.x[now])).")
    }
    return FigureClaim(true, "\(name(series)) never rises at its \(indices.count) points.")
  }

  static func name(_ series: Series) -> String { series.name.isEmpty ? "the curve" : series.name }

  static func number(_ value: Double) -> String { NumberText.significant(value) }
}
