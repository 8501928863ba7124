import Manuscript
import SiteRenderer
import SnippetRunner

/// Reads the folder `theme` of a book, with which its author changes how pages look.
struct ThemeLoader {
  /// The folder's name within the book.
  static let folder = "theme"

  let book: String
  let name: String

  /// Gives the book its theme and says what is wrong with the folder. Without one it is the standard theme.
  func load(into book: inout Book) {
    let own = BookFolder(self.book)
    var files: [String: [UInt8]] = [:]
    for path in Files.list("\(self.book)/\(Self.folder)") {
      do {
        let bytes = try own.read("\(Self.folder)/\(path)")
        files[path] = bytes
        // The stamp of the site covers what it looks like.
        book.sources["\(name)/\(Self.folder)/\(path)"] = bytes
      } catch {
        book.diagnostics.append(diagnostic(error, path))
      }
    }
    let (theme, problems) = SiteTheme.overriding(with: files, folder: "\(name)/\(Self.folder)")
    book.theme = theme
    book.diagnostics += problems
  }

  private func diagnostic(_ problem: BookFolder.Problem, _ path: String) -> Diagnostic {
    let (summary, help) = problem.explanation(path)
    return Diagnostic(
      .error, "theme-path", file: "\(name)/\(Self.folder)/\(path)", range: nil, summary: summary,
      help: help)
  }
}
