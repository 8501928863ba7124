/// The names of things when all pages are one document: an id begins with its page.
struct PrintAddresses: PageAddresses {
  private let numbers: [String: Int]
  private let ids: [String: Set<String>]
  private let assets: Set<String>

  init(_ pages: [PageSet.Page], assets: [String: [UInt8]]) {
    numbers = Dictionary(
      pages.enumerated().map { ($1.path, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    ids = Dictionary(pages.map { ($0.path, $0.ids) }, uniquingKeysWith: { first, _ in first })
    self.assets = Set(assets.keys)
  }

  /// The id of a page itself.
  func id(ofPage page: String) -> String { "page-\(numbers[page] ?? 0)" }

  func id(_ id: String, page: String) -> String {
    "\(self.id(ofPage: page))-\(XMLName.name(for: id))"
  }

  func address(page: String, fragment: String?, from: String) -> String? {
    if page == "index.html" { return "#title-page" }
    guard numbers[page] != nil else { return nil }
    guard let fragment, ids[page]?.contains(fragment) == true else { return "#\(id(ofPage: page))" }
    return "#\(id(fragment, page: page))"
  }

  func image(_ path: String) -> String? {
    assets.contains(path) ? PercentCoding.encoded(path) : nil
  }
}
