import Foundation

extension MutationReport {
  /// The report as lines for a terminal: the survivors by place, then the scores.
  func lines(_ terminal: Terminal, isQuiet: Bool) -> [String] {
    let alive = mutants.filter { $0.fate == "survived" || $0.fate == "never run" }
    let survivors = alive.map { item in
      let place = terminal.styled("\(item.file):\(item.line):\(item.column):", .bold)
      let fate = item.fate == "survived" ? "survives" : "never run"
      return "\(place) \(terminal.styled(fate, .red)) in \(item.function), \(item.kind.rawValue): "
        + item.change
    }
    var lines = survivors
    if !isQuiet {
      lines += table("function", functions) + table("formula", formulas)
      lines += untried.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { reason, count in
        "not tried: \(count), \(reason)"
      }
    }
    return lines + [summary(terminal)]
  }

  private func summary(_ terminal: Terminal) -> String {
    let percent = String(format: "%.1f %%", Self.percent(total))
    let style: Terminal.Style = isMet ? .green : .red
    let equivalent = equivalent > 0 ? ", \(equivalent) known to change nothing" : ""
    return terminal.styled(percent, style)
      + " of \(total.tried) mutants killed, \(total.tried - total.killed) alive "
      + "(\(total.neverRun) never run)\(equivalent); the bar is "
      + String(format: "%g %%", 100 * bar)
  }

  /// With one decimal, rounded down as on the page: a bar that is missed never looks met.
  private static func percent(_ score: Score) -> Double {
    (1_000 * score.score).rounded(.down) / 10
  }

  private func table(_ title: String, _ scores: [Score]) -> [String] {
    guard !scores.isEmpty else { return [] }
    let width = max(title.count, scores.map(\.name.count).max() ?? 0)
    func padded(_ text: String) -> String {
      text.padding(toLength: width, withPad: " ", startingAt: 0)
    }
    return ["", "\(padded(title))  score    killed  tried"]
      + scores.map { score in
        "\(padded(score.name))  "
          + String(format: "%5.1f %%  %6d  %5d", Self.percent(score), score.killed, score.tried)
      } + [""]
  }
}
