internal import Manuscript

/// A documentation comment taken apart: its text, and what it says of parameters, result and errors.
struct CommentParts {
  /// What is said of one thing.
  struct Field {
    /// What it is said of: a parameter's name, `Returns`, `Throws`.
    var name: String
    /// Whether it is a parameter, whose name is code.
    var isParameter: Bool
    /// What is said.
    var blocks: [Block]
  }

  /// The text.
  private(set) var text: [Block] = []
  /// The fields in the order in which they were written.
  private(set) var fields: [Field] = []

  /// Takes the blocks of a comment apart. What is not written as a field stays in the text.
  init(_ blocks: [Block]) {
    for block in blocks {
      guard case .list(var list) = block, list.start == nil else {
        text.append(block)
        continue
      }
      var others: [ListBlock.Item] = []
      for item in list.items {
        let fields = Self.fields(item)
        if fields.isEmpty { others.append(item) } else { self.fields += fields }
      }
      list.items = others
      if !others.isEmpty { text.append(.list(list)) }
    }
  }

  private static func fields(_ item: ListBlock.Item) -> [Field] {
    guard let (lead, blocks) = cut(item.blocks) else { return [] }
    let words = lead.split(separator: " ").map(String.init)
    switch (words.first?.lowercased(), words.count) {
    case ("parameters", 1):
      return blocks.flatMap { block -> [Field] in
        guard case .list(let list) = block else { return [] }
        return list.items.compactMap { item in
          cut(item.blocks).map { Field(name: $0.lead, isParameter: true, blocks: $0.blocks) }
        }
      }
    case ("parameter", 2): return [Field(name: words[1], isParameter: true, blocks: blocks)]
    case ("returns", 1), ("throws", 1), ("precondition", 1), ("complexity", 1):
      return [Field(name: lead, isParameter: false, blocks: blocks)]
    default: return []
    }
  }

  /// What stands before the first colon of an item, and the rest.
  private static func cut(_ blocks: [Block]) -> (lead: String, blocks: [Block])? {
    guard case .some(.paragraph(var paragraph)) = blocks.first,
      case .some(.text(let text)) = paragraph.inlines.first,
      let colon = text.firstIndex(of: ":")
    else { return nil }
    let lead = String(text[..<colon]).trimmed
    let rest = String(text[text.index(after: colon)...].drop { $0 == " " })
    guard !lead.isEmpty else { return nil }
    paragraph.inlines[0] = .text(rest)
    if rest.isEmpty { paragraph.inlines.removeFirst() }
    let others = Array(blocks.dropFirst())
    return (lead, paragraph.inlines.isEmpty ? others : [.paragraph(paragraph)] + others)
  }
}
