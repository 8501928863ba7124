/// Where a link of a page leads.
enum LinkTarget: Equatable {
  case outside(String)
  case page(String, fragment: String?)

  /// Reads an address as it stands on `page`.
  init(_ address: String, from page: String) {
    if let colon = address.firstIndex(of: ":"),
      address[..<colon].allSatisfy({
        $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0))
      })
    {
      self = .outside(address)
      return
    }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = PercentCoding.decoded(String(parts[0]))
    let fragment =
      parts.count > 1 && !parts[1].isEmpty ? PercentCoding.decoded(String(parts[1])) : nil
    self = .page(path.isEmpty ? page : path, fragment: fragment)
  }

  /// The address in a format; nil for what is not part of it.
  func address(_ addresses: some PageAddresses, from page: String) -> String? {
    switch self {
    case .outside(let address): address
    case .page(let target, let fragment):
      addresses.address(page: target, fragment: fragment, from: page)
    }
  }
}
