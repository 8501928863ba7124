import BookKit
import Foundation
import Synchronization

/// A folder of its own for one book, with a site from before that a failed build must leave alone.
struct Workplace {
  /// What a build came to.
  struct Outcome {
    var succeeded: Bool
    var output: String
    var errors: String
  }

  private static let oldPage = Data("the site from before\n".utf8)

  let folder: URL
  var paths: BookPaths

  /// Copies a book there.
  init(book: URL? = nil) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "book-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if let book, FileManager.default.fileExists(atPath: book.path) {
      try FileManager.default.copyItem(at: book, to: folder.appending(path: "chapters"))
    }
    let site = folder.appending(path: "site")
    try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
    try Self.oldPage.write(to: site.appending(path: "stamp.txt"))
    paths = BookPaths(package: Repository.root.path)
    paths.book = folder.appending(path: "chapters").path
    paths.site = site.path
  }

  /// Writes a file of the book.
  func write(_ text: String, to path: String) throws {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Builds or checks the book, computing everything anew unless told otherwise.
  func build(
    _ mode: BuildCommand.Mode = .write, usesCache: Bool = false, jobs: Int? = nil,
    explains: Bool = false
  ) async -> Outcome {
    let captured = Captured()
    let command = BuildCommand(
      paths: paths, options: BookOptions(jobs: jobs, usesCache: usesCache), mode: mode,
      terminal: captured.terminal, explains: explains)
    let succeeded = await command.run() == .holds
    return Outcome(
      succeeded: succeeded, output: captured.output.text, errors: captured.errors.text)
  }

  /// Accepts the book's results.
  ///
  /// - Parameters:
  ///   - targets: What is accepted; nothing for everything.
  ///   - ask: Answers what is asked of each snippet; nil is not asked.
  /// - Returns: What it came to.
  func accept(
    _ targets: [String] = [], ask: (@Sendable (String) -> AcceptCommand.Answer)? = nil
  ) async -> Outcome {
    let captured = Captured()
    let command = AcceptCommand(
      paths: paths, options: BookOptions(), targets: targets.map(AcceptTarget.init),
      terminal: captured.terminal, ask: ask)
    let succeeded = await command.run() == .holds
    return Outcome(
      succeeded: succeeded, output: captured.output.text, errors: captured.errors.text)
  }

  /// What stands in `<main>` of each page, by the page's name.
  func pages() throws -> [String: String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: paths.site)
    var pages: [String: String] = [:]
    // The reference describes the whole library, which no small book is about; it has tests of its own.
    for name in names where name.hasSuffix(".html") && !name.hasPrefix("reference") {
      let text = try String(contentsOfFile: "\(paths.site)/\(name)", encoding: .utf8)
      guard let start = text.range(of: "<main"), let end = text.range(of: "</main>") else {
        continue
      }
      let main = text[start.lowerBound..<end.upperBound]
      // Where in its file a library function stands changes with the library and says nothing of the tool.
      pages[name] = main.replacing(/\.swift:[0-9]+/, with: ".swift:0") + "\n"
    }
    return pages
  }

  /// The site's files.
  func files() throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: paths.site)
    return Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, FileManager.default.contents(atPath: "\(paths.site)/\($0)") ?? Data())
      })
  }

  /// Whether the site is the one from before.
  func siteIsUntouched() throws -> Bool {
    let names = try FileManager.default.contentsOfDirectory(atPath: paths.site)
    return names == ["stamp.txt"]
      && FileManager.default.contents(atPath: "\(paths.site)/stamp.txt") == Self.oldPage
  }

  /// Takes the folder away.
  func remove() { try? FileManager.default.removeItem(at: folder) }
}

/// What was written to a terminal that nobody sees.
final class Captured: Sendable {
  /// Lines, one after the other.
  final class Stream: Sendable {
    private let lines = Mutex<[String]>([])

    func append(_ line: String) { lines.withLock { $0.append(line) } }

    var text: String { lines.withLock { $0.map { $0 + "\n" }.joined() } }
  }

  let output = Stream()
  let errors = Stream()

  /// The terminal that leads here.
  var terminal: Terminal {
    Terminal(
      isInteractive: false, hasColour: false, output: { self.output.append($0) },
      error: { self.errors.append(String($0.dropLast())) })
  }
}
