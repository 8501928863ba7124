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

  /// The existing name that an author who wrote `name` most likely meant.
  public func suggestion(for name: String) -> String? {
    if let member = declarations.first(where: { $0.baseName == name }) { return member.name }
    return EditDistance.nearest(to: name, among: places.keys.sorted())
  }
}
