import CheckReport
import Manuscript

/// Texts that a format could trip over, and a report full of them.
enum Hostile {
  static let texts = [
    "plain", "a \"quoted\" 'text'", "]]> and <b>&amp;</b>", "two\nlines\r\nand a tab\t",
    "nul \0 and bell \u{7}",
    "\u{FFFE}\u{FFFF} \u{85}\u{2028}", "# SKIP \\# not ok 1", "::error::injected\n::warning::too",
    "50 % of {0} [link](x), a: b", "…é𝄞👩‍👩‍👧", "",
    // What a lone surrogate, which Swift's texts can't hold, becomes when its bytes are read.
    String(decoding: [0xED, 0xA0, 0x80] as [UInt8], as: UTF8.self),
  ]

  /// A report with each text wherever a text may stand.
  static var report: CheckReport {
    var report = CheckReport(
      title: texts.joined(separator: " "),
      provenance: Provenance(tool: "1.0", toolchain: texts[3], library: texts[2]),
      started: "2026-01-02T03:04:05", seconds: 1.5, ending: .doesNotHold, book: texts)
    for (index, text) in texts.enumerated() {
      report.chapters.append(
        ChapterSummary(path: text, origin: .computed, key: text, seconds: .init(index)))
      report.checks.append(
        Check(
          chapter: index == 0 ? nil : text, snippet: text, kind: .expectation, name: text,
          status: [.passed, .failed, .skipped][index % 3], evidence: text,
          place: CheckPlace(file: text, line: 3, column: 4, endLine: 3, endColumn: 9)))
      var diagnostic = Diagnostic(
        [.error, .warning, .note][index % 3], text, file: index == 1 ? nil : text,
        range: index == 2 ? nil : SourceRange(line: index, columns: 1..<3), summary: text,
        help: text)
      diagnostic.notes = [.init(text, file: text, range: SourceRange(line: 2, columns: 1..<1))]
      report.findings.append(Finding(diagnostic, PlaceReader(sources: [:])))
    }
    return report
  }
}
