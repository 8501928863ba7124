/// One result: what it is, and its numbers and texts line by line.
public struct AcceptedItem: Equatable, Sendable {
  /// What a result is.
  public enum Kind: String, CaseIterable, Sendable {
    /// A shown value.
    case value
    /// A table.
    case table
    /// A figure, as a digest of its series.
    case figure
    /// A run that an expectation is about.
    case run
    /// The check of a formula.
    case formula
    /// How many expectations hold.
    case expectations
    /// What was printed.
    case output
    /// The message with which a snippet stops or does not compile, as it is meant to.
    case ending
    /// A value in running text.
    case inline
  }

  /// One line of a result.
  public struct Field: Equatable, Sendable {
    /// What the line holds.
    public var key: String
    /// Its numbers and texts.
    public var tokens: [AcceptedToken]

    /// Creates a line.
    public init(_ key: String, _ tokens: [AcceptedToken]) {
      self.key = key
      self.tokens = tokens
    }
  }

  /// What it is.
  public var kind: Kind
  /// Its name: a label, a caption, an expression; empty for none.
  public var name: String
  /// Its lines.
  public var fields: [Field]

  /// Creates a result.
  public init(_ kind: Kind, name: String = "", _ fields: [Field]) {
    self.kind = kind
    self.name = name
    self.fields = fields
  }

  /// What it is, with its name, as messages call it.
  public var title: String { name.isEmpty ? kind.rawValue : "\(kind.rawValue) “\(name)”" }
}
