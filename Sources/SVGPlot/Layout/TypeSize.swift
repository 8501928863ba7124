/// Sizes of text in pixels of the view box.
enum TypeSize {
  static let label = 14.0
  static let title = 16.0
  static let note = 13.0
  /// From one line of labels to the next.
  static let line = 18.0
}
