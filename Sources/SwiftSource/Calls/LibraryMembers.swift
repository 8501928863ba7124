/// The library's declarations by where calls can find them.
struct LibraryMembers: Sendable {
  private var outermost: [String: [LibraryDeclaration]] = [:]
  private var members: [String: [LibraryDeclaration]] = [:]
  private var inherited: [String: [String]] = [:]
  private var modules: Set<String> = []

  init(_ index: LibraryIndex) {
    for declaration in index.declarations {
      modules.insert(declaration.module)
      if declaration.container == nil {
        outermost[declaration.name, default: []].append(declaration)
      } else {
        members[declaration.name, default: []].append(declaration)
      }
      if declaration.kind.isType {
        inherited[declaration.name, default: []] += declaration.inherited
      }
    }
  }

  /// Whether it is a module of the library.
  func isModule(_ name: String) -> Bool { modules.contains(name) }

  /// What stands outside all types under that name. Of several modules those count that are imported.
  func outermost(_ name: String, in imported: Set<String>) -> [LibraryDeclaration] {
    let all = outermost[name] ?? []
    let seen = all.filter { imported.contains($0.module) }
    return seen.isEmpty ? all : seen
  }

  /// What a type, or the nearest protocol that it names, has under that name.
  func members(_ name: String, of type: String, depth: Int = 8) -> [LibraryDeclaration] {
    if let own = members["\(type).\(name)"] { return own }
    guard depth > 0 else { return [] }
    for parent in inherited[type] ?? [] {
      let found = members(name, of: parent, depth: depth - 1)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Whether it is the name of a type.
  func isType(_ name: String) -> Bool { inherited[name] != nil }
}
