/// Markup that is safe to write: a string literal in the source is markup, and every text put into one
/// by interpolation is escaped. So no text of an author, a snippet or a file can become markup by being forgotten.
///
///     let link: HTML = #"<a href="\#(address)">\#(title)</a>"#
struct HTML: Equatable, Sendable {
  /// The markup.
  private(set) var markup: String

  /// Markup that another part of ours has already made safe, such as MathML or a vetted SVG.
  init(trusted markup: String) { self.markup = markup }

  /// Nothing.
  init() { markup = "" }

  /// Escaped text.
  init(text: String) { markup = HTMLText.escaped(text) }

  /// Text that stands between tags and never in an attribute, where quotes need no escape.
  init(content text: String) { markup = HTMLText.escapedContent(text) }

  var isEmpty: Bool { markup.isEmpty }

  /// The markup with one text of its own in place of another, such as the prefix of ids.
  func replacing(_ old: String, with new: String) -> HTML {
    HTML(trusted: markup.replacing(old, with: HTMLText.escaped(new)))
  }

  static func += (left: inout HTML, right: HTML) { left.markup += right.markup }

  static func + (left: HTML, right: HTML) -> HTML {
    HTML(trusted: left.markup + right.markup)
  }
}

extension HTML: ExpressibleByStringInterpolation {
  init(stringLiteral markup: String) { self.markup = markup }

  init(stringInterpolation: Interpolation) { markup = stringInterpolation.markup }

  struct Interpolation: StringInterpolationProtocol {
    var markup = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { markup += literal }

    mutating func appendInterpolation(_ text: String) { HTMLText.escape(text, into: &markup) }

    mutating func appendInterpolation(_ number: Int) { markup += String(number) }

    mutating func appendInterpolation(_ html: HTML) { markup += html.markup }

    /// Nothing for nil.
    mutating func appendInterpolation(_ html: HTML?) {
      if let html { markup += html.markup }
    }
  }
}

extension Sequence<HTML> {
  /// All of them one after another.
  func joined(separator: HTML = "") -> HTML {
    var joined = HTML()
    var isFirst = true
    for html in self {
      if !isFirst { joined += separator }
      joined += html
      isFirst = false
    }
    return joined
  }
}
