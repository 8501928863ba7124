/// The web addresses that the pages of a site link to.
struct OutsideLinks: Equatable {
  /// The first page, in order of names, that links to each address; anchors are left out.
  private(set) var pages: [String: String] = [:]

  /// - Parameter files: The files of the site by path.
  init(_ files: [String: [UInt8]]) {
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self)
      for part in text.split(separator: "<a ").dropFirst() {
        guard let tag = part.split(separator: ">", maxSplits: 1).first,
          let start = tag.firstRange(of: "href=\"http")
        else { continue }
        let value = tag[tag.index(start.upperBound, offsetBy: -4)...].prefix {
          $0 != "\"" && $0 != "#"
        }
        let address = value.replacing("&amp;", with: "&").replacing("&#39;", with: "'")
        if pages[String(address)] == nil { pages[String(address)] = path }
      }
    }
  }
}
