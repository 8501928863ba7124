internal import Manuscript
internal import Mustache

/// The templates of a theme, read once for all pages.
struct TemplateSet: Sendable {
  private let library: MustacheLibrary

  /// Reads a theme's templates. One that is missing or broken is reported and replaced by ours.
  init(_ theme: SiteTheme, diagnostics: inout [Diagnostic]) {
    var templates: [String: MustacheTemplate] = [:]
    for (name, ours) in SiteTheme.standard.templates.sorted(by: { $0.key < $1.key }) {
      do {
        templates[name] = try MustacheTemplate(string: theme.templates[name] ?? ours)
      } catch {
        diagnostics.append(
          Diagnostic(
            .error, "broken-template", file: "\(name).mustache", range: nil,
            summary: "the template cannot be read: \(error)"))
        templates[name] = try? MustacheTemplate(string: ours)
      }
    }
    library = MustacheLibrary(templates: templates)
  }

  /// Fills a template.
  ///
  /// - Parameters:
  ///   - name: the template.
  ///   - values: texts, which the template escapes, `markup(_:)`, lists and truth values by name.
  /// - Returns: the markup.
  func render(_ name: String, _ values: [String: Any]) -> String {
    library.render(values, withTemplate: name) ?? ""
  }
}

/// A text for a template, which is going to escape it; nil for an empty one, so that its section is left out.
func templateText(_ text: String) -> String? {
  text.isEmpty ? nil : HTMLText.displayable(text)
}
