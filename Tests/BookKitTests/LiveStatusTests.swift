import Testing

@testable import BookKit

@Suite struct LiveStatusTests {
  private func drawn(isShown: Bool, _ work: (LiveStatus) async -> Void) async -> String {
    let drawn = DrawnText()
    var terminal = Terminal(
      isInteractive: isShown, hasColour: false, output: { _ in }, error: { drawn.add($0) })
    terminal.width = 30
    let status = LiveStatus(terminal: terminal, isShown: isShown)
    await work(status)
    return drawn.text
  }

  @Test func whatTakesLongHasALineThatGoesAway() async {
    let text = await drawn(isShown: true) { status in
      let job = status.begin("a-chapter-with-a-long-name", "compiles")
      _ = status.begin("short", "runs")
      try? await Task.sleep(for: LiveStatus.patience)
      status.print("a line that stays")
      status.end(job)
    }
    // How long it really took is the machine's affair.
    let steady = text.replacing(#/runs, [0-9]+ s/#, with: "runs, 0 s")
    #expect(
      steady == """
        a line that stays
          a-chapter-with-a-long-name:
          short: runs, 0 s
        \u{1B}[1A\u{1B}[2K\u{1B}[1A\u{1B}[2K  short: runs, 0 s

        """)
  }

  @Test func whatIsQuickHasNone() async {
    let text = await drawn(isShown: true) { status in status.end(status.begin("a", "compiles")) }
    #expect(text == "")
  }

  @Test func nothingIsDrawnWhereNobodyWatches() async {
    let text = await drawn(isShown: false) { status in
      let job = status.begin("a", "compiles")
      try? await Task.sleep(for: LiveStatus.patience)
      status.end(job)
    }
    #expect(text == "")
  }
}
