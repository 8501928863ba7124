import Foundation
public import Manuscript
import SnippetRunner

/// Reads a book from disk and parses it.
public struct BookLoader: Sendable {
  let folder: String
  let name: String

  /// - Parameters:
  ///   - folder: The folder with `book.yml`.
  ///   - name: What diagnostics call that folder.
  public init(folder: String, name: String) {
    self.folder = folder
    self.name = name
  }

  private static let assetTypes = ["svg", "png", "jpg", "jpeg", "gif", "webp", "avif", "csv"]

  /// The book. Whatever is wrong with it is among its diagnostics.
  public func load() -> Book {
    var book = Book()
    let file = "\(name)/book.yml"
    guard FileManager.default.fileExists(atPath: folder) else {
      book.diagnostics.append(
        Diagnostic(
          .error, "no-book", file: name, range: nil, summary: "there is no such folder",
          help: "a book is a folder with `book.yml` and chapters; name another one with --book"))
      return book
    }
    guard let bytes = Files.read("\(folder)/book.yml") else {
      book.diagnostics.append(
        Diagnostic(
          .error, "no-book", file: file, range: nil, summary: "there is no such file",
          help: "it names the book's title, its library and its chapters in order"))
      return book
    }
    book.sources[file] = bytes
    let reader = ConfigurationReader(String(decoding: bytes, as: UTF8.self), file: file)
    book.configuration = reader.configuration
    book.diagnostics += reader.diagnostics
    loadChapters(reader, into: &book)
    loadBibliography(into: &book)
    loadAssets(into: &book)
    book.diagnostics += crossReferenceDiagnostics(book.chapters.map(\.chapter))
    return book
  }

  private func loadChapters(_ reader: ConfigurationReader, into book: inout Book) {
    let listed = reader.configuration.chapters
    var seen: Set<String> = []
    for (path, range) in zip(listed, reader.chapterRanges) {
      if let problem = problem(with: path, seen: &seen) {
        book.diagnostics.append(
          Diagnostic(
            .error, problem.identifier, file: "\(name)/book.yml", range: range,
            summary: problem.summary, help: problem.help))
      } else if let bytes = Files.read("\(folder)/\(path)") {
        book.sources["\(name)/\(path)"] = bytes
        load(bytes, path, into: &book)
      }
    }
    for path in Files.list(folder) where path.hasSuffix(".md") && !listed.contains(path) {
      book.diagnostics.append(
        Diagnostic(
          .error, "unlisted-chapter", file: "\(name)/\(path)", range: nil,
          summary: "this chapter is not named in book.yml",
          help: "add it to `chapters:`, or take the file away"))
    }
  }

  private func problem(
    with path: String, seen: inout Set<String>
  ) -> (identifier: String, summary: String, help: String)? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if path.hasPrefix("/") || parts.contains("..") || !path.hasSuffix(".md") {
      return (
        "chapter-path", "`\(path)` is no path of a chapter",
        "chapters are .md files in the book's folder or below it"
      )
    }
    // Two names that differ only in case or in how a letter is composed are one file on some disks, and one page.
    if !seen.insert(path.precomposedStringWithCanonicalMapping.lowercased()).inserted {
      return ("repeated-chapter", "`\(path)` is named twice", "keep one of them")
    }
    let resolved = URL(fileURLWithPath: "\(folder)/\(path)").resolvingSymlinksInPath().path
    let root = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    if !FileManager.default.isReadableFile(atPath: resolved) {
      return (
        "missing-chapter", "there is no readable file `\(path)`",
        "write it, or take it out of the list"
      )
    }
    if !resolved.hasPrefix(root + "/") {
      return (
        "chapter-path", "`\(path)` leads out of the book's folder", "put the file itself there"
      )
    }
    return nil
  }

  private func load(_ bytes: [UInt8], _ path: String, into book: inout Book) {
    let file = "\(name)/\(path)"
    let chapter = Chapter(parsing: bytes, path: file)
    book.diagnostics += chapter.diagnostics
    var entries: [String: String] = [:]
    if let frontMatter = chapter.frontMatter {
      let reader = FrontMatterReader(frontMatter, file: file)
      book.diagnostics += reader.diagnostics
      entries = reader.entries
    }
    let slug = path.dropLast(3).replacingOccurrences(of: "/", with: "-")
    book.chapters.append(
      LoadedChapter(
        slug: slug, chapter: chapter, title: entries["title"] ?? chapter.title ?? slug,
        question: entries["question"] ?? "", summary: entries["summary"] ?? ""))
  }

  private func loadBibliography(into book: inout Book) {
    guard let path = book.configuration.bibliography else { return }
    let file = "\(name)/\(path)"
    guard !path.contains(".."), let bytes = Files.read("\(folder)/\(path)") else {
      book.diagnostics.append(
        Diagnostic(
          .error, "missing-bibliography", file: "\(name)/book.yml", range: nil,
          summary: "there is no file `\(path)` in the book's folder",
          help: "write it, or take `bibliography` out"))
      return
    }
    book.sources[file] = bytes
    book.bibliography = (file, String(decoding: bytes, as: UTF8.self))
  }

  private func loadAssets(into book: inout Book) {
    for path in Files.list(folder) {
      let type = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
      if Self.assetTypes.contains(type), let bytes = Files.read("\(folder)/\(path)") {
        book.assets[path] = bytes
      }
    }
  }
}
