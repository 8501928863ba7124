import Acceptance
import Manuscript
import NotebookRecord
import SiteRenderer
import SnippetRunner

/// Holds a book's results against the accepted ones. Nothing is written.
struct AcceptanceCheck {
  let files: AcceptedFiles
  let settings: ComparisonSettings
  let sound: SoundChecks

  init(
    paths: BookPaths, settings: ComparisonSettings, sound: SoundChecks = SoundChecks(nil)
  ) {
    files = AcceptedFiles(paths: paths)
    self.settings = settings
    self.sound = sound
  }

  /// Compares each chapter in which nothing else is wrong, and notes which those are. `book check` fails by what is
  /// different; a build warns, and is silent about chapters of which nothing was accepted yet. A book of which nothing
  /// was ever accepted is new: that is worth a warning and no more.
  func compare(_ built: inout BuiltBook, _ mode: BuildCommand.Mode) {
    guard built.runs.count == built.book.chapters.count else { return }
    guard files.isAnythingAccepted else {
      let isNews = mode == .check && !built.hasErrors && !built.book.chapters.isEmpty
      built.diagnostics += isNews ? [nothingAccepted] : []
      return
    }
    let severity: Diagnostic.Severity = mode == .check ? .error : .warning
    let wrong = Set(built.diagnostics.filter { $0.severity == .error }.compactMap(\.file))
    let chosen = built.book.chapters.indices.filter {
      !wrong.contains(built.book.chapters[$0].chapter.path)
    }
    built.diagnostics += sideBySide(chosen.count) { [built] index in
      diagnostics(built, chosen[index], severity)
    }.flatMap(\.self)
    built.compared.formUnion(chosen.map { built.book.chapters[$0].chapter.path })
    built.diagnostics += files.leftOver(built.allChapters).map { leftOver($0, severity) }
  }

  /// A chapter's results as they are accepted and compared.
  func current(_ chapter: LoadedChapter, _ result: ChapterResult) -> CurrentResults {
    CurrentResults(
      chapter.chapter, result, tolerance: chapter.tolerance ?? settings.tolerance)
  }

  private func diagnostics(
    _ built: BuiltBook, _ index: Int, _ severity: Diagnostic.Severity
  ) -> [Diagnostic] {
    let (chapter, result) = (built.book.chapters[index], built.runs[index].result)
    guard let accepted = files.bytes(chapter) else {
      guard severity == .error, !current(chapter, result).blocks.isEmpty else { return [] }
      return [unaccepted(chapter)]
    }
    let inputs = [built.contents[index].digest, SHA256.hex(accepted), "\(settings)"]
    return sound.diagnostics(of: "accepted results", inputs) {
      differences(chapter, current(chapter, result), files.read(accepted, chapter), severity)
    }
  }

  private func differences(
    _ chapter: LoadedChapter, _ current: CurrentResults, _ accepted: AcceptedReader,
    _ severity: Diagnostic.Severity
  ) -> [Diagnostic] {
    guard accepted.diagnostics.isEmpty else { return accepted.diagnostics }
    let ranges = Dictionary(uniqueKeysWithValues: current.blocks.map { ($0.place, $0.range) })
    return ResultComparison(slower: settings.slower).differences(accepted.results, current)
      .map { difference in
        difference.diagnostic(
          chapter: chapter.chapter.path, accepted: files.name(of: chapter),
          range: ranges[difference.place] ?? nil, line: accepted.lines[difference.place],
          severity: severity, help: help(chapter, difference.place))
      }
  }

  private func help(_ chapter: LoadedChapter, _ place: ResultPlace) -> String {
    "mend it, or accept it with `book accept \(AcceptTarget(chapter.slug, place))`"
  }

  private var nothingAccepted: Diagnostic {
    Diagnostic(
      .warning, "nothing-accepted", file: nil, range: nil,
      summary: "no results of this book were ever accepted, so none can be compared",
      help: "look at its pages, then accept them with `book accept`, and commit the files")
  }

  private func unaccepted(_ chapter: LoadedChapter) -> Diagnostic {
    Diagnostic(
      .error, "unaccepted-chapter", file: chapter.chapter.path, range: nil,
      summary: "no results of this chapter were ever accepted",
      help: "look at its page, then accept them with `book accept \(chapter.slug)`")
  }

  private func leftOver(_ file: String, _ severity: Diagnostic.Severity) -> Diagnostic {
    Diagnostic(
      severity, "left-over-accepted-results", file: file, range: nil,
      summary: "results are accepted for a chapter that the book does not have",
      help: "take the file away, or run `book accept`")
  }
}
