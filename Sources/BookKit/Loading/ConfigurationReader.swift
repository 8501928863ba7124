import Manuscript
import SiteRenderer
import SnippetRunner
import Yams

/// Reads `book.yml`, reporting all that is wrong with it at its line and column.
struct ConfigurationReader {
  private(set) var configuration = BookConfiguration()
  private(set) var diagnostics: [Diagnostic] = []
  /// Where each chapter is named.
  private(set) var chapterRanges: [SourceRange?] = []
  private let file: String

  init(_ text: String, file: String) {
    self.file = file
    do {
      guard let node = try Yams.compose(yaml: text) else {
        complain(
          "empty-configuration", nil, "the file says nothing",
          "give it at least a title, a library and chapters")
        return
      }
      read(node)
    } catch let error as YamlError {
      diagnostics.append(Diagnostic(error, file: file))
    } catch {
      complain("broken-yaml", nil, "this is not YAML: \(error)", nil)
    }
  }

  private static let keys = [
    "title", "subtitle", "authors", "language", "description", "url", "repository", "library",
    "chapters", "bibliography", "claims", "sources", "glossary", "macros", "limits", "tolerance",
    "slower", "luck", "remote-cache",
  ]

  private mutating func read(_ node: Node) {
    let entries = mapping(node, of: "the book", keys: Self.keys)
    configuration.title = text(entries["title"], "title") ?? ""
    configuration.subtitle = text(entries["subtitle"], "subtitle") ?? ""
    configuration.language = text(entries["language"], "language") ?? "en"
    configuration.description = text(entries["description"], "description") ?? ""
    readAddresses(entries)
    configuration.bibliography = text(entries["bibliography"], "bibliography")
    configuration.claims = textOrTexts(entries["claims"], "claims")
    configuration.glossary = text(entries["glossary"], "glossary")
    configuration.authors = texts(entries["authors"], "authors").map(\.text)
    let chapters = texts(entries["chapters"], "chapters")
    configuration.chapters = chapters.map(\.text)
    chapterRanges = chapters.map(\.range)
    if let node = entries["library"] { readLibrary(node) }
    if let node = entries["macros"] { readMacros(node) }
    if let node = entries["sources"] {
      for (key, value) in mapping(node, of: "`sources`", keys: nil) {
        configuration.sourceTitles[key] = text(value, key)
      }
    }
    if let node = entries["limits"] { readLimits(node) }
    readComparison(entries)
    if let node = entries["remote-cache"] { readSharedCache(node) }
    for (key, isThere) in [
      ("title", !configuration.title.isEmpty), ("library", entries["library"] != nil),
      ("chapters", !chapters.isEmpty),
    ] where !isThere {
      complain(
        "missing-setting", nil, "`\(key)` is missing or says nothing", "add `\(key):` to the file")
    }
  }

  private mutating func readAddresses(_ entries: [String: Node]) {
    if let address = text(entries["url"], "url") {
      configuration.address = PublishedAddress.normalised(address)
      if configuration.address == nil {
        complain(
          "wrong-setting", entries["url"]?.place, "`\(address)` is no address of a site",
          "write where the book is published, such as https://example.org/book/")
      }
    }
    if let address = text(entries["repository"], "repository") {
      configuration.repository = RepositoryLink(address)
      if configuration.repository == nil {
        complain(
          "wrong-setting", entries["repository"]?.place,
          "`\(address)` is no address of a file",
          "write one with {file} and {line}: https://example.org/book/blob/main/{file}#L{line}")
      }
    }
  }

  private mutating func readLibrary(_ node: Node) {
    let entries = mapping(node, of: "`library`", keys: ["product", "modules"])
    configuration.library.product = text(entries["product"], "product") ?? ""
    configuration.library.modules = texts(entries["modules"], "modules").map(\.text)
    if configuration.library.product.isEmpty || configuration.library.modules.isEmpty {
      complain(
        "missing-setting", node.place, "`library` needs `product` and `modules`",
        "name the package's dynamic library product and the modules the book documents")
    }
  }

  private mutating func readMacros(_ node: Node) {
    for (key, value) in mapping(node, of: "`macros`", keys: nil) {
      configuration.macros[key] = text(value, key)
    }
  }

  /// An address, or one with a time-out and whether results are sent there.
  private mutating func readSharedCache(_ node: Node) {
    let isAddress = node.scalar != nil
    let entries =
      isAddress
      ? ["url": node] : mapping(node, of: "`remote-cache`", keys: ["url", "timeout", "upload"])
    let address = text(entries["url"], "url") ?? ""
    guard var settings = SharedCacheSettings(address) else {
      complain(
        "wrong-setting", (entries["url"] ?? node).place, "`\(address)` is no address of a server",
        "write one such as https://cache.example.org/book")
      return
    }
    if let time = quantity(entries["timeout"], "timeout", ["ms": 1, "s": 1_000]) {
      settings.timeout = Double(time) / 1_000
    }
    if let node = entries["upload"] {
      let value = text(node, "upload") ?? ""
      settings.isReadOnly = value == "false"
      if !["true", "false"].contains(value) {
        complain("wrong-setting", node.place, "`upload` must be true or false", nil)
      }
    }
    configuration.sharedCache = settings
  }

  private mutating func readLimits(_ node: Node) {
    let entries = mapping(node, of: "`limits`", keys: LimitSetting.all.map(\.key))
    for setting in LimitSetting.all {
      if let value = quantity(entries[setting.key], setting.key, setting.units) {
        configuration.limits[keyPath: setting.path] = value
      }
    }
  }

  private mutating func readComparison(_ entries: [String: Node]) {
    if let node = entries["tolerance"] {
      if let tolerance = ToleranceReader.tolerance(node) {
        configuration.comparison.tolerance = tolerance
      } else {
        complain(
          "wrong-setting", node.place, "this is no tolerance", ToleranceReader.help)
      }
    }
    for (key, path) in [("slower", \ComparisonSettings.slower), ("luck", \.luck)] {
      guard let node = entries[key], let text = text(node, key) else { continue }
      if let share = ToleranceReader.share(text) {
        configuration.comparison[keyPath: path] = share
      } else {
        complain(
          "wrong-setting", node.place, "`\(text)` is no value for `\(key)`",
          "write a share such as 10% or 0.1")
      }
    }
  }

  // MARK: Nodes

  private mutating func mapping(
    _ node: Node, of what: String, keys: [String]?
  ) -> [String: Node] {
    guard let mapping = node.mapping else {
      complain("wrong-setting", node.place, "\(what) must be a mapping of keys to values", nil)
      return [:]
    }
    var entries: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.string ?? ""
      if let keys, !keys.contains(name) {
        let meant = nearestName(to: name, among: keys).map { "did you mean `\($0)`?" }
        complain(
          "unknown-setting", key.place, "\(what) has no setting `\(name)`",
          meant ?? "the settings are \(keys.joined(separator: ", "))")
      } else if entries.updateValue(value, forKey: name) != nil {
        complain("repeated-setting", key.place, "`\(name)` is set twice", "keep one of them")
      }
    }
    return entries
  }

  private mutating func text(_ node: Node?, _ key: String) -> String? {
    guard let node else { return nil }
    guard let text = node.scalar?.string else {
      complain("wrong-setting", node.place, "`\(key)` must be a text", nil)
      return nil
    }
    return text
  }

  private mutating func texts(
    _ node: Node?, _ key: String
  ) -> [(text: String, range: SourceRange?)] {
    guard let node else { return [] }
    guard let items = node.sequence else {
      complain("wrong-setting", node.place, "`\(key)` must be a list", nil)
      return []
    }
    return items.compactMap { item in text(item, key).map { ($0, item.place) } }
  }

  /// One text, or a list of them.
  private mutating func textOrTexts(_ node: Node?, _ key: String) -> [String] {
    if let text = node?.scalar?.string { return [text] }
    return texts(node, key).map(\.text)
  }

  /// A number with its unit, such as `10s`.
  private mutating func quantity(
    _ node: Node?, _ key: String, _ units: [String: Double]
  ) -> Int? {
    guard let node, let text = text(node, key) else { return nil }
    let digits = text.prefix { $0.isNumber || $0 == "." }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }
    guard let number = Double(digits), let factor = units[String(unit)],
      (1...9e15).contains(number * factor)
    else {
      let names = units.keys.filter { !$0.isEmpty }.sorted().joined(separator: ", ")
      complain(
        "wrong-setting", node.place, "`\(text)` is no value for `\(key)`",
        "write a positive number\(names.isEmpty ? "" : " and one of the units \(names)")")
      return nil
    }
    return Int(number * factor)
  }

  // MARK: Complaints

  private mutating func complain(
    _ identifier: String, _ range: SourceRange?, _ summary: String, _ help: String?
  ) {
    diagnostics.append(
      Diagnostic(.error, identifier, file: file, range: range, summary: summary, help: help))
  }
}
