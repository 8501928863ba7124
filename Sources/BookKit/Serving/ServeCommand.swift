import BookServer
import Foundation
import Manuscript
import SnippetRunner

/// `book serve`: the book in a browser, built anew whenever something it is made of changes.
///
/// The site on disk is not touched.
public struct ServeCommand: Sendable {
  let paths: BookPaths
  let options: BookOptions
  let host: String
  let port: UInt16
  let terminal: Terminal

  /// - Parameters:
  ///   - paths: Where the book lies.
  ///   - options: How it is built.
  ///   - host: The address to listen at.
  ///   - port: The port; 0 for any that is free.
  ///   - terminal: Where to report.
  public init(
    paths: BookPaths, options: BookOptions, host: String, port: UInt16, terminal: Terminal
  ) {
    self.paths = paths
    self.options = options
    self.host = host
    self.port = port
    self.terminal = terminal
  }

  /// Serves until the task is cancelled.
  ///
  /// - Throws: `PreviewServerError`.
  public func run() async throws {
    let board = EditionBoard()
    let server = try PreviewServer(host: host, port: port, board: board)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await server.run { port in
          let name = host.contains(":") ? "[\(host)]" : host
          terminal.write("serving at http://\(name):\(port)/ (stop with Ctrl-C)")
        }
      }
      group.addTask { await build(for: board) }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func build(for board: EditionBoard) async {
    let reporter = Reporter(terminal: terminal)
    let maker = EditionMaker(paths: paths, options: options, reporter: reporter, terminal: terminal)
    var files: [String: [UInt8]] = [:]
    var subject = BookWatcher.Subject(
      folders: [paths.book, sources], files: ["\(paths.package)/Package.swift"])
    var states = BookWatcher.states(of: subject)
    while !Task.isCancelled {
      await board.update { $0.isBuilding = true }
      let start = ContinuousClock.now
      let (edition, built) = await maker.next(after: files)
      await board.publish(edition)
      files = edition.files
      report(built, start.duration(to: .now))
      let others = built.libraryFolders.filter { !$0.hasPrefix(sources + "/") }
      if subject.folders.count == 2, !others.isEmpty {
        subject.folders += others
        states = BookWatcher.states(of: subject).enumerated().map { part, now in
          part < states.count ? states[part] : now
        }
      }
      guard let next = await BookWatcher.change(of: subject, since: states) else { return }
      states = next
    }
  }

  private var sources: String { "\(paths.package)/Sources" }

  private func report(_ built: BuiltBook, _ time: Duration) {
    let printer = DiagnosticPrinter(terminal: terminal, sources: built.book.sources)
    printer.write(built.diagnostics)
    let computed = built.runs.count(where: \.isComputed)
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    let errors = built.diagnostics.count { $0.severity == .error }
    terminal.write(
      "\(built.runs.count) chapters, \(computed) computed, "
        + (errors == 0 ? "nothing wrong" : "\(errors) error\(errors == 1 ? "" : "s")")
        + String(format: ", %.2f s", seconds))
  }
}
