/// A piece of a parsed page.
indirect enum XMLNode: Equatable, Sendable {
  case element(XMLElement)
  case text(String)
}

/// An element with its attributes in order.
struct XMLElement: Equatable, Sendable {
  struct Attribute: Equatable, Sendable {
    var name: String
    var value: String
  }

  var name: String
  var attributes: [Attribute] = []
  var children: [XMLNode] = []

  /// The value of an attribute; nil where it does not stand. Setting nil takes it away.
  subscript(name: String) -> String? {
    get { attributes.first { $0.name == name }?.value }
    set {
      let index = attributes.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): attributes[index].value = value
      case (let index?, nil): attributes.remove(at: index)
      case (nil, let value?): attributes.append(Attribute(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  /// The names in its `class`.
  var classes: [Substring] { (self["class"] ?? "").split(separator: " ") }

  /// The text in it, without markup.
  var text: String {
    children.map { child in
      switch child {
      case .text(let text): text
      // The source that goes along with a formula is not part of what is read.
      case .element(let element): element.name == "annotation" ? "" : element.text
      }
    }.joined()
  }

  /// Whether it or anything in it is an element of that name.
  func contains(_ name: String) -> Bool { first { $0.name == name } != nil }

  /// The first element in it, itself included, that fits, in document order.
  func first(where fits: (XMLElement) -> Bool) -> XMLElement? {
    if fits(self) { return self }
    for case .element(let child) in children {
      if let found = child.first(where: fits) { return found }
    }
    return nil
  }

  /// All elements in it, itself included, in document order.
  func forEach(_ body: (XMLElement) -> Void) {
    body(self)
    for case .element(let child) in children { child.forEach(body) }
  }
}
