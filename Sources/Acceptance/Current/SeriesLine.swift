import NotebookRecord

/// The line of a figure's series: its name, then its digest in this order.
enum SeriesLine {
  static let key = "series"
  /// From which token on the numbers are means, which are compared on the scale of what was averaged.
  static let firstSum = 7

  private static let magnitude = 8

  static func field(_ digest: SeriesDigest) -> AcceptedItem.Field {
    let counts = [digest.count, digest.notFinite].map(Double.init)
    let numbers =
      counts + [digest.first, digest.last, digest.least, digest.greatest, digest.mean]
      + [digest.magnitude] + digest.mixes
    return AcceptedItem.Field(key, [.text(digest.name)] + numbers.map { .number($0) })
  }

  /// The mean magnitude of the numbers of two such lines; 0 for other lines.
  static func scale(_ old: AcceptedItem.Field, _ new: AcceptedItem.Field) -> Double {
    [old, new].map { field in
      guard field.key == key, field.tokens.count > magnitude,
        case .number(let scale) = field.tokens[magnitude], scale.isFinite
      else { return 0 }
      return scale.magnitude
    }.max() ?? 0
  }
}
