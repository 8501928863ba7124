internal import Manuscript

/// Whether the text of a theme stands out from what it is on: 4.5 to 1 at least, as WCAG 2.1 asks for
/// at level AA (criterion 1.4.3).
enum ContrastCheck {
  /// What text is set on: the text's colour, and the grounds it stands on.
  private static let pairs: [(ink: String, grounds: [String])] = [
    ("ink", ["paper", "raised", "sunken"]),
    ("muted", ["paper", "raised", "sunken"]),
    ("accent", ["paper", "sunken", "accent-soft"]),
    ("good", ["paper", "good-soft", "sunken"]),
    ("bad", ["paper", "bad-soft", "sunken"]),
    ("warn", ["paper", "warn-soft"]),
    ("code-keyword", ["sunken"]), ("code-type", ["sunken"]), ("code-call", ["sunken"]),
    ("code-number", ["sunken"]), ("code-string", ["sunken"]), ("code-comment", ["sunken"]),
    ("code-attribute", ["sunken"]), ("plot-ink", ["plot-paper"]),
  ]

  /// The least contrast of text.
  static let least = 4.5

  static func diagnostics(_ theme: SiteTheme) -> [Diagnostic] {
    let sheets = (["style.css"] + theme.extraStyles).compactMap { theme.files[$0] }
    let colours = ThemeColours(sheets.map { String(decoding: $0, as: UTF8.self) })
    return diagnostics(colours.light, "light") + diagnostics(colours.dark, "dark")
  }

  private static func diagnostics(_ colours: [String: Colour], _ name: String) -> [Diagnostic] {
    pairs.flatMap { pair in
      pair.grounds.compactMap { ground -> Diagnostic? in
        guard let ink = colours[pair.ink], let paper = colours[ground] else { return nil }
        let contrast = ink.contrast(with: paper)
        guard contrast < least else { return nil }
        return Diagnostic(
          .error, "low-contrast", file: "style.css", range: nil,
          summary:
            "on \(name) pages --\(pair.ink) stands out from --\(ground) by \(Difference.text(contrast)) to 1 only",
          help: "text needs at least 4.5 to 1; set either colour darker or lighter in the theme")
      }
    }
  }
}
