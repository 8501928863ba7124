public import Manuscript

extension SiteTheme {
  /// Our theme with the files of a book's own folder in their place.
  ///
  /// `page.mustache`, `chapter.mustache`, `cover.mustache`, `other.mustache` replace our templates;
  /// `style.css`, `icon.svg` and our scripts replace ours; `extra.css` and `extra.js` are loaded after
  /// them. Fonts and pictures are copied to `theme/` in the site, where style sheets find them as
  /// `theme/name`.
  ///
  /// - Parameters:
  ///   - files: the files of the folder by their path in it.
  ///   - folder: what diagnostics call the folder.
  /// - Returns: the theme, and a problem for each file that it has no use for.
  public static func overriding(
    with files: [String: [UInt8]], folder: String
  ) -> (theme: SiteTheme, diagnostics: [Diagnostic]) {
    var theme = SiteTheme.standard
    var diagnostics: [Diagnostic] = []
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let name = path.hasSuffix(".mustache") ? String(path.dropLast(9)) : path
      let type = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
      if path.hasSuffix(".mustache"), theme.templates[name] != nil {
        theme.templates[name] = String(decoding: bytes, as: UTF8.self)
      } else if theme.files[path] != nil {
        theme.files[path] = bytes
      } else if path == "extra.css" || path == "extra.js" {
        theme.files[path] = bytes
        if type == "css" { theme.extraStyles = [path] } else { theme.extraScripts = [path] }
      } else if pictureTypes.contains(type) {
        theme.files["theme/\(path)"] = bytes
      } else {
        diagnostics.append(unknown(path, in: folder))
      }
    }
    return (theme, diagnostics)
  }

  private static let pictureTypes: Set<String> = [
    "woff2", "woff", "ttf", "otf", "png", "jpg", "jpeg", "webp", "avif", "svg",
  ]

  private static func unknown(_ path: String, in folder: String) -> Diagnostic {
    let known =
      standard.templates.keys.map { "\($0).mustache" } + standard.files.keys
      + ["extra.css", "extra.js"]
    return Diagnostic(
      .error, "unknown-theme-file", file: "\(folder)/\(path)", range: nil,
      summary: "a theme has no file `\(path)`",
      help: "its files are \(known.sorted().joined(separator: ", ")), fonts and pictures")
  }
}
