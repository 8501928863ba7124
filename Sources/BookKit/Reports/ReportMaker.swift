import CheckReport
import Foundation
import Manuscript
import NotebookRecord
import SiteRenderer
import SnippetRunner

/// Makes the report of a build: a check for all that was checked, and a finding for each diagnostic.
struct ReportMaker {
  let built: BuiltBook
  let mode: BuildCommand.Mode
  let shard: Shard?

  /// The report.
  ///
  /// - Parameter began: When the build began.
  /// - Returns: The report of what is built by now.
  func report(began: Date) -> CheckReport {
    let places = PlaceReader(sources: built.book.sources)
    var report = CheckReport(
      title: built.book.configuration.title,
      provenance: Provenance(
        tool: ToolVersion.current,
        toolchain: built.toolchain.trimmingCharacters(in: .whitespacesAndNewlines),
        library: built.libraryDigest),
      started: Self.time(began), seconds: Date().timeIntervalSince(began), ending: built.ending,
      shard: shard, book: built.allChapters.map(\.chapter.path))
    report.chapters = zip(built.book.chapters, built.runs).map { summary($0.chapter.path, $1) }
    var unsaid = built.diagnostics.filter { $0.severity == .error }
    var ofChapters: [Check] = []
    for (chapter, run) in zip(built.book.chapters, built.runs) {
      let checks = ChapterChecks(chapter: chapter.chapter, run: run, places: places)
      ofChapters += checks.checks(saying: &unsaid)
      ofChapters.append(accepted(chapter.chapter.path, saying: &unsaid))
    }
    report.checks = claims(places, saying: &unsaid) + site(saying: &unsaid)
    report.checks += unsaid.map { rule($0, places) } + ofChapters
    report.findings = built.diagnostics.sorted().map { Finding($0, places) }
    return report
  }

  private static func time(_ date: Date) -> String {
    date.formatted(.iso8601.dateTimeSeparator(.standard).timeZoneSeparator(.omitted))
      .replacingOccurrences(of: "Z", with: "")
  }

  private func summary(_ path: String, _ run: ChapterRun) -> ChapterSummary {
    switch run.origin {
    case .computed(let compiling, let running):
      ChapterSummary(
        path: path, origin: .computed, key: run.key.digest, seconds: compiling + running)
    case .cached, .fetched: ChapterSummary(path: path, origin: .cached, key: run.key.digest)
    case .nothing: ChapterSummary(path: path, origin: .nothing, key: run.key.digest)
    }
  }

  /// What a build warns of, a check fails by.
  private static let acceptance: Set = [
    "changed-result", "slower-run", "unaccepted-result", "vanished-result", "left-over-result",
    "broken-accepted-results", "unaccepted-chapter",
  ]

  private func accepted(_ path: String, saying unsaid: inout [Diagnostic]) -> Check {
    let files = [path, String(path.dropLast(3)) + AcceptedFiles.type]
    let wrong = unsaid.take { diagnostic in
      Self.acceptance.contains(diagnostic.identifier) && files.contains(diagnostic.file ?? "")
    }
    let wasCompared = mode == .check && built.compared.contains(path)
    return Check(
      chapter: path, kind: .accepted, name: "results equal the accepted ones",
      status: !wrong.isEmpty ? .failed : wasCompared ? .passed : .skipped,
      evidence: !wrong.isEmpty
        ? wrong.map(\.summary).joined(separator: "\n")
        : wasCompared ? "none differs beyond its tolerance" : "they were not compared")
  }

  private func claims(_ places: PlaceReader, saying unsaid: inout [Diagnostic]) -> [Check] {
    guard let claims = built.book.claims, !built.isPart,
      built.runs.count == built.book.chapters.count
    else { return [] }
    return Ledger(claims: claims, chapters: built.contents).entries.map { entry in
      let id = entry.claim.id
      let wrong = unsaid.take {
        $0.identifier.contains("claim") && $0.summary.contains("`\(id)`")
      }
      return Check(
        kind: .claim, name: id,
        status: wrong.isEmpty ? (entry.verdict == nil ? .skipped : .passed) : .failed,
        evidence: wrong.first?.summary ?? entry.verdict?.rawValue ?? "it was not decided",
        place: places.place(entry.claim.file, entry.claim.range))
    }
  }

  private func site(saying unsaid: inout [Diagnostic]) -> [Check] {
    guard mode == .check, shard == nil else { return [] }
    let wrong = unsaid.take { $0.identifier == "stale-site" }
    let wasCompared = built.files != nil && built.ending == .holds
    return [
      Check(
        kind: .site, name: "the site is the one that the chapters give",
        status: !wrong.isEmpty ? .failed : wasCompared ? .passed : .skipped,
        evidence: wrong.first?.summary
          ?? (wasCompared ? "it was built from the same" : "it was not compared"))
    ]
  }

  /// What is wrong and no check has said.
  private func rule(_ diagnostic: Diagnostic, _ places: PlaceReader) -> Check {
    let chapters = built.book.chapters.map(\.chapter.path)
    return Check(
      chapter: diagnostic.file.flatMap { chapters.contains($0) ? $0 : nil }, kind: .rule,
      name: diagnostic.identifier, status: .failed, evidence: diagnostic.summary,
      place: places.place(diagnostic.file, diagnostic.range))
  }
}

extension [Diagnostic] {
  /// Takes out those of which something is true.
  mutating func take(where isMeant: (Diagnostic) -> Bool) -> [Diagnostic] {
    let taken = filter(isMeant)
    removeAll(where: isMeant)
    return taken
  }
}
