/// Turns the elements of a page into those of XHTML: names, ids, links, pictures.
struct PageTranslator<Addresses: PageAddresses> {
  let page: String
  let addresses: Addresses

  private static var idLists: Set<String> {
    ["aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "headers", "for"]
  }

  /// The node as XHTML.
  func translated(_ node: XMLNode) -> XMLNode {
    guard case .element(let element) = node else { return node }
    if element.name == "img" { return image(element) }
    return .element(translated(element))
  }

  private func translated(_ element: XMLElement) -> XMLElement {
    var result = element
    for index in result.attributes.indices {
      let attribute = result.attributes[index]
      result.attributes[index].value = value(of: attribute)
    }
    switch element.name {
    case "svg":
      result.attributes.insert(
        .init(name: "xmlns", value: "http://www.w3.org/2000/svg"), at: 0)
    case "math":
      result.attributes.insert(
        .init(name: "xmlns", value: "http://www.w3.org/1998/Math/MathML"), at: 0)
    case "a" where element["href"] != nil:
      result["href"] = LinkTarget(element["href"] ?? "", from: page).address(addresses, from: page)
      if result["href"] == nil { result.name = "span" }
    default: break
    }
    result.children = element.children.map(translated)
    return result
  }

  private func value(of attribute: XMLElement.Attribute) -> String {
    if attribute.name == "id" { return addresses.id(attribute.value, page: page) }
    if Self.idLists.contains(attribute.name) {
      return attribute.value.split(separator: " ")
        .map { addresses.id(String($0), page: page) }.joined(separator: " ")
    }
    let value = StandalonePicture.withFallbacks(attribute.value)
    guard let start = value.firstRange(of: "url(#"), value.hasSuffix(")") else { return value }
    let id = value[start.upperBound...].dropLast()
    return value[..<start.upperBound] + addresses.id(String(id), page: page) + ")"
  }

  /// An image, or its alternative text where the image can't come along.
  private func image(_ element: XMLElement) -> XMLNode {
    let path = PercentCoding.decoded(element["src"] ?? "")
    guard let address = addresses.image(path) else { return .text(element["alt"] ?? "") }
    var result = element
    result["src"] = address
    result["alt"] = element["alt"] ?? ""
    if let id = element["id"] { result["id"] = addresses.id(id, page: page) }
    return .element(result)
  }
}
