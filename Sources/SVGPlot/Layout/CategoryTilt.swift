/// Whether the names along a categorical axis must be tilted, and the height they take.
struct CategoryTilt {
  let isTilted: Bool
  /// Pixels below the axis, for any kind of tick labels.
  let height: Double
  /// Pixels the first tilted names need at the left of the area.
  let leftMargin: Double

  /// Tilted names are cut at this length.
  static let maximumLength = 110.0
  /// Degrees; the sine below belongs to it.
  static let angle = 38.0
  private static let sine = 0.616
  private static let cosine = 0.788

  init(_ axis: ResolvedAxis, width: Double) {
    guard case .categorical(let names) = axis.kind, !names.isEmpty else {
      self.init(isTilted: false, height: 22, leftMargin: 0)
      return
    }
    let widest = names.map { TextWidth.of($0, size: TypeSize.label) }.max() ?? 0
    guard widest > width / Double(names.count) - 6 else {
      self.init(isTilted: false, height: 22, leftMargin: 0)
      return
    }
    let band = width / Double(names.count)
    let lengths = names.map { min(TextWidth.of($0, size: TypeSize.label), Self.maximumLength) }
    let overhang = lengths.enumerated().map { index, length in
      length * Self.cosine - (Double(index) + 0.5) * band
    }
    self.init(
      isTilted: true, height: (lengths.max() ?? 0) * Self.sine + 20,
      leftMargin: max(overhang.max() ?? 0, 0) + 4)
  }

  private init(isTilted: Bool, height: Double, leftMargin: Double) {
    self.isTilted = isTilted
    self.height = height
    self.leftMargin = leftMargin
  }
}
