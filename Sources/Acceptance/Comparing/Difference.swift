/// How a result differs from the accepted one.
public struct Difference: Equatable, Sendable {
  /// What happened to it.
  public enum Kind: Equatable, Sendable {
    /// It came out differently.
    case changed
    /// Nothing was accepted for it.
    case new
    /// It was accepted, and the snippet does not give it any more.
    case vanished
    /// It was accepted for a snippet that is gone, or that is not compared any more.
    case leftOver
    /// A run took more steps than is allowed.
    case slower
    /// A run took clearly fewer steps.
    case faster
  }

  /// What happened.
  public var kind: Kind
  /// Where in the chapter.
  public var place: ResultPlace
  /// The result, as messages call it.
  public var title: String
  /// The accepted result; nil when there is none.
  public var old: AcceptedItem?
  /// The new one; nil when there is none.
  public var new: AcceptedItem?
  /// What is different, in words.
  public var finding: String

  /// Creates a difference.
  public init(
    _ kind: Kind, at place: ResultPlace, title: String, old: AcceptedItem? = nil,
    new: AcceptedItem? = nil, finding: String
  ) {
    self.kind = kind
    self.place = place
    self.title = title
    self.old = old
    self.new = new
    self.finding = finding
  }
}
