/// A place as editors count: lines and columns from 1, columns in UTF-16 code units, the end behind the last one.
public struct CheckPlace: Codable, Hashable, Sendable {
  /// The file, relative to the package.
  public var file: String
  /// The first line; nil when the whole file is meant.
  public var line: Int?
  /// The column in the first line.
  public var column: Int?
  /// The last line.
  public var endLine: Int?
  /// The column behind the last character.
  public var endColumn: Int?

  /// Creates a place.
  public init(
    file: String, line: Int? = nil, column: Int? = nil, endLine: Int? = nil, endColumn: Int? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
  }

  /// The place as compilers print it: `file:line:column`, as far as it is known.
  public var text: String {
    ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
  }
}
