/// Takes away what a page of paper or an e-book has no use for, and unfolds what is folded.
enum PageStripper {
  private static let dropped: Set<String> = [
    "script", "style", "link", "noscript", "button", "input", "select", "form", "template", "nav",
    "iframe", "object", "video", "audio", "canvas",
  ]
  /// Of what the site offers: links to files beside it, links of headings to themselves, and the numbers behind each
  /// figure, which would be longer than the text.
  private static let droppedClasses: Set<Substring> = ["sources", "anchor", "data"]
  /// Attributes that only work together with scripts or in a browser.
  private static let droppedAttributes: Set<String> = [
    "tabindex", "download", "loading", "decoding", "popover", "popovertarget", "hidden", "xmlns",
  ]

  /// The element without them.
  static func stripped(_ element: XMLElement) -> XMLElement {
    var result = element
    result.attributes.removeAll {
      droppedAttributes.contains($0.name) || $0.name.hasPrefix("on") || $0.name.contains(":")
    }
    if element.name == "details" { result["open"] = "open" }
    result.children = element.children.compactMap { child in
      switch child {
      case .text: child
      case .element(let child):
        isDropped(child) ? nil : .element(stripped(child))
      }
    }
    return result
  }

  private static func isDropped(_ element: XMLElement) -> Bool {
    dropped.contains(element.name) || element.classes.contains { droppedClasses.contains($0) }
  }
}
