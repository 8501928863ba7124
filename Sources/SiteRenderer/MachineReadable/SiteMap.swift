/// `sitemap.xml`: the addresses of all pages, for search engines.
enum SiteMap {
  /// The file of a book that is published at `base`, an address ended by a slash.
  static func file(of book: BookContent, _ others: [RenderedPage], at base: String) -> [UInt8] {
    let pages = [""] + book.chapters.map(\.page) + others.map(\.address)
    let entries = pages.map { page -> HTML in
      "<url><loc>\(base)\(LinkText.encoded(page))</loc></url>\n"
    }
    let map: HTML = #"""
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \#(entries.joined())</urlset>
      """#
    return Array((map.markup + "\n").utf8)
  }
}
