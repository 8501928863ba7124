import Foundation
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
    let folder = "\(self.book)/\(Self.folder)"
    let root = URL(fileURLWithPath: self.book).resolvingSymlinksInPath().path
    var files: [String: [UInt8]] = [:]
    for path in Files.list(folder) {
      let resolved = URL(fileURLWithPath: "\(folder)/\(path)").resolvingSymlinksInPath().path
      if !resolved.hasPrefix("\(root)/") {
        book.diagnostics.append(outside(path))
      } else if let bytes = Files.read(resolved) {
        files[path] = bytes
        // The stamp of the site covers what it looks like.
        book.sources["\(name)/\(Self.folder)/\(path)"] = bytes
      }
    }
    let (theme, problems) = SiteTheme.overriding(with: files, folder: "\(name)/\(Self.folder)")
    book.theme = theme
    book.diagnostics += problems
  }

  private func outside(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "theme-path", file: "\(name)/\(Self.folder)/\(path)", range: nil,
      summary: "`\(path)` leads out of the book's folder", help: "put the file itself there")
  }
}
