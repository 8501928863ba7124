/// One node of cmark's tree, in a flat array: no depth of nesting can exhaust the stack.
struct MarkupNode {
  enum Kind: Sendable {
    case document, quote, list, item, codeBlock, html, paragraph, heading, thematicBreak
    case text, softBreak, lineBreak, code, inlineHTML, emphasis, strong, link, image
  }

  let kind: Kind
  /// The 0-based lines of the text given to cmark, the last one included.
  var lines: ClosedRange<Int>
  /// The 0-based column of the first byte.
  var column: Int
  /// The literal of text, code and HTML; the address of links and images.
  var literal = ""
  /// The title of links and images, the info string of code blocks.
  var title = ""
  /// The level of headings, the first number of ordered lists.
  var number: Int?
  /// Whether a list is tight.
  var isTight = false
  var firstChild: Int?
  var nextSibling: Int?
}
