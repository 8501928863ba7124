import Manuscript

/// Writes plain CommonMark as the specification's examples show it. What CommonMark lacks is left
/// out: a chapter that has any of it cannot equal an example.
struct PlainHTMLWriter {
  private var html = ""

  static func html(of chapter: Chapter) -> String {
    var writer = PlainHTMLWriter()
    writer.blocks(chapter.blocks, tight: false)
    return writer.html
  }

  private mutating func blocks(_ blocks: [Block], tight: Bool) {
    for block in blocks { self.block(block, tight: tight) }
  }

  private mutating func startLine() {
    if !html.isEmpty, html.utf8.last != UInt8(ascii: "\n") { html += "\n" }
  }

  private mutating func block(_ block: Block, tight: Bool) {
    switch block {
    case .heading(let heading):
      startLine()
      html += "<h\(heading.level)>"
      inlines(heading.inlines)
      html += "</h\(heading.level)>\n"
    case .paragraph(let paragraph):
      if tight {
        inlines(paragraph.inlines)
      } else {
        startLine()
        html += "<p>"
        inlines(paragraph.inlines)
        html += "</p>\n"
      }
    case .list(let list): self.list(list)
    case .quote(let quote):
      startLine()
      html += "<blockquote>\n"
      blocks(quote.blocks, tight: false)
      startLine()
      html += "</blockquote>\n"
    case .codeBlock(let code):
      startLine()
      let language = code.language.map { " class=\"language-\(escaped($0))\"" } ?? ""
      html += "<pre><code\(language)>\(escaped(code.text))</code></pre>\n"
    case .thematicBreak:
      startLine()
      html += "<hr />\n"
    case .html(let block):
      startLine()
      html += block.text
      startLine()
    case .snippet, .displayFormula, .table, .box:
      html += "[not CommonMark]"
    }
  }

  private mutating func list(_ list: ListBlock) {
    startLine()
    let start = list.start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
    html += list.isOrdered ? "<ol\(start)>\n" : "<ul>\n"
    for item in list.items {
      startLine()
      html += "<li>"
      blocks(item.blocks, tight: list.isTight)
      html += "</li>\n"
    }
    html += list.isOrdered ? "</ol>\n" : "</ul>\n"
  }

  private mutating func inlines(_ inlines: [Inline]) {
    for inline in inlines { self.inline(inline) }
  }

  private mutating func inline(_ inline: Inline) {
    switch inline {
    case .text(let text): html += escaped(text)
    case .softBreak: html += "\n"
    case .lineBreak: html += "<br />\n"
    case .code(let text): html += "<code>\(escaped(text))</code>"
    case .emphasis(let inlines): wrap(inlines, in: "em")
    case .strong(let inlines): wrap(inlines, in: "strong")
    case .html(let text): html += text
    case .link(let link):
      html += "<a href=\"\(address(link.destination))\"\(title(link.title))>"
      inlines(link.inlines)
      html += "</a>"
    case .image(let image):
      let alternative = escaped(image.alternative.plainText)
      html += "<img src=\"\(address(image.source))\" alt=\"\(alternative)\"\(title(image.title)) />"
    case .strikethrough, .formula, .value, .reference, .citation, .footnoteReference:
      html += "[not CommonMark]"
    }
  }

  private mutating func wrap(_ inlines: [Inline], in name: String) {
    html += "<\(name)>"
    self.inlines(inlines)
    html += "</\(name)>"
  }

  private func title(_ title: String) -> String {
    title.isEmpty ? "" : " title=\"\(escaped(title))\""
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }

  private func address(_ address: String) -> String {
    let safe = Set("!#$%&'()*+,-./:;=?@_~".utf8)
    var result = ""
    for byte in address.utf8 {
      let character = Character(Unicode.Scalar(byte))
      if byte == UInt8(ascii: "&") {
        result += "&amp;"
      } else if byte == UInt8(ascii: "'") {
        result += "&#x27;"
      } else if safe.contains(byte) || (byte < 0x80 && (character.isLetter || character.isNumber)) {
        result.append(character)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}
