import Foundation
import SnippetRunner

/// `book new chapter`: the skeleton of a chapter, named in `book.yml`.
public struct NewChapterCommand: Sendable {
  let paths: BookPaths
  let title: String
  let terminal: Terminal

  /// - Parameters:
  ///   - paths: Where the book lies.
  ///   - title: The chapter's title.
  ///   - terminal: Where to report.
  public init(paths: BookPaths, title: String, terminal: Terminal) {
    self.paths = paths
    self.title = title
    self.terminal = terminal
  }

  /// Writes it.
  ///
  /// - Returns: Whether it was written.
  public func run() async -> Bool {
    let book = await BookLoader(folder: paths.book, name: paths.bookName).load()
    let settings = "\(paths.book)/book.yml"
    guard let bytes = Files.read(settings) else {
      terminal.reportFailure("there is no \(settings)", help: "name the book's folder with --book")
      return false
    }
    let path = Self.path(of: title, number: book.configuration.chapters.count + 1)
    guard Files.read("\(paths.book)/\(path)") == nil else {
      terminal.reportFailure("there is already a chapter \(path)", help: "give it another title")
      return false
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let listed = Self.adding(path, to: text, after: book.configuration.chapters.last) else {
      terminal.reportFailure(
        "the list of chapters in \(settings) is not one chapter a line",
        help: "write each chapter on a line of its own, `  - chapter.md`")
      return false
    }
    let template = ChapterTemplate(
      title: title, module: book.configuration.library.modules.first ?? "Foundation")
    do {
      try Files.write(Array(template.skeleton.utf8), to: "\(paths.book)/\(path)")
      try Files.write(Array(listed.utf8), to: settings)
    } catch {
      terminal.reportFailure(
        "the chapter can't be written: \(error.localizedDescription)",
        help: "see that \(paths.book) can be written to")
      return false
    }
    terminal.write("wrote \(paths.bookName)/\(path) and named it in \(paths.bookName)/book.yml")
    return true
  }

  /// The file of a chapter: `07-a-title.md`.
  static func path(of title: String, number: Int) -> String {
    let words = title.lowercased().split { !($0.isLetter || $0.isNumber) }.prefix(8)
    let slug = words.isEmpty ? "chapter" : words.joined(separator: "-")
    return "\(number < 10 ? "0" : "")\(number)-\(slug).md"
  }

  /// The settings with one chapter more, everything else as its author wrote it; nil when the list is written in a way
  /// that this can't add to.
  static func adding(_ path: String, to settings: String, after last: String?) -> String? {
    var lines = settings.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if let last {
      guard
        let place = lines.lastIndex(where: { line in
          let item = line.trimming(while: " ")
          return item.hasPrefix("- ") && item.dropFirst(2).trimming(while: " \"'") == last
        })
      else { return nil }
      lines.insert(lines[place].prefix { $0 == " " } + "- \(path)", at: place + 1)
    } else {
      guard let place = lines.firstIndex(where: { $0.hasPrefix("chapters:") }) else { return nil }
      lines[place] = "chapters:"
      lines.insert("  - \(path)", at: place + 1)
    }
    return lines.joined(separator: "\n")
  }
}

extension StringProtocol {
  fileprivate func trimming(while characters: String) -> String {
    var rest = self[...]
    while let first = rest.first, characters.contains(first) { rest.removeFirst() }
    while let last = rest.last, characters.contains(last) || last == "\r" { rest.removeLast() }
    return String(rest)
  }
}
