import Manuscript
import NotebookRecord

/// Puts together what became of a chapter from what its programs left behind.
struct ResultAssembly {
  let chapter: Chapter
  private(set) var result: ChapterResult
  private(set) var diagnostics: [Diagnostic] = []

  init(chapter: Chapter) {
    self.chapter = chapter
    let snippets = chapter.snippets.map { snippet in
      SnippetResult(
        outcome: snippet.options.isCompiled ? .notRun(reason: "it was not reached") : .shown)
    }
    result = ChapterResult(
      snippets: snippets, inlineTexts: chapter.inlineValues.map { _ in nil })
  }

  /// Whether everything ran as it was meant to, so that the result may be kept.
  var isSound: Bool { !diagnostics.contains { $0.severity == .error } }

  /// Takes in what became of one of the chapter's programs.
  mutating func add(_ run: UnitRun, of unit: ProgramUnit) {
    switch run.outcome {
    case .checked(let outcome): add(outcome, of: unit)
    case .refused(let outcome): addMessages(outcome, of: unit)
    case .ran(let outcome, let run):
      addMessages(outcome, of: unit)
      add(run, of: unit)
    }
  }

  // MARK: Compiling

  /// Takes in what the compiler said of a program that is to be run.
  mutating func addMessages(_ outcome: Compiler.Outcome, of unit: ProgramUnit) {
    diagnostics += CompilerReport(chapter: chapter).diagnostics(outcome)
    guard !outcome.isSuccess else { return }
    for message in outcome.messages where message.severity == .error {
      guard case .snippet(let index) = ProgramPlace(message)?.part else { continue }
      if case .broken = result.snippets[index].outcome { continue }
      result.snippets[index].outcome = .broken(message: "error: \(message.text)")
    }
    for index in snippets(of: unit) {
      guard case .notRun = result.snippets[index].outcome else { continue }
      result.snippets[index].outcome = .notRun(reason: "the chapter's program does not compile")
    }
  }

  /// Takes in what the compiler said of a snippet that must not compile.
  mutating func add(_ outcome: Compiler.Outcome, of unit: ProgramUnit) {
    guard case .mustNotCompile(let index, let expected) = unit.purpose else { return }
    let errors = outcome.messages.filter { message in
      message.severity == .error && ProgramPlace(message)?.part == .snippet(index)
    }
    if let meant = errors.first(where: { $0.text.contains(expected) }) {
      result.snippets[index].outcome = .failedAsMeant(message: "error: \(meant.text)")
    } else if outcome.isSuccess {
      complain(
        index, "must-not-compile", "this snippet compiles, though it is marked `fails=`",
        help: "correct it or take the option away")
    } else if let other = errors.first {
      complain(
        index, "must-not-compile", "this snippet does not compile, but for another reason",
        at: ProgramPlace(other)?.position(in: chapter), help: "the compiler says: \(other.text)")
    } else {
      result.snippets[index].outcome = .notRun(reason: "what comes before it does not compile")
    }
  }

  // MARK: Running

  /// Takes in a run.
  mutating func add(_ run: ProgramRun, of unit: ProgramUnit) {
    var current: ProgramPlace.Part?
    var order = RecordOrder(
      snippets: chapter.snippets.count, values: chapter.inlineValues.count)
    for record in run.records {
      guard order.accepts(record) else {
        var run = run
        run.end = .garbled(.malformed("a record stands where none of its kind may"))
        explain(run, current, unit)
        return
      }
      switch record {
      case .hello(let version) where version != Record.schemaVersion:
        complainOfVersion(version)
        return
      case .began(let number):
        current = ProgramPlace.Part(number: number, in: chapter)
        begin(current, run)
      case .ended(_, let seconds):
        if case .snippet(let index) = current { end(index, seconds) }
        current = nil
      case .trap(let trap):
        if case .snippet(let index) = current { add(trap, index, run) }
      case .inline(let index, let text):
        if result.inlineTexts.indices.contains(index) { result.inlineTexts[index] = text }
      case .hello, .finished: break
      case .value, .table, .figure, .expectation, .formula:
        if case .snippet(let index) = current, let output = SnippetOutput(record) {
          result.snippets[index].outputs.append(output.relocated)
        }
      }
    }
    if run.end != .finished { explain(run, current, unit) }
  }

  private mutating func begin(_ part: ProgramPlace.Part?, _ run: ProgramRun) {
    guard case .snippet(let index) = part else { return }
    if let text = run.printed[index] {
      result.snippets[index].outputs.insert(
        .printed(text.string, isCut: text.dropped > 0), at: 0)
    }
  }

  private mutating func end(_ index: Int, _ seconds: Double) {
    result.snippets[index].seconds = seconds
    if case .notRun = result.snippets[index].outcome {
      result.snippets[index].outcome = .completed
    }
  }

  private mutating func add(_ trap: TrapRecord, _ index: Int, _ run: ProgramRun) {
    guard case .traps(let expected) = chapter.snippets[index].options.purpose else { return }
    let errors = run.errors[index]?.string ?? ""
    let report = TrapReport(errors)
    if trap.signal == 0 {
      complain(
        index, "must-trap", "this snippet ran to its end, though it is marked `traps=`",
        help: "correct it or take the option away")
    } else if errors.contains(expected) {
      result.snippets[index].outcome = .failedAsMeant(
        message: report.message.map { "Fatal error: \($0)" } ?? "stopped by signal \(trap.signal)")
    } else {
      complain(
        index, "must-trap", "this snippet stopped, but for another reason",
        at: report.place?.position(in: chapter),
        help: "it said: \(report.message ?? "nothing (signal \(trap.signal))")")
    }
  }

  /// Tells why a run did not come to its end, at the part that was running.
  private mutating func explain(
    _ run: ProgramRun, _ current: ProgramPlace.Part?, _ unit: ProgramUnit
  ) {
    let errors = run.errors[current?.number(in: chapter) ?? -1]?.string ?? ""
    let report = TrapReport(errors)
    let ending =
      LimitReached(run, errors: errors, timeout: limit(of: current)).map(ProgramEnding.init)
      ?? ProgramEnding(run.end, report)
    switch current {
    case .snippet(let index):
      complain(
        index, ending.identifier, ending.summary, at: report.place?.position(in: chapter),
        help: ending.help)
    case .value(let index):
      let range = chapter.inlineValues[index].range
      diagnose(ending.identifier, range, ending.summary, ending.help)
    case nil:
      let start = snippets(of: unit).first.map { chapter.snippets[$0].infoRange }
      diagnose(ending.identifier, start, ending.summary, ending.help)
    }
    for index in snippets(of: unit) {
      guard case .notRun = result.snippets[index].outcome else { continue }
      result.snippets[index].outcome = .notRun(reason: "the program ended before it")
    }
  }

  private func limit(of part: ProgramPlace.Part?) -> Int? {
    guard case .snippet(let index) = part else { return nil }
    return chapter.snippets[index].options.timeoutMilliseconds
  }

  private func snippets(of unit: ProgramUnit) -> [Int] {
    switch unit.purpose {
    case .isolated(let index), .mustNotCompile(let index, _): [index]
    case .chapter:
      chapter.snippets.indices.filter { index in
        let options = chapter.snippets[index].options
        if case .fails = options.purpose { return false }
        return options.isCompiled && !options.isIsolated
      }
    }
  }

  // MARK: Complaining

  private mutating func complain(
    _ index: Int, _ identifier: String, _ summary: String, at position: SourcePosition? = nil,
    help: String?
  ) {
    result.snippets[index].outcome = .broken(message: summary)
    let place = position.map { SourceRange(start: $0, end: $0) }
    diagnose(identifier, place ?? chapter.snippets[index].infoRange, summary, help)
  }

  private mutating func complainOfVersion(_ version: Int) {
    diagnose(
      "record-version", nil,
      "the program speaks version \(version) of the record format, the tool \(Record.schemaVersion)",
      "build the core library against the same version of Converge as the tool")
  }

  private mutating func diagnose(
    _ identifier: String, _ range: SourceRange?, _ summary: String, _ help: String?
  ) {
    diagnostics.append(
      Diagnostic(
        .error, identifier, file: chapter.path, range: range, summary: summary, help: help))
  }
}
