internal import SwiftSource

/// What a folder of a module declares.
struct ReferenceTopic: Equatable, Sendable {
  /// The folder's name as words; empty for files that lie in no folder of the module.
  var title: String
  /// What it declares, by name.
  var entries: [ReferenceEntry]

  /// The id on its page; with a colon, which no Swift name has.
  var anchor: String { "topic:" + (title.isEmpty ? "main" : ReferencePlan.slug(title)) }

  /// How many bytes its part of a page takes, roughly.
  var weight: Int { entries.reduce(0) { $0 + $1.weight } }

  /// The topics of a module, by title.
  static func topics(of declarations: [LibraryDeclaration]) -> [ReferenceTopic] {
    let types = Set(declarations.filter(\.kind.isType).map(\.name))
    var entries: [Key: ReferenceEntry] = [:]
    var order: [Key] = []
    var homes: [String: String] = [:]
    for declaration in declarations where declaration.container == nil {
      if homes[declaration.name] == nil { homes[declaration.name] = title(of: declaration) }
    }
    for declaration in declarations {
      let root = String(declaration.name.prefix { $0 != "." })
      // Members of a type of another library stand where they were written.
      let isOwn = declaration.container == nil || types.contains(root)
      let key = Key(
        topic: isOwn ? homes[root] ?? title(of: declaration) : title(of: declaration), root: root)
      if entries[key] == nil {
        entries[key] = ReferenceEntry(name: root)
        order.append(key)
      }
      entries[key]?.add(declaration)
    }
    let byTopic = Dictionary(grouping: order, by: \.topic)
    return byTopic.keys.sorted().map { topic in
      ReferenceTopic(
        title: topic,
        entries: (byTopic[topic] ?? []).compactMap { entries[$0] }
          .sorted { ($0.name.lowercased(), $0.name) < ($1.name.lowercased(), $1.name) })
    }
  }

  private struct Key: Hashable {
    var topic: String
    var root: String
  }

  /// The folder below the module's own in which a file lies, `LineSearch` as `Line search`.
  private static func title(of declaration: LibraryDeclaration) -> String {
    let folders = declaration.file.split(separator: "/").dropLast()
    guard let module = folders.lastIndex(of: Substring(declaration.module)),
      module + 1 < folders.endIndex
    else { return "" }
    var title = ""
    for character in folders[module + 1] {
      if character.isUppercase, title.last?.isLowercase == true {
        title += " " + character.lowercased()
      } else {
        title.append(character)
      }
    }
    return title
  }
}

extension ReferenceEntry {
  /// Adds a declaration of this name or of a member.
  fileprivate mutating func add(_ declaration: LibraryDeclaration) {
    if declaration.name == name {
      declarations.append(declaration)
    } else if let index = members.firstIndex(where: { $0.name == declaration.name }) {
      members[index].declarations.append(declaration)
    } else {
      members.append(ReferenceEntry(name: declaration.name, declarations: [declaration]))
    }
  }
}
