/// Sizes of text in pixels of the view box.
enum TypeSize {
  static let label = 13.0
  static let title = 15.0
  static let note = 12.0
  /// From one line of labels to the next.
  static let line = 17.0
}
