/// Whether the names along a categorical axis must be tilted, and the height they take.
struct CategoryTilt {
  let isTilted: Bool
  /// Pixels below the axis, for any kind of tick labels.
  let height: Double

  /// Tilted names are cut at this length.
  static let maximumLength = 110.0
  /// Degrees; the sine below belongs to it.
  static let angle = 38.0
  private static let sine = 0.616

  init(_ axis: ResolvedAxis, width: Double) {
    guard case .categorical(let names) = axis.kind, !names.isEmpty else {
      self.init(isTilted: false, height: 22)
      return
    }
    let widest = names.map { TextWidth.of($0, size: TypeSize.label) }.max() ?? 0
    guard widest > width / Double(names.count) - 6 else {
      self.init(isTilted: false, height: 22)
      return
    }
    let length = min(widest, Self.maximumLength)
    self.init(isTilted: true, height: length * Self.sine + 20)
  }

  private init(isTilted: Bool, height: Double) {
    self.isTilted = isTilted
    self.height = height
  }
}
