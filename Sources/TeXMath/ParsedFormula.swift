/// A formula read from its LaTeX source: the tree, and everything that is wrong with the source.
public struct ParsedFormula: Hashable, Sendable {
  /// A place in the source as editors count it: both from 1, columns in UTF-8 bytes.
  public struct Location: Hashable, Sendable {
    /// The line, from 1.
    public var line: Int
    /// The column in UTF-8 bytes, from 1.
    public var column: Int

    /// Creates a location.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// The LaTeX source without the dollar signs.
  public var source: String
  /// The tree; the root's kind is always `row`.
  public var root: MathNode
  /// All problems, in the order of the source.
  public var diagnostics: [FormulaDiagnostic]
  /// The equation number that `\tag` gives the whole formula; tags of lines are in their `Table.Row`.
  public var tag: EquationTag?
  /// The name that `\label` gives the whole formula.
  public var label: String?
  /// The commands that the formula itself defined, by name without backslash.
  public var definitions: [String: Macro]

  /// Creates a parsed formula.
  public init(
    source: String, root: MathNode, diagnostics: [FormulaDiagnostic] = [],
    tag: EquationTag? = nil, label: String? = nil, definitions: [String: Macro] = [:]
  ) {
    self.source = source
    self.root = root
    self.diagnostics = diagnostics
    self.tag = tag
    self.label = label
    self.definitions = definitions
  }

  /// Whether the source has no error; warnings are allowed.
  public var isValid: Bool { !diagnostics.contains { $0.severity == .error } }

  /// The line and column of a UTF-8 offset into the source.
  ///
  /// - Parameter offset: the offset; one past the end is the place after the last byte.
  /// - Returns: the location, counted from 1.
  public func location(of offset: Int) -> Location {
    var location = Location(line: 1, column: 1)
    for byte in source.utf8.prefix(max(0, offset)) {
      if byte == UInt8(ascii: "\n") {
        location.line += 1
        location.column = 1
      } else {
        location.column += 1
      }
    }
    return location
  }

  /// The source text of a range, as for a node or a diagnostic.
  ///
  /// - Parameter range: UTF-8 offsets; what lies outside the source is left out.
  /// - Returns: the text.
  public func text(of range: Range<Int>) -> String {
    String(
      decoding: source.utf8.dropFirst(max(0, range.lowerBound)).prefix(range.count), as: UTF8.self)
  }
}
