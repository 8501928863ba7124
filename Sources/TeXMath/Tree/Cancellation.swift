/// How a part is struck out.
public enum Cancellation: String, Hashable, Sendable, CaseIterable {
  /// `\cancel`: from lower left to upper right.
  case rising
  /// `\bcancel`: from upper left to lower right.
  case falling
  /// `\xcancel`: both.
  case crossed
  /// `\sout`: through the middle.
  case level
}
