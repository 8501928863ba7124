/// A public function, initialiser or type of the library that a book documents.
public struct LibraryDeclaration: Hashable, Sendable, Codable {
  /// The name an author ties a snippet to: `sigmoid`, `Adam`, `Adam.update`.
  public var name: String
  /// The module it belongs to.
  public var module: String
  /// The file, relative to the package.
  public var file: String
  /// The line of its first word, from 1.
  public var line: Int
  /// The comment before it, without slashes.
  public var documentation: String
  /// Its source, without the comment before it.
  public var text: String

  /// Creates a declaration.
  public init(
    name: String, module: String, file: String, line: Int, documentation: String, text: String
  ) {
    self.name = name
    self.module = module
    self.file = file
    self.line = line
    self.documentation = documentation
    self.text = text
  }

  /// The last part of the name: what a call to it is spelled with.
  public var baseName: String { String(name.split(separator: ".").last ?? "") }
}
