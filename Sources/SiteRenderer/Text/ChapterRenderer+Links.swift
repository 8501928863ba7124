internal import Manuscript

extension ChapterRenderer {
  /// A link; one that would lead nowhere or do harm is shown as text.
  mutating func render(_ link: Link) -> HTML {
    let text = render(link.inlines)
    guard let address = address(of: link) else { return text }
    let title: HTML? = link.title.isEmpty ? nil : #" title="\#(link.title)""#
    return #"<a href="\#(address)"\#(title)>\#(text)</a>"#
  }

  private mutating func address(of link: Link) -> String? {
    switch LinkAddress(link.destination) {
    case .outside(let address): return address
    case .unsafe(let scheme):
      report(
        .error, "unsafe-link", at: enclosingRange,
        "a link to “\(scheme):” is not allowed: “\(link.destination)”",
        help: "use http, https, mailto, a chapter's file or an anchor")
      return nil
    case .anchor(let anchor):
      guard anchor.isEmpty || places.anchors.contains(anchor) else {
        return reportDangling(link, "this chapter has no anchor “\(anchor)”")
      }
      return "#" + anchor
    case .file(let path, let anchor): return address(of: link, path: path, anchor: anchor)
    }
  }

  private mutating func address(of link: Link, path: String, anchor: String?) -> String? {
    guard let file = LinkAddress.resolve(path, from: chapter.path) else {
      return reportDangling(link, "“\(path)” lies outside the book")
    }
    guard let index = book.pages[file] else {
      if let asset = assetPath(path) { return asset }
      return reportDangling(link, "the book has no file “\(path)”")
    }
    let page = book.content.chapters[index].page
    guard let anchor else { return page }
    guard book.places[index].anchors.contains(anchor) else {
      return reportDangling(link, "“\(path)” has no anchor “\(anchor)”")
    }
    return "\(page)#\(anchor)"
  }

  private mutating func reportDangling(_ link: Link, _ why: String) -> String? {
    report(
      .error, "dangling-link", at: enclosingRange,
      "the link “\(link.destination)” leads nowhere: \(why)")
    return nil
  }

  /// The path in the site of a file beside the chapters; nil when the book has no such file.
  func assetPath(_ path: String) -> String? {
    guard let resolved = LinkAddress.resolve(path, from: ""), book.content.assets[resolved] != nil
    else { return nil }
    return resolved
  }

  /// An image of the book. One from elsewhere would be a request that the reader did not ask for.
  mutating func render(_ image: Image) -> HTML {
    let words = image.alternative.plainText
    if words.trimmed.isEmpty {
      report(
        .error, "no-alternative-text", at: enclosingRange,
        "the image “\(image.source)” says nothing to those who cannot see it",
        help: "say in the brackets what it shows: ![what it shows](\(image.source))")
    }
    guard case .file(let path, _) = LinkAddress(image.source) else {
      report(
        .error, "remote-image", at: enclosingRange,
        "the image “\(image.source)” is not a file of the book",
        help: "put it beside the chapters")
      return #"<span class="missing">\#(words)</span>"#
    }
    guard let source = assetPath(path) else {
      report(
        .error, "missing-image", at: enclosingRange, "the book has no image “\(path)”")
      return #"<span class="missing">\#(words)</span>"#
    }
    let id = idAttribute(image.attributes.label?.name)
    return #"""
      <img\#(id) src="\#(source)" alt="\#(words)"\#(width(of: image)) loading="lazy">
      """#
  }

  /// A labelled image that is a paragraph of its own: a figure with number and caption.
  mutating func renderFigure(of image: Image, label: String) -> HTML {
    var plain = image
    plain.attributes.label = nil
    let text = render(image.alternative)
    let caption = Self.caption(
      "Figure", place(ofLabel: label), text: text.isEmpty ? nil : text)
    return "<figure\(idAttribute(label))>\(render(plain))\(caption)</figure>"
  }

  private func width(of image: Image) -> HTML? {
    guard let width = image.attributes.width else { return nil }
    let digits = width.hasSuffix("%") ? width.dropLast() : Substring(width)
    guard let number = Int(digits), number > 0, number <= 10_000 else { return nil }
    return width.hasSuffix("%")
      ? #" style="width:\#(min(number, 100))%""# : #" width="\#(number)""#
  }
}
