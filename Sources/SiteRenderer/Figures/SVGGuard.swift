/// Lets a picture onto a page that came through a channel open to any program: it is read as XML and
/// written anew from what is known to be harmless, or refused.
struct SVGGuard {
  private var reader: XMLReader
  private let idPrefix: String
  private let name: String
  private var open: [String] = []
  private var html = HTML()

  /// The picture as markup for a page.
  ///
  /// - Parameters:
  ///   - svg: one `<svg>` element.
  ///   - idPrefix: what is put before its ids, so that they are unique on the page.
  ///   - name: what it shows, for a picture that does not say so itself.
  /// - Returns: the markup.
  /// - Throws: what is wrong with it.
  static func vetted(
    _ svg: String, idPrefix: String, name: String
  ) throws(SVGProblem) -> HTML {
    var guarded = SVGGuard(reader: XMLReader(svg), idPrefix: idPrefix, name: name)
    try guarded.run()
    return guarded.html
  }

  private init(reader: XMLReader, idPrefix: String, name: String) {
    self.reader = reader
    self.idPrefix = idPrefix
    self.name = name
  }

  private mutating func run() throws(SVGProblem) {
    while let piece = try reader.next() {
      switch piece {
      case .open(let name, let attributes, let isEmpty):
        try begin(name, attributes, isEmpty: isEmpty)
      case .close(let name): try end(name)
      case .text(let text): try write(text)
      }
    }
    guard open.isEmpty else {
      throw SVGProblem("does not close “\(open.joined(separator: " > "))”")
    }
    guard !html.isEmpty else { throw SVGProblem("is empty") }
  }

  private mutating func begin(
    _ name: String, _ attributes: [(name: String, value: String)], isEmpty: Bool
  ) throws(SVGProblem) {
    guard SVGVocabulary.elements.contains(name) else {
      throw SVGProblem("has the element “\(name)”, which is not allowed")
    }
    guard open.isEmpty == (name == "svg"), !open.isEmpty || html.isEmpty else {
      throw SVGProblem("is not one svg element")
    }
    guard open.count < 64 else { throw SVGProblem("is nested too deeply") }
    var written = HTML()
    for attribute in attributes where attribute.name != "xmlns" && attribute.name != "role" {
      let value = try SVGAttributeGuard.vetted(attribute, idPrefix: idPrefix)
      written += #" \#(HTML(trusted: attribute.name))="\#(value)""#
    }
    if name == "svg" { written += naming(attributes) }
    html += "<\(HTML(trusted: name))\(written)"
    html += isEmpty ? "/>" : ">"
    if !isEmpty { open.append(name) }
  }

  private func naming(_ attributes: [(name: String, value: String)]) -> HTML {
    let isNamed = attributes.contains { ["aria-label", "aria-labelledby"].contains($0.name) }
    return isNamed ? #" role="img""# : #" role="img" aria-label="\#(name)""#
  }

  private mutating func end(_ name: String) throws(SVGProblem) {
    guard open.popLast() == name else {
      throw SVGProblem("is not well-formed: “\(name)” is closed where it is not open")
    }
    html += "</\(HTML(trusted: name))>"
  }

  private mutating func write(_ text: String) throws(SVGProblem) {
    if let element = open.last, SVGVocabulary.textElements.contains(element) {
      html += HTML(text: text)
    } else if !text.allSatisfy(\.isWhitespace) {
      throw SVGProblem("has text outside its text elements")
    }
  }
}
