public import Manuscript

/// Puts the reports of a book's shards together.
public struct ReportMerge {
  /// A report and the file it was read from.
  public struct Part: Equatable, Sendable {
    /// The file.
    public var file: String
    /// The report.
    public var report: CheckReport

    /// Creates a part.
    public init(file: String, report: CheckReport) {
      self.file = file
      self.report = report
    }
  }

  /// The whole; nil when the parts do not make one.
  public let report: CheckReport?
  /// Why they do not.
  public let diagnostics: [Diagnostic]

  /// Puts parts together. They must be of one book and one library, and check each chapter once.
  public init(_ parts: [Part]) {
    guard let first = parts.first else {
      report = nil
      diagnostics = [Self.problem("no-reports", nil, "there is nothing to merge", "name reports")]
      return
    }
    let problems = Self.strangers(parts, first) + Self.overlaps(parts) + Self.gaps(parts, first)
    diagnostics = problems
    report = problems.isEmpty ? Self.whole(parts, first.report) : nil
  }

  private static func strangers(_ parts: [Part], _ first: Part) -> [Diagnostic] {
    let library = parts.map(\.report.provenance.library).first { !$0.isEmpty } ?? ""
    return parts.compactMap { part in
      let report = part.report
      if report.title != first.report.title || report.book != first.report.book {
        return problem(
          "different-books", part.file, "this report is of another book than \(first.file)",
          "merge the reports of one commit")
      }
      if !report.provenance.library.isEmpty, report.provenance.library != library {
        return problem(
          "different-libraries", part.file,
          "this report was made with another library or toolchain than the others",
          "merge the reports of one commit and one toolchain")
      }
      if report.shard?.count != first.report.shard?.count {
        return problem(
          "different-shards", part.file, "the book was cut into other parts than for \(first.file)",
          "give every machine the same n in --shard i/n")
      }
      return nil
    }
  }

  private static func overlaps(_ parts: [Part]) -> [Diagnostic] {
    var files: [String: String] = [:]
    return parts.flatMap { part in
      part.report.chapters.compactMap { chapter -> Diagnostic? in
        guard let other = files.updateValue(part.file, forKey: chapter.path) else { return nil }
        return problem(
          "overlapping-reports", part.file, "\(chapter.path) was checked in \(other) too", recipe)
      }
    }
  }

  private static func gaps(_ parts: [Part], _ first: Part) -> [Diagnostic] {
    // Where a machine could not try, its report says so, and names no chapters.
    guard !parts.contains(where: { $0.report.ending == .notTried }) else { return [] }
    let checked = Set(parts.flatMap(\.report.chapters).map(\.path))
    return first.report.book.filter { !checked.contains($0) }.map {
      problem("missing-chapter-report", nil, "no report has checked \($0)", recipe)
    }
  }

  private static let recipe =
    "every machine must have the same costs (--costs) or none, and each part must be there once"

  private static func whole(_ parts: [Part], _ first: CheckReport) -> CheckReport {
    let reports = parts.map(\.report)
    var whole = first
    whole.shard = nil
    whole.started = reports.map(\.started).min() ?? first.started
    whole.seconds = reports.map(\.seconds).reduce(0, +)
    whole.ending = reports.map(\.ending).reduce(.holds) { $0.and($1) }
    whole.provenance =
      reports.map(\.provenance).first { !$0.library.isEmpty } ?? first.provenance
    let order = Dictionary(
      zip(first.book, first.book.indices), uniquingKeysWith: { first, _ in first })
    func index(_ chapter: String?) -> Int { chapter.map { order[$0] ?? .max } ?? -1 }
    whole.chapters = reports.flatMap(\.chapters).sorted { index($0.path) < index($1.path) }
    var ofBook: [Check] = []
    for check in reports.flatMap(\.checks) where check.chapter == nil && !ofBook.contains(check) {
      ofBook.append(check)
    }
    let ofChapters = reports.flatMap(\.checks).filter { $0.chapter != nil }
    whole.checks =
      ofBook
      + ofChapters.enumerated().sorted {
        (index($0.element.chapter), $0.offset) < (index($1.element.chapter), $1.offset)
      }.map(\.element)
    var seen: Set<Finding> = []
    whole.findings = reports.flatMap(\.findings).filter { seen.insert($0).inserted }
    return whole
  }

  private static func problem(
    _ identifier: String, _ file: String?, _ summary: String, _ help: String
  ) -> Diagnostic {
    Diagnostic(.error, identifier, file: file, range: nil, summary: summary, help: help)
  }
}
