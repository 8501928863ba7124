import Foundation
import Manuscript
import NotebookRecord
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

  private static let assetTypes = ["svg", "png", "jpg", "jpeg", "gif", "webp", "avif", "csv"]

  /// The book. Whatever is wrong with it is among its diagnostics.
  public func load() async -> Book {
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
    await loadChapters(reader, into: &book)
    loadBibliography(into: &book)
    BackMatterLoader(folder: folder, name: name).load(into: &book)
    book.diagnostics += GlossaryCheck(book).diagnostics
    loadMutationResults(into: &book)
    loadAssets(into: &book)
    ThemeLoader(book: folder, name: name).load(into: &book)
    book.diagnostics += crossReferenceDiagnostics(book.chapters.map(\.chapter))
    return book
  }

  private func loadChapters(_ reader: ConfigurationReader, into book: inout Book) async {
    let listed = reader.configuration.chapters
    var seen: Set<String> = []
    var files: [(path: String, bytes: [UInt8])] = []
    for (path, range) in zip(listed, reader.chapterRanges) {
      if let problem = problem(with: path, seen: &seen) {
        book.diagnostics.append(
          Diagnostic(
            .error, problem.identifier, file: "\(name)/book.yml", range: range,
            summary: problem.summary, help: problem.help))
      } else if let bytes = Files.read("\(folder)/\(path)") {
        book.sources["\(name)/\(path)"] = bytes
        files.append((path, bytes))
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
    let slug = path.dropLast(3).replacingOccurrences(of: "/", with: "-")
    let loaded = LoadedChapter(
      slug: slug, chapter: chapter, title: entries["title"] ?? chapter.title ?? slug,
      question: entries["question"] ?? "", summary: entries["summary"] ?? "",
      tolerance: tolerance)
    return ParsedChapter(chapter: loaded, diagnostics: diagnostics)
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
      if Self.assetTypes.contains(type), let bytes = Files.read("\(folder)/\(path)") {
        book.assets[path] = bytes
      }
    }
  }
}
