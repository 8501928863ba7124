import Foundation
import Manuscript
import NotebookRecord
import SnippetRunner

/// Tells an author which claims hold for the printed seed and fail for others.
struct SeedReport {
  let chapter: Chapter
  let findings: SeedFindings
  /// The share of seeds for which a claim may fail where its snippet does not say.
  let luck: Double

  /// Failures beyond the allowed share are errors, rarer ones notes.
  var diagnostics: [Diagnostic] {
    findings.claims.compactMap(diagnostic) + findings.breaks.map(diagnostic)
  }

  /// A line that says how much of the chapter is random, and how narrowly that holds.
  var summary: String {
    let random = findings.claims.filter(\.isRandom)
    let sound = random.count { $0.failed == 0 }
    guard findings.runs > 0 else { return "nothing random" }
    let narrowest = random.compactMap { claim in
      claim.toleranceUsed.max().map { ($0, claim) }
    }.max { $0.0 < $1.0 }
    let narrow = narrowest.map { used, claim in
      "; at line \(line(claim)) \(Self.percent(used)) of the tolerance is used"
    }
    return "\(findings.runs) seeds, \(random.count) of \(findings.claims.count) checks are random, "
      + "\(sound) of these hold for every seed\(narrow ?? "")"
  }

  private func diagnostic(_ claim: SeedFindings.Claim) -> Diagnostic? {
    guard claim.holdsAsPrinted, claim.failed > 0 else { return nil }
    let isLuck = claim.failureShare > allowed(claim.position)
    let text = claim.text.isEmpty ? "" : " “\(claim.text)”"
    return Diagnostic(
      isLuck ? .error : .note, isLuck ? "luck" : "rare-failure", file: chapter.path,
      range: range(claim.position),
      summary:
        "this\(text) holds for the printed seed and for \(claim.held) of \(claim.runs) others"
        + Self.spread(claim.toleranceUsed),
      help: isLuck
        ? "claim what holds for \(Self.percent(1 - allowed(claim.position))) of seeds, or mark the snippet that "
          + "draws `seeded` if it is about those very numbers" : nil,
      notes: claim.counterExample.map { [Diagnostic.Note("with another seed: \($0)")] } ?? [])
  }

  private func diagnostic(_ end: (diagnostic: Diagnostic, runs: Int)) -> Diagnostic {
    var diagnostic = end.diagnostic
    diagnostic.identifier = "luck"
    diagnostic.severity = Double(end.runs) > luck * Double(findings.runs) ? .error : .note
    diagnostic.summary = "with \(end.runs) of \(findings.runs) other seeds \(diagnostic.summary)"
    return diagnostic
  }

  private func allowed(_ position: RecordPosition) -> Double {
    guard case .snippet(let index)? = ProgramPlace(position)?.part,
      chapter.snippets.indices.contains(index)
    else { return luck }
    return chapter.snippets[index].options.luck ?? luck
  }

  private func range(_ position: RecordPosition) -> SourceRange? {
    ProgramPlace(position)?.position(in: chapter).map { SourceRange(start: $0, end: $0) }
  }

  private func line(_ claim: SeedFindings.Claim) -> Int {
    range(claim.position)?.start.line ?? 0
  }

  private static func spread(_ used: [Double]) -> String {
    let sorted = used.sorted()
    guard let most = sorted.last else { return "" }
    return "; of its tolerance the median run uses \(percent(sorted[sorted.count / 2])), the worst "
      + percent(most)
  }

  private static func percent(_ share: Double) -> String { String(format: "%.3g %%", 100 * share) }
}
