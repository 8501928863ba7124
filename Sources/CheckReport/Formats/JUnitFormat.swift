import Foundation

/// JUnit's XML as Ant's schema and Jenkins' have it: a suite for the book and one a chapter, a case a check.
struct JUnitFormat {
  let report: CheckReport

  var text: String {
    var suites = [suite("book", nil, report.checks.filter { $0.chapter == nil }, 0)]
    for (index, chapter) in report.chapters.enumerated() {
      suites.append(
        suite(
          chapter.path, chapter, report.checks.filter { $0.chapter == chapter.path }, index + 1))
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
      + suites.joined() + "</testsuites>\n"
  }

  private func suite(
    _ name: String, _ chapter: ChapterSummary?, _ checks: [Check], _ index: Int
  ) -> String {
    let failures = checks.count { $0.status == .failed }
    let skipped = checks.count { $0.status == .skipped }
    let seconds = chapter?.seconds ?? 0
    return """
        <testsuite name=\(XMLText.token(name)) package=\(XMLText.token(report.title)) \
      id="\(index)" timestamp="\(timestamp)" hostname="localhost" tests="\(checks.count)" \
      failures="\(failures)" errors="0" skipped="\(skipped)" time="\(time(seconds))">
      \(properties(chapter))\(checks.map { testCase($0, in: name) }.joined())\
          <system-out></system-out>
          <system-err></system-err>
        </testsuite>

      """
  }

  private func properties(_ chapter: ChapterSummary?) -> String {
    var values = [
      ("tool", report.provenance.tool), ("toolchain", report.provenance.toolchain),
      ("library", report.provenance.library),
    ]
    if let chapter { values += [("key", chapter.key), ("origin", chapter.origin.rawValue)] }
    let lines = values.map {
      "      <property name=\"\($0.0)\" value=\(XMLText.attribute($0.1))/>\n"
    }
    return "    <properties>\n\(lines.joined())    </properties>\n"
  }

  private func testCase(_ check: Check, in suite: String) -> String {
    let name = XMLText.token(CheckTitle.text(of: check))
    let start =
      "    <testcase name=\(name) classname=\(XMLText.token(suite)) "
      + "time=\"\(time(check.seconds ?? 0))\""
    switch check.status {
    case .passed: return start + "/>\n"
    case .skipped: return start + "><skipped/></testcase>\n"
    case .failed:
      let place = check.place.map { "\($0.text)\n" } ?? ""
      return start + ">\n      <failure message=\(XMLText.attribute(check.evidence)) "
        + "type=\"\(check.kind.rawValue)\">\(XMLText.content(place + check.evidence))</failure>\n"
        + "    </testcase>\n"
    }
  }

  /// A report that was read from a file may say anything.
  private var timestamp: String {
    report.started.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}/) == nil
      ? "1970-01-01T00:00:00" : report.started
  }

  private func time(_ seconds: Double) -> String {
    String(format: "%.3f", seconds.isFinite ? min(max(seconds, 0), 1e9) : 0)
  }
}
