import Manuscript
import NotebookRecord
import Yams

/// Reads the YAML at the top of a chapter.
struct FrontMatterReader {
  private(set) var entries: [String: String] = [:]
  /// How far the chapter's numbers may differ from the accepted ones, where it says so.
  private(set) var tolerance: ResultTolerance?
  private(set) var diagnostics: [Diagnostic] = []

  private static let keys = ["title", "question", "summary", "tolerance"]

  init(_ frontMatter: FrontMatter, file: String) {
    let offset = frontMatter.firstLine - 1
    func complain(_ identifier: String, _ mark: Mark?, _ summary: String, _ help: String?) {
      let range = mark.map {
        SourceRange(line: $0.line + offset, columns: $0.column..<$0.column)
      }
      diagnostics.append(
        Diagnostic(
          .error, identifier, file: file, range: range ?? frontMatter.range, summary: summary,
          help: help))
    }
    do {
      guard let mapping = try Yams.compose(yaml: frontMatter.yaml)?.mapping else {
        complain(
          "broken-front-matter", nil, "the front matter is no mapping of keys to values", nil)
        return
      }
      for (key, value) in mapping {
        let name = key.string ?? ""
        if !Self.keys.contains(name) {
          let meant = nearestName(to: name, among: Self.keys)
          complain(
            "unknown-setting", key.mark, "a chapter has no setting `\(name)`",
            meant.map { "did you mean `\($0)`?" }
              ?? "the settings are \(Self.keys.joined(separator: ", "))")
        } else if name == "tolerance" {
          tolerance = ToleranceReader.tolerance(value)
          if tolerance == nil {
            complain("wrong-setting", value.mark, "this is no tolerance", ToleranceReader.help)
          }
        } else if let text = value.scalar?.string {
          entries[name] = text
        } else {
          complain("wrong-setting", value.mark, "`\(name)` must be a text", nil)
        }
      }
    } catch {
      complain("broken-front-matter", nil, "the front matter is not YAML: \(error)", nil)
    }
  }
}
