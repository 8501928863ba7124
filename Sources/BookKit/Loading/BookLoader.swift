import Foundation
import Manuscript
import NotebookRecord
import SiteRenderer
import SnippetRunner

/// Reads a book from disk and parses it.
public struct BookLoader: Sendable {
  let folder: String
  let name: String
  let memory: ChapterMemory

  /// - Parameters:
  ///   - folder: The folder with `book.yml`.
  ///   - name: What diagnostics call that folder.
  ///   - memory: The chapters parsed before, which need not be parsed again.
  public init(folder: String, name: String, memory: ChapterMemory = ChapterMemory()) {
    self.folder = folder
    self.name = name
    self.memory = memory
  }

  private var files: BookFolder { BookFolder(folder) }

  /// Pages that every book has.
  private static let ownPages: Set<String> = [
    "index", "claims", "glossary", "symbols", "verification", "reference",
  ]

  private static let assetTypes = ["svg", "png", "jpg", "jpeg", "gif", "webp", "avif", "csv"]

  /// The book. Whatever is wrong with it is among its diagnostics.
  public func load() async -> Book {
    var (book, reader) = open()
    if let reader { await load(reader, into: &book) }
    return book
  }

  /// What `book.yml` says; without a reader when there is no such file.
  func open() -> (book: Book, reader: ConfigurationReader?) {
    var book = Book()
    let file = "\(name)/book.yml"
    guard FileManager.default.fileExists(atPath: folder) else {
      book.diagnostics.append(
        Diagnostic(
          .error, "no-book", file: name, range: nil, summary: "there is no such folder",
          help: "a book is a folder with `book.yml` and chapters; name another one with --book"))
      return (book, nil)
    }
    let bytes: [UInt8]
    do { bytes = try files.read("book.yml") } catch {
      let (summary, help) = error.explanation("book.yml")
      book.diagnostics.append(
        Diagnostic(
          .error, "no-book", file: file, range: nil,
          summary: error == .missing ? "there is no such file" : summary,
          help: error == .missing
            ? "it names the book's title, its library and its chapters in order" : help))
      return (book, nil)
    }
    book.sources[file] = bytes
    let reader = ConfigurationReader(String(decoding: bytes, as: UTF8.self), file: file)
    book.configuration = reader.configuration
    book.diagnostics += reader.diagnostics
    return (book, reader)
  }

  /// Reads what `book.yml` names.
  func load(_ reader: ConfigurationReader, into book: inout Book) async {
    let opened = book
    async let rest = besidesChapters(opened)
    let chapters = await chapters(reader)
    book = await rest
    book.chapters = chapters.chapters
    book.sources.merge(chapters.sources) { _, chapter in chapter }
    book.diagnostics += crossReferenceDiagnostics(chapters.chapters.map(\.chapter))
    book.diagnostics += chapters.diagnostics
  }

  /// What `book.yml` says with all that it names but the chapters.
  private func besidesChapters(_ opened: Book) async -> Book {
    var book = opened
    loadBibliography(into: &book)
    BackMatterLoader(folder: folder, name: name).load(into: &book)
    loadMutationResults(into: &book)
    loadAssets(into: &book)
    ThemeLoader(book: folder, name: name).load(into: &book)
    return book
  }

  /// The chapters alone.
  private func chapters(_ reader: ConfigurationReader) async -> Book {
    var book = Book()
    let listed = reader.configuration.chapters
    var seen: Set<String> = []
    var files: [(path: String, bytes: [UInt8])] = []
    for (path, range) in zip(listed, reader.chapterRanges) {
      if let problem = problem(with: path, seen: &seen) {
        book.diagnostics.append(
          Diagnostic(
            .error, problem.identifier, file: "\(name)/book.yml", range: range,
            summary: problem.summary, help: problem.help))
        continue
      }
      do {
        let bytes = try self.files.read(path)
        book.sources["\(name)/\(path)"] = bytes
        files.append((path, bytes))
      } catch {
        let (summary, help) = error.explanation(path)
        book.diagnostics.append(
          Diagnostic(
            .error, error == .missing ? "missing-chapter" : "chapter-path",
            file: "\(name)/book.yml", range: range, summary: summary, help: help))
      }
    }
    for parsed in await parse(files) {
      book.chapters.append(parsed.chapter)
      book.diagnostics += parsed.diagnostics
    }
    for path in Files.list(folder) where path.hasSuffix(".md") && !listed.contains(path) {
      book.diagnostics.append(
        Diagnostic(
          .error, "unlisted-chapter", file: "\(name)/\(path)", range: nil,
          summary: "this chapter is not named in book.yml",
          help: "add it to `chapters:`, or take the file away"))
    }
    return book
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
    let page = Self.slug(of: path.precomposedStringWithCanonicalMapping.lowercased())
    if Self.ownPages.contains(page) {
      return (
        "chapter-path", "`\(path)` would take the place of the page `\(page).html`",
        "give the file another name"
      )
    }
    if !seen.insert(page).inserted {
      return (
        "repeated-chapter", "`\(path)` is named twice, or has the same page as another",
        "keep one of them, or give it another name"
      )
    }
    return nil
  }

  /// Parses the chapters that are not in memory, as many at once as there are cores.
  private func parse(_ files: [(path: String, bytes: [UInt8])]) async -> [ParsedChapter] {
    await withTaskGroup(of: (Int, ParsedChapter).self) { group in
      for (index, file) in files.enumerated() {
        group.addTask {
          let known = memory.chapter(file.path, file.bytes)
          return (index, known ?? parse(file.bytes, file.path))
        }
      }
      var parsed: [ParsedChapter?] = files.map { _ in nil }
      for await (index, chapter) in group { parsed[index] = chapter }
      let chapters = parsed.compactMap(\.self)
      memory.keep(zip(files, chapters).map { ($0.path, $0.bytes, $1) })
      return chapters
    }
  }

  /// The name of a chapter's page.
  private static func slug(of path: String) -> String {
    path.dropLast(3).replacingOccurrences(of: "/", with: "-")
  }

  private func parse(_ bytes: [UInt8], _ path: String) -> ParsedChapter {
    let file = "\(name)/\(path)"
    let chapter = Chapter(parsing: bytes, path: file)
    var diagnostics = chapter.diagnostics
    var entries: [String: String] = [:]
    var tolerance: ResultTolerance?
    if let frontMatter = chapter.frontMatter {
      let reader = FrontMatterReader(frontMatter, file: file)
      diagnostics += reader.diagnostics
      entries = reader.entries
      tolerance = reader.tolerance
    }
    let slug = Self.slug(of: path)
    let loaded = LoadedChapter(
      slug: slug, chapter: chapter, title: entries["title"] ?? chapter.title ?? slug,
      question: entries["question"] ?? "", summary: entries["summary"] ?? "",
      tolerance: tolerance)
    return ParsedChapter(chapter: loaded, diagnostics: diagnostics)
  }

  private func loadBibliography(into book: inout Book) {
    guard let path = book.configuration.bibliography else { return }
    let file = "\(name)/\(path)"
    guard let bytes = try? files.read(path) else {
      book.diagnostics.append(
        Diagnostic(
          .error, "missing-bibliography", file: "\(name)/book.yml", range: nil,
          summary: "there is no file `\(path)` in the book's folder",
          help: "write it, or take `bibliography` out"))
      return
    }
    book.sources[file] = bytes
    let (entries, diagnostics) = BibTeX.parse(String(decoding: bytes, as: UTF8.self), path: file)
    book.bibliography = entries
    book.diagnostics += diagnostics
  }

  private func loadMutationResults(into book: inout Book) {
    guard let bytes = Files.read("\(folder)/\(MutationResults.file)") else { return }
    let file = "\(name)/\(MutationResults.file)"
    book.sources[file] = bytes
    book.mutation = MutationResults(bytes)
    if book.mutation == nil {
      book.diagnostics.append(
        Diagnostic(
          .error, "broken-mutation-results", file: file, range: nil,
          summary: "this is not what `book mutate` writes", help: "write it anew, or take it away"))
    }
  }

  private func loadAssets(into book: inout Book) {
    for path in Files.list(folder) where !path.hasPrefix("\(ThemeLoader.folder)/") {
      let type = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
      guard Self.assetTypes.contains(type) else { continue }
      do { book.assets[path] = try files.read(path) } catch {
        let (summary, help) = error.explanation(path)
        book.diagnostics.append(
          Diagnostic(
            .error, "asset-path", file: "\(name)/\(path)", range: nil, summary: summary, help: help)
        )
      }
    }
  }
}
