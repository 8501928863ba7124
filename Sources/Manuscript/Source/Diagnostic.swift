/// One problem that an author can mend: the only form in which the tool side reports what is wrong
/// with a book.
public struct Diagnostic: Hashable, Sendable {
  /// How much a problem matters.
  public enum Severity: String, Hashable, Comparable, Sendable, CaseIterable {
    /// For the author's information.
    case note
    /// Probably not meant; the build goes on.
    case warning
    /// The build fails.
    case error

    /// Orders severities from the mildest to the gravest.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// A remark that belongs to a diagnostic, perhaps about another place.
  public struct Note: Hashable, Sendable {
    /// What there is to know.
    public var message: String
    /// The file it speaks of, when it is about a place.
    public var file: String?
    /// The place it speaks of.
    public var range: SourceRange?

    /// Creates a note.
    public init(_ message: String, file: String? = nil, range: SourceRange? = nil) {
      self.message = message
      self.file = file
      self.range = range
    }
  }

  /// The file, relative to the book's folder as a rule; nil when the problem is not in a file.
  public var file: String?
  /// The place in the file; nil when the whole file is meant.
  public var range: SourceRange?
  /// How much it matters.
  public var severity: Severity
  /// The problem's short name in kebab case, such as `unknown-fence-option`.
  public var identifier: String
  /// What is wrong, in one sentence without a final period.
  public var summary: String
  /// What the author should do, in one sentence; nil when the summary says it.
  public var help: String?
  /// Further remarks.
  public var notes: [Note]

  /// Creates a diagnostic.
  public init(
    _ severity: Severity, _ identifier: String, file: String?, range: SourceRange?,
    summary: String, help: String? = nil, notes: [Note] = []
  ) {
    self.file = file
    self.range = range
    self.severity = severity
    self.identifier = identifier
    self.summary = summary
    self.help = help
    self.notes = notes
  }
}

extension Diagnostic: Comparable {
  /// Orders by file, then by place; what belongs to no place comes first.
  public static func < (left: Self, right: Self) -> Bool {
    let leftFile = left.file ?? ""
    let rightFile = right.file ?? ""
    if leftFile != rightFile { return leftFile < rightFile }
    let nowhere = SourceRange(line: 0, columns: 0..<0)
    let leftRange = left.range ?? nowhere
    let rightRange = right.range ?? nowhere
    if leftRange != rightRange { return leftRange < rightRange }
    if left.severity != right.severity { return left.severity > right.severity }
    return (left.identifier, left.summary) < (right.identifier, right.summary)
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The diagnostic as compilers print it: `file:line:column: error: summary [identifier]`, followed
  /// by a line for the help and one for each note.
  public var description: String {
    var lines = [
      Self.prefix(file, range) + "\(severity.rawValue): \(summary) [\(identifier)]"
    ]
    if let help { lines.append("  help: \(help)") }
    for note in notes {
      lines.append("  " + Self.prefix(note.file, note.range) + "note: \(note.message)")
    }
    return lines.joined(separator: "\n")
  }

  private static func prefix(_ file: String?, _ range: SourceRange?) -> String {
    guard let file else { return "" }
    guard let range else { return "\(file): " }
    return "\(file):\(range.start): "
  }
}
