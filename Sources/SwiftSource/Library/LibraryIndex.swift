/// What the library that a book documents declares for others to use.
public struct LibraryIndex: Equatable, Sendable, Codable {
  /// Everything declared, by file and line. Overloads share a name.
  public private(set) var declarations: [LibraryDeclaration]
  private var places: [String: [Int]]

  /// Creates the index of `declarations`.
  public init(_ declarations: [LibraryDeclaration]) {
    self.declarations = declarations
    places = [:]
    for (index, declaration) in declarations.enumerated() where declaration.isTieable {
      places[declaration.name, default: []].append(index)
    }
  }

  /// What one file of `module` declares for others to use.
  public static func declarations(
    in source: String, module: String, file: String
  ) -> [LibraryDeclaration] {
    DeclarationCollector.declarations(in: source, module: module, file: file)
  }

  /// The functions, initialisers and types called `name`, overloads in order of file and line.
  public subscript(name: String) -> [LibraryDeclaration] {
    (places[name] ?? []).map { declarations[$0] }
  }

  /// The names of the functions, initialisers and types, sorted.
  public var names: [String] { places.keys.sorted() }

  /// The same in order of file and line, each once.
  public var namesInOrder: [String] {
    var seen: Set<String> = []
    return declarations.filter { $0.isTieable && seen.insert($0.name).inserted }.map(\.name)
  }

  /// The name of the first function or type called `baseName` among the members of any type.
  public func member(called baseName: String) -> String? {
    declarations.first { $0.isTieable && $0.baseName == baseName }?.name
  }
}
