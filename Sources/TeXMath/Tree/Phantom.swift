/// What of a part's size is kept.
public enum Phantom: String, Hashable, Sendable, CaseIterable {
  /// `\phantom`: all of it, unseen.
  case full
  /// `\hphantom`: the width, unseen.
  case width
  /// `\vphantom`: the height, unseen.
  case height
  /// `\smash`: the width, seen.
  case smash
}
