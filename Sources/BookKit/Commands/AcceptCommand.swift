import Acceptance
public import CheckReport
import Manuscript

/// `book accept`: shows how results differ from the accepted ones, and accepts them.
public struct AcceptCommand: Sendable {
  let paths: BookPaths
  let options: BookOptions
  let targets: [AcceptTarget]
  let terminal: Terminal
  /// Asks whether a block is to be accepted; nil answers yes without asking.
  let ask: (@Sendable (String) -> Answer)?

  /// What a person answers.
  public enum Answer: Sendable {
    case yes
    case no
    /// No, and no more questions.
    case stop
  }

  /// - Parameters:
  ///   - paths: Where the book lies.
  ///   - options: How it is run.
  ///   - targets: What is to be accepted; nothing means everything.
  ///   - terminal: Where to report.
  ///   - ask: Asks for each snippet; nil accepts without asking.
  public init(
    paths: BookPaths, options: BookOptions, targets: [AcceptTarget], terminal: Terminal,
    ask: (@Sendable (String) -> Answer)? = nil
  ) {
    self.paths = paths
    self.options = options
    self.targets = targets
    self.terminal = terminal
    self.ask = ask
  }

  /// Does it.
  ///
  /// - Returns: Whether the book holds, so that there was something to accept; not tried when a target is not there, when
  ///   the snippets could not be run, or when a file can't be written.
  public func run() async -> Ending {
    let reporter = Reporter(terminal: terminal)
    var options = options
    options.targets = targets
    var built = await BookPipeline(paths: paths, options: options, reporter: reporter).run()
    // A snippet can be accepted when all of its chapter holds.
    built.targets = targets.map { AcceptTarget($0.chapter) }
    built.keepWhatIsMeant()
    let problems = built.diagnostics.filter { $0.severity == .error }
    let printer = DiagnosticPrinter(terminal: terminal, sources: built.book.sources)
    guard problems.isEmpty, built.runs.count == built.book.chapters.count else {
      for problem in problems { terminal.writeError(printer.text(of: problem)) }
      terminal.writeError("nothing was accepted: only a book that holds can be")
      return built.ending
    }
    do {
      try accept(built)
    } catch {
      terminal.writeError("error: the accepted results can't be written: \(error)")
      return .notTried
    }
    return .holds
  }

  private func accept(_ built: BuiltBook) throws {
    let check = AcceptanceCheck(paths: paths, settings: built.book.configuration.comparison)
    var asking = Asking(ask)
    var count = 0
    for (chapter, run) in zip(built.book.chapters, built.runs) where isMeant(chapter) {
      let old = check.files.read(chapter)?.results ?? AcceptedResults()
      let current = check.current(chapter, run.result)
      let differences = ResultComparison(slower: check.settings.slower).differences(old, current)
      let chosen = choose(differences, chapter, &asking)
      let merged = Self.merged(old, current.accepted, chosen)
      guard merged != old else { continue }
      try check.files.write(merged, of: chapter)
      count += 1
      terminal.write("wrote \(check.files.name(of: chapter))")
    }
    if targets.isEmpty, ask == nil {
      for file in check.files.leftOver(built.book.chapters) {
        try check.files.remove(file)
        count += 1
        terminal.write("removed \(file), whose chapter is gone")
      }
    }
    if count == 0 { terminal.write("nothing changed") }
  }

  /// The places that are to be taken over; those that do not differ are, unless they are none of the targets.
  private func choose(
    _ differences: [Difference], _ chapter: LoadedChapter, _ asking: inout Asking
  ) -> (ResultPlace) -> Bool {
    let meant = targets.filter { $0.chapter == chapter.slug }
    var refused: Set<ResultPlace> = []
    let places = differences.map(\.place).reduce(into: [ResultPlace]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    for place in places where meant.isEmpty || meant.contains(where: { $0.means(place) }) {
      for difference in differences where difference.place == place {
        for line in DifferenceText(terminal: terminal).lines(of: difference) {
          terminal.write(line)
        }
      }
      if !asking.accepts("accept \(chapter.slug), \(place)? [y/n/q] ") { refused.insert(place) }
    }
    return { place in
      !refused.contains(place) && (meant.isEmpty || meant.contains { $0.means(place) })
    }
  }

  /// What is chosen as it is now, the rest as it was.
  private static func merged(
    _ old: AcceptedResults, _ new: AcceptedResults, _ isChosen: (ResultPlace) -> Bool
  ) -> AcceptedResults {
    let blocks = new.blocks.compactMap { isChosen($0.place) ? $0 : old[$0.place] }
    let kept = old.blocks.filter { new[$0.place] == nil && !isChosen($0.place) }
    return AcceptedResults(blocks + kept)
  }

  private func isMeant(_ chapter: LoadedChapter) -> Bool {
    targets.isEmpty || targets.contains { $0.chapter == chapter.slug }
  }
}

/// Asks until it is told to stop.
private struct Asking {
  private let ask: (@Sendable (String) -> AcceptCommand.Answer)?
  private var isStopped = false

  init(_ ask: (@Sendable (String) -> AcceptCommand.Answer)?) { self.ask = ask }

  mutating func accepts(_ question: String) -> Bool {
    guard let ask else { return true }
    guard !isStopped else { return false }
    switch ask(question) {
    case .yes: return true
    case .no: return false
    case .stop:
      isStopped = true
      return false
    }
  }
}
