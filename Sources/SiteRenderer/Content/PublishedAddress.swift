/// The address under which a book is published.
public enum PublishedAddress {
  /// An `https` or `http` address without query and anchor, ended by one slash; nil for anything else.
  public static func normalised(_ text: String) -> String? {
    guard case .outside(let address) = LinkAddress(text), address.lowercased().hasPrefix("http"),
      address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      !address.contains(where: { "?#\"<>".contains($0) }), address.contains("://"),
      address.split(separator: "/").count > 1
    else { return nil }
    return address.hasSuffix("/") ? address : address + "/"
  }
}
