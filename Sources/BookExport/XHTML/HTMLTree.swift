/// Puts the tags of a page together, strictly: what HTML lets end by itself is ended, anything else that does not fit is a
/// problem.
struct HTMLTree {
  private static let voids: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
  /// What holds no markup and is not wanted.
  private static let raw: Set<String> = ["script", "style"]
  /// Elements that the end of the one around them ends.
  private static let endedByOthers: Set<String> = [
    "td", "th", "tr", "thead", "tbody", "tfoot", "li", "dt", "dd", "p", "option",
  ]
  /// Which open elements a start tag ends.
  private static let ends: [String: Set<String>] = [
    "td": ["td", "th"], "th": ["td", "th"], "tr": ["td", "th", "tr"],
    "tbody": ["td", "th", "tr", "thead", "tbody"], "tfoot": ["td", "th", "tr", "tbody"],
    "li": ["li"], "dt": ["dt", "dd"], "dd": ["dt", "dd"], "option": ["option"],
  ]
  /// No page nests deeper; what does was not written by people, and would exhaust the stack.
  private static let maximumDepth = 256

  private var reader: HTMLReader
  private var open: [XMLElement] = [XMLElement(name: "")]

  /// The elements and text of a page.
  static func parse(_ html: String) throws(HTMLProblem) -> XMLElement {
    var tree = HTMLTree(reader: HTMLReader(html))
    while let token = try tree.reader.token() { try tree.add(token) }
    while tree.open.count > 1 {
      guard Self.endedByOthers.contains(tree.open[tree.open.count - 1].name) else {
        throw tree.reader.problem("“\(tree.open[tree.open.count - 1].name)” does not end")
      }
      tree.end()
    }
    return tree.open[0]
  }

  private init(reader: HTMLReader) { self.reader = reader }

  private mutating func add(_ token: HTMLReader.Token) throws(HTMLProblem) {
    switch token {
    case .text(let text): open[open.count - 1].children.append(.text(text))
    case .close(let name): try close(name)
    case .open(let element, let isEmpty):
      guard !Self.raw.contains(element.name) || isEmpty else {
        return try reader.skipRawText(of: element.name)
      }
      let ended = Self.ends[element.name] ?? []
      while ended.contains(open[open.count - 1].name) { end() }
      guard open.count < Self.maximumDepth else { throw reader.problem("it nests too deeply") }
      open.append(element)
      if isEmpty || Self.voids.contains(element.name) { end() }
    }
  }

  private mutating func close(_ name: String) throws(HTMLProblem) {
    while open.count > 1, open[open.count - 1].name != name,
      Self.endedByOthers.contains(open[open.count - 1].name)
    {
      end()
    }
    guard open.count > 1, open[open.count - 1].name == name else {
      throw reader.problem("“\(name)” ends where it is not open")
    }
    end()
  }

  private mutating func end() {
    let element = open.removeLast()
    open[open.count - 1].children.append(.element(element))
  }
}
