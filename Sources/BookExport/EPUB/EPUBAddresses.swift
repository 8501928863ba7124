/// The names of things in an EPUB. Files have plain names of ours, whatever the book's own are called.
struct EPUBAddresses: PageAddresses {
  /// A page's file and ids, by the path in the site.
  private var pages: [String: (file: String, ids: Set<String>)] = [:]
  /// Images: file and media type by path.
  private(set) var images: [String: (file: String, mediaType: String)] = [:]

  private static let mediaTypes = [
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "svg": "image/svg+xml", "webp": "image/webp",
  ]

  init(_ pages: [PageSet.Page], assets: [String: [UInt8]]) {
    for (index, page) in pages.enumerated() {
      self.pages[page.path] = ("page-\(index + 1).xhtml", page.ids)
    }
    for (index, path) in assets.keys.sorted().enumerated() {
      let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
      guard let type = Self.mediaTypes[ending] else { continue }
      images[path] = ("image-\(index + 1).\(ending)", type)
    }
  }

  /// A page's file.
  func file(_ page: String) -> String { pages[page]?.file ?? "" }

  func id(_ id: String, page: String) -> String { XMLName.name(for: id) }

  func address(page: String, fragment: String?, from: String) -> String? {
    if page == "index.html" { return "cover.xhtml" }
    guard let (file, ids) = pages[page] else { return nil }
    guard let fragment, ids.contains(fragment) else { return file }
    return (page == from ? "" : file) + "#" + XMLName.name(for: fragment)
  }

  func image(_ path: String) -> String? { images[path]?.file }
}
