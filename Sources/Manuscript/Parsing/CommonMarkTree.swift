internal import CCmark

/// The one place that speaks to cmark: text goes in, flat arrays of values come out.
enum CommonMarkTree {
  /// Parses Markdown into a flat array whose first node is the document.
  static func nodes(of text: [UInt8]) -> [MarkupNode] {
    var builder = FlatTreeBuilder()
    walk(text) { node, _ in
      builder.enter(markup(node))
      return true
    } leave: { _ in
      builder.leave()
    }
    return builder.nodes
  }

  /// Parses Markdown for the places of its blocks alone.
  static func outline(of text: [UInt8]) -> Outline {
    var outline = Outline()
    var quoteDepth = 0
    walk(withoutImages(text)) { node, kind in
      let lines = lines(of: node)
      switch kind {
      case .paragraph, .heading:
        outline.leaves.append(
          Leaf(
            lines: lines, column: column(of: node), quoteDepth: quoteDepth,
            isHeading: kind == .heading))
        return false
      case .codeBlock, .html:
        outline.verbatim.append(lines)
        return false
      case .quote:
        quoteDepth += 1
      default:
        break
      }
      return true
    } leave: { kind in
      if kind == .quote { quoteDepth -= 1 }
    }
    return outline
  }

  /// The same text with links for images: blocks are the same, and cmark's time stays linear (it
  /// walks over every open image again for every link).
  private static func withoutImages(_ text: [UInt8]) -> [UInt8] {
    var text = text
    text.withUnsafeMutableBufferPointer { bytes in
      for index in bytes.indices.dropLast()
      where bytes[index] == .bang && bytes[index + 1] == .openBracket {
        // `<![CDATA[` opens a block.
        if index == 0 || bytes[index - 1] != .lessThan { bytes[index] = .period }
      }
    }
    return text
  }

  /// Visits every node in order, without recursion. `enter` says whether to visit the children.
  private static func walk(
    _ text: [UInt8], enter: (OpaquePointer, MarkupNode.Kind) -> Bool,
    leave: (MarkupNode.Kind) -> Void
  ) {
    // cmark wants an address even for no text.
    let text = text.isEmpty ? [.newline] : text
    let root = text.withUnsafeBytes { buffer in
      cmark_parse_document(
        buffer.assumingMemoryBound(to: CChar.self).baseAddress, buffer.count, CMARK_OPT_DEFAULT)
    }
    guard let root else { return }
    defer { cmark_node_free(root) }
    var node = root
    while true {
      if enter(node, kind(of: node)), let child = cmark_node_first_child(node) {
        node = child
        continue
      }
      leave(kind(of: node))
      while node != root, cmark_node_next(node) == nil, let parent = cmark_node_parent(node) {
        node = parent
        leave(kind(of: node))
      }
      guard node != root, let next = cmark_node_next(node) else { return }
      node = next
    }
  }

  private static func markup(_ node: OpaquePointer) -> MarkupNode {
    let kind = kind(of: node)
    var result = MarkupNode(kind: kind, lines: lines(of: node), column: column(of: node))
    switch kind {
    case .text, .code, .inlineHTML, .html:
      result.literal = string(cmark_node_get_literal(node))
    case .codeBlock:
      result.literal = string(cmark_node_get_literal(node))
      result.title = string(cmark_node_get_fence_info(node))
    case .link, .image:
      result.literal = string(cmark_node_get_url(node))
      result.title = string(cmark_node_get_title(node))
    case .heading:
      result.number = Int(cmark_node_get_heading_level(node))
    case .list:
      result.isTight = cmark_node_get_list_tight(node) != 0
      if cmark_node_get_list_type(node) == CMARK_ORDERED_LIST {
        result.number = Int(cmark_node_get_list_start(node))
      }
    default:
      break
    }
    return result
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  private static func lines(of node: OpaquePointer) -> ClosedRange<Int> {
    let start = max(0, Int(cmark_node_get_start_line(node)) - 1)
    return start...max(start, Int(cmark_node_get_end_line(node)) - 1)
  }

  private static func column(of node: OpaquePointer) -> Int {
    max(0, Int(cmark_node_get_start_column(node)) - 1)
  }

  private static func kind(of node: OpaquePointer) -> MarkupNode.Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .html
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .inlineHTML
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: .document
    }
  }
}

/// Puts nodes that are visited in order into a flat array.
private struct FlatTreeBuilder {
  private(set) var nodes: [MarkupNode] = []
  /// The open nodes, each with its last child.
  private var open: [(node: Int, lastChild: Int?)] = []

  mutating func enter(_ node: MarkupNode) {
    let index = nodes.count
    nodes.append(node)
    if let parent = open.last {
      if let sibling = parent.lastChild {
        nodes[sibling].nextSibling = index
      } else {
        nodes[parent.node].firstChild = index
      }
      open[open.count - 1].lastChild = index
    }
    open.append((index, nil))
  }

  mutating func leave() {
    open.removeLast()
  }
}
