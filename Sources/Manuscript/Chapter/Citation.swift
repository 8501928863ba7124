/// A citation, `[@kingma2015, p. 4; @polyak1964]`.
public struct Citation: Hashable, Sendable {
  /// One cited work.
  public struct Item: Hashable, Sendable {
    /// The key in the bibliography.
    public var key: String
    /// What follows the key after a comma (`p. 4`), or nil.
    public var locator: String?
    /// Where `@key` stands.
    public var range: SourceRange
  }

  /// The works, at least one.
  public var items: [Item]
  /// Where it stands, with its brackets.
  public var range: SourceRange
}
