internal import SwiftSource

/// Which page of the reference says what: one a module, or one a topic where that would be too heavy.
struct ReferencePlan: Sendable {
  /// One page.
  struct Page: Equatable, Sendable {
    /// The file's name without `.html`.
    var slug: String
    /// The title.
    var title: String
    /// The module it belongs to.
    var module: String
    /// What it holds.
    var topics: [ReferenceTopic]

    /// The page's file name.
    var address: String { slug + ".html" }
  }

  /// The name of the page that lists all others, without `.html`.
  static let overview = "reference"
  /// The bytes above which a module is cut into topics.
  static let heaviest = 200_000

  /// The pages, by module.
  let pages: [Page]
  private var addresses: [Place: String] = [:]
  private var firsts: [String: String] = [:]

  private struct Place: Hashable {
    var module: String
    var name: String
    var file: String
    var line: Int

    init(_ declaration: LibraryDeclaration) {
      module = declaration.module
      name = declaration.name
      file = declaration.file
      line = declaration.line
    }
  }

  /// Plans the pages of a library.
  init(_ library: LibraryIndex) {
    var modules: [String] = []
    for declaration in library.declarations where !modules.contains(declaration.module) {
      modules.append(declaration.module)
    }
    pages = modules.flatMap { module in
      Self.pages(of: module, library.declarations.filter { $0.module == module })
    }
    for page in pages {
      for entry in page.topics.flatMap(\.entries) { note(entry, on: page) }
    }
  }

  private static func pages(of module: String, _ declarations: [LibraryDeclaration]) -> [Page] {
    let topics = ReferenceTopic.topics(of: declarations)
    let slug = "\(overview)-\(slug(module))"
    guard topics.count > 1, topics.reduce(0, { $0 + $1.weight }) > heaviest else {
      return [Page(slug: slug, title: module, module: module, topics: topics)]
    }
    return topics.map { topic in
      topic.title.isEmpty
        ? Page(slug: slug, title: module, module: module, topics: [topic])
        : Page(
          slug: "\(slug)-\(Self.slug(topic.title))", title: "\(module): \(topic.title)",
          module: module, topics: [topic])
    }
  }

  private mutating func note(_ entry: ReferenceEntry, on page: Page) {
    for (index, declaration) in entry.declarations.enumerated() {
      let address = "\(page.address)#\(entry.anchor(ofDeclaration: index))"
      addresses[Place(declaration)] = address
      if firsts[declaration.name] == nil { firsts[declaration.name] = address }
    }
    for member in entry.members { note(member, on: page) }
  }

  /// Where a declaration is described.
  func address(of declaration: LibraryDeclaration) -> String? { addresses[Place(declaration)] }

  /// Where the first declaration of a name is described.
  func address(ofName name: String) -> String? { firsts[name] }

  /// A name fit for a file: small letters, digits and hyphens.
  static func slug(_ name: String) -> String {
    String(
      name.lowercased().map { character -> Character in
        character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
      })
  }
}
