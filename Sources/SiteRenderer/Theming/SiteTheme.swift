/// What a site looks like: its Mustache templates and the files they load. A book may replace any of them.
public struct SiteTheme: Equatable, Sendable {
  /// The templates by name: `page` is the frame, all others what is in it.
  public var templates: [String: String]
  /// The files that pages load, by their path in the site: `style.css`, `site.js`, `icon.svg`.
  public var files: [String: [UInt8]]
  /// Style sheets among the files that pages load after `style.css`.
  public var extraStyles: [String] = []
  /// Scripts among the files that pages load after ours.
  public var extraScripts: [String] = []

  /// Creates a theme.
  ///
  /// - Parameters:
  ///   - templates: the templates by name.
  ///   - files: the files that pages load, by their path in the site.
  public init(templates: [String: String], files: [String: [UInt8]]) {
    self.templates = templates
    self.files = files
  }

  /// Our own.
  public static let standard = SiteTheme(
    templates: [
      "page": String(decoding: PackageResources.page_mustache, as: UTF8.self),
      "chapter": String(decoding: PackageResources.chapter_mustache, as: UTF8.self),
      "cover": String(decoding: PackageResources.cover_mustache, as: UTF8.self),
      "ledger": String(decoding: PackageResources.ledger_mustache, as: UTF8.self),
      "ledger-summary": String(decoding: PackageResources.ledger_summary_mustache, as: UTF8.self),
      "symbols": String(decoding: PackageResources.symbols_mustache, as: UTF8.self),
      "symbol-table": String(decoding: PackageResources.symbol_table_mustache, as: UTF8.self),
      "glossary": String(decoding: PackageResources.glossary_mustache, as: UTF8.self),
      "other": String(decoding: PackageResources.other_mustache, as: UTF8.self),
    ],
    files: [
      "style.css": PackageResources.style_css,
      "back.css": PackageResources.back_css,
      "site.js": PackageResources.site_js,
      "code.js": PackageResources.code_js,
      "preview.js": PackageResources.preview_js,
      "search.js": PackageResources.search_js,
      "stem.js": PackageResources.stem_js,
      "report.js": PackageResources.report_js,
      "icon.svg": PackageResources.icon_svg,
    ])
}
