public import CheckReport
import Manuscript
import SiteRenderer
import SnippetRunner
import SwiftSource

/// `book list`: what a book holds, and what is tied to what.
public struct ListCommand: Sendable {
  /// What is listed.
  public enum Subject: Equatable, Sendable {
    /// Chapters with their snippets and ties.
    case snippets
    /// The library's public functions and types, with the snippets tied to each.
    case functions
    /// Those that no snippet is tied to.
    case untied
  }

  let paths: BookPaths
  let subject: Subject
  let terminal: Terminal

  /// - Parameters:
  ///   - paths: Where the book lies.
  ///   - subject: What is listed.
  ///   - terminal: Where to write.
  public init(paths: BookPaths, subject: Subject, terminal: Terminal) {
    self.paths = paths
    self.subject = subject
    self.terminal = terminal
  }

  /// Does it.
  ///
  /// - Returns: Whether the book could be read without errors; not tried when there is none, or no library.
  public func run() async -> Ending {
    var book = await BookLoader(folder: paths.book, name: paths.bookName).load()
    var wasTried = book.isReadable
    if subject == .snippets {
      for line in snippetLines(book) { terminal.write(line) }
    } else {
      do {
        for line in try await functionLines(book) { terminal.write(line) }
      } catch let error as RunnerError {
        book.diagnostics += RunnerReport(package: paths.package).diagnostics(error)
        wasTried = false
      } catch {
        terminal.writeError("error: \(error)")
        return .notTried
      }
    }
    let printer = DiagnosticPrinter(terminal: terminal, sources: book.sources)
    for diagnostic in book.diagnostics.sorted() {
      terminal.writeError(printer.text(of: diagnostic))
    }
    guard wasTried else { return .notTried }
    return book.diagnostics.contains { $0.severity == .error } ? .doesNotHold : .holds
  }

  private func snippetLines(_ book: Book) -> [String] {
    book.chapters.flatMap { chapter in
      [terminal.styled(chapter.title, .bold) + "  \(chapter.chapter.path)"]
        + chapter.chapter.snippets.map { snippet in
          "  \(snippet.range.start.line)\t#\(snippet.label ?? "-")\t\(Self.purpose(of: snippet.options))"
        }
    }
  }

  private static func purpose(of options: SnippetOptions) -> String {
    let ties = options.ties.map(\.name).joined(separator: ", ")
    let suffix = ties.isEmpty ? "" : " \(ties)"
    return switch options.purpose {
    case .run: "runs\(suffix)"
    case .setup: options.isHidden ? "setup, hidden" : "setup"
    case .source(let tie): "shows \(tie.name)"
    case .fails: "must not compile\(suffix)"
    case .traps: "must trap\(suffix)"
    case .plain: "only shown"
    }
  }

  private func functionLines(_ book: Book) async throws -> [String] {
    let library = book.configuration.library
    guard !library.product.isEmpty else { return [] }
    let builder = LibraryBuilder(
      package: paths.package, product: library.product, state: paths.state)
    let index = try await builder.sources()
      .index(of: library.modules, memory: "\(paths.state)/index")
    let uses = LibraryUses(book.chapters.map(\.chapter))
    return index.namesInOrder.compactMap { name in
      let snippets = uses[name].map { Self.place(of: $0, in: book) }
      if subject == .untied { return snippets.isEmpty ? name : nil }
      return snippets.isEmpty ? name : "\(name)  ← \(snippets.joined(separator: ", "))"
    }
  }

  private static func place(of use: LibraryUses.Use, in book: Book) -> String {
    let chapter = book.chapters[use.chapter]
    let snippet = chapter.chapter.snippets[use.snippet]
    return "\(chapter.slug)#\(snippet.label ?? "line \(snippet.range.start.line)")"
  }
}
