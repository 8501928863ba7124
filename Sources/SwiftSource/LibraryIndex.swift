/// The public functions and types of the library that a book documents.
public struct LibraryIndex: Equatable, Sendable, Codable {
  /// Everything declared, by file and line. Overloads share a name.
  public private(set) var declarations: [LibraryDeclaration]
  private var places: [String: [Int]]

  /// Creates the index of `declarations`.
  public init(_ declarations: [LibraryDeclaration]) {
    self.declarations = declarations
    places = [:]
    for (index, declaration) in declarations.enumerated() {
      places[declaration.name, default: []].append(index)
    }
  }

  /// The public functions, initialisers and types that one file of `module` declares.
  public static func declarations(
    in source: String, module: String, file: String
  ) -> [LibraryDeclaration] {
    DeclarationCollector.declarations(in: source, module: module, file: file)
  }

  /// The declarations called `name`, overloads in order of file and line.
  public subscript(name: String) -> [LibraryDeclaration] {
    (places[name] ?? []).map { declarations[$0] }
  }

  /// All names, sorted.
  public var names: [String] { places.keys.sorted() }

  /// The name of the first member called `baseName` of any type.
  public func member(called baseName: String) -> String? {
    declarations.first { $0.baseName == baseName }?.name
  }
}
