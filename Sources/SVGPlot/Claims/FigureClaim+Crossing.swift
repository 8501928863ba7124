extension FigureClaim {
  /// Two curves change order exactly once, within a band of x.
  ///
  /// - Parameters:
  ///   - first: One curve.
  ///   - second: The other, at the same x.
  ///   - band: Where they are claimed to cross.
  /// - Returns: The verdict, with every crossing found.
  public static func crossOnce(
    _ first: Series, _ second: Series, within band: ClosedRange<Double>
  ) -> FigureClaim {
    let names = "\(name(first)) and \(name(second))"
    guard let found = Crossings.crossings(first, second) else {
      return FigureClaim(false, "\(names) are not given at the same x, so they are not compared.")
    }
    if found.isEmpty { return FigureClaim(false, "\(names) do not cross.") }
    let places = found.prefix(5).map { number($0) }.joined(separator: ", ")
    return FigureClaim(
      found.count == 1 && band.contains(found[0]),
      "\(names) cross \(found.count == 1 ? "once" : "\(found.count) times"), at x = \(places); "
        + "claimed: once, from \(number(band.lowerBound)) to \(number(band.upperBound)).")
  }
}
