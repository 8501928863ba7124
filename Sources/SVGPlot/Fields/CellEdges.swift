/// The borders of cells around positions: halfway between neighbours, as far beyond the ends.
enum CellEdges {
  /// One more border than positions. Positions in equal ratios, as on a logarithmic axis, get borders at
  /// equal ratios.
  static func of(_ positions: [Double]) -> [Double] {
    guard positions.count > 1 else { return positions.flatMap { [$0 - 0.5, $0 + 0.5] } }
    if isGeometric(positions) {
      return even(positions.map(Elementary.log10)).map(Elementary.exp10)
    }
    return even(positions)
  }

  private static func even(_ positions: [Double]) -> [Double] {
    let last = positions.count - 1
    let first = positions[0] - (positions[1] - positions[0]) / 2
    let end = positions[last] + (positions[last] - positions[last - 1]) / 2
    return [first] + zip(positions, positions.dropFirst()).map { ($0 + $1) / 2 } + [end]
  }

  private static func isGeometric(_ positions: [Double]) -> Bool {
    guard positions.count > 2, positions[0] > 0 else { return false }
    let ratio = positions[1] / positions[0]
    // Ratios of rounded numbers agree to far better than this; those of an even grid do not.
    return ratio > 1.000_1
      && zip(positions, positions.dropFirst()).allSatisfy { abs($1 / $0 / ratio - 1) < 1e-6 }
  }
}
