/// Something that is made of a book and can be kept as bytes.
protocol Rendering: Sendable {
  /// Reads what `bytes` wrote; nil for anything else.
  init?(bytes: ArraySlice<UInt8>)
  /// It as bytes.
  var bytes: [UInt8] { get }
  /// Whether the bytes say all of it. What is wrong with a chapter is not among them, so that it is found again.
  var isWhole: Bool { get }
}
