/// The names of a snippet's options.
enum SnippetOptionName: String, CaseIterable {
  case runs, setup, source, fails, traps, plain
  case hidden, isolated, uncompared, timeout, memory, digits, claim, verdict

  /// Whether the option stands alone, without `=`.
  var isFlag: Bool {
    switch self {
    case .setup, .hidden, .isolated, .uncompared: true
    default: false
    }
  }

  /// Whether it says why the snippet is there.
  var isPurpose: Bool {
    switch self {
    case .runs, .setup, .source, .fails, .traps, .plain: true
    default: false
    }
  }

  /// Whether the two cannot stand together.
  func contradicts(_ other: Self) -> Bool {
    if isPurpose, other.isPurpose {
      // A failing or trapping snippet may name the functions it is about.
      let pair: Set = [self, other]
      return pair != [.runs, .fails] && pair != [.runs, .traps]
    }
    let isNeverRun = [self, other].contains { $0 == .source || $0 == .plain }
    let saysHowToRun = [self, other].contains { $0 != .hidden && !$0.isPurpose }
    return isNeverRun && saysHowToRun
  }

  /// What to write.
  var example: String {
    switch self {
    case .runs: "runs=f,g"
    case .source: "source=f"
    case .fails: "fails=\"message\""
    case .traps: "traps=\"message\""
    case .plain: "plain=\"why it is not run\""
    case .timeout: "timeout=5s"
    case .memory: "memory=512MB"
    case .digits: "digits=4"
    case .claim: "claim=D4-Q45"
    case .verdict: "verdict=refuted"
    case .setup, .hidden, .isolated, .uncompared: rawValue
    }
  }
}
