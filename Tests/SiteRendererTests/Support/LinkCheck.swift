@testable import SiteRenderer

/// Follows every link of a site within the site.
enum LinkCheck {
  /// Links that lead nowhere and ids that stand twice on a page.
  static func problems(of site: RenderedSite) -> [String] {
    let pages = site.files.keys.filter { $0.hasSuffix(".html") }.sorted()
    let ids = Dictionary(uniqueKeysWithValues: pages.map { ($0, values(of: "id", site.page($0))) })
    return pages.flatMap { page -> [String] in
      let text = site.page(page)
      let links = (values(of: "href", text) + values(of: "src", text))
        .filter { !leads($0, from: page, in: site, ids) }.map { "\(page): \($0) leads nowhere" }
      let counts = Dictionary(grouping: ids[page] ?? [], by: \.self).filter { $1.count > 1 }
      return links + counts.keys.sorted().map { "\(page): the id \($0) stands twice" }
    }
  }

  private static func leads(
    _ link: String, from page: String, in site: RenderedSite, _ ids: [String: [String]]
  ) -> Bool {
    if ["http:", "https:", "mailto:"].contains(where: link.hasPrefix) { return true }
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let file = parts[0].isEmpty ? page : String(parts[0])
    guard site.files[file] != nil else { return false }
    return parts.count < 2 || ids[file]?.contains(String(parts[1])) == true
  }

  private static func values(of attribute: String, _ text: String) -> [String] {
    text.ranges(of: " \(attribute)=\"").map { range in
      String(text[range.upperBound...].prefix { $0 != "\"" })
    }
  }
}
