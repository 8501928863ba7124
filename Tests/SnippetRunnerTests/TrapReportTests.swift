import Testing

@testable import SnippetRunner

@Suite struct TrapReportTests {
  @Test func messageAndInnermostPlaceAreFound() {
    let report = TrapReport(
      """
      Swift/ContiguousArrayBuffer.swift:692: Fatal error: Index out of range
      Thread 0 "program" crashed:
        0      0x00007feaa556df7f _assertionFailure(_:_:file:line:flags:) + 623 in libswiftCore.so
        3 [ra] 0x0000555b4f7ab018 closure #1 in  + 87 in program at /tmp/x/snippet-3:43:8
        4 [ra] 0x0000555b4f7ab226 lib(_:) + 37 in program at /tmp/x/snippet-1:2:38
      """)
    #expect(report.message == "Index out of range")
    #expect(report.place == ProgramPlace(source: "snippet-3", line: 43, column: 8))
    #expect(report.place?.line == 42)
  }

  @Test(arguments: ["", "killed", "Fatal erro"])
  func nothingIsMadeUp(errors: String) {
    let report = TrapReport(errors)
    #expect(report.message == nil)
    #expect(report.place == nil)
  }
}
