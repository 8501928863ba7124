/// The names of a snippet's options.
enum SnippetOptionName: String, CaseIterable {
  case runs, setup, source, fails, traps, plain
  case hidden, isolated, seeded, timeout, memory, claim, verdict
  case uncompared, tolerance, absolute, digits, exact, luck

  /// Whether the option stands alone, without `=`.
  var isFlag: Bool {
    switch self {
    case .setup, .hidden, .isolated, .uncompared, .exact, .seeded: true
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
    if let mine = wayToCompare, let theirs = other.wayToCompare, mine != theirs { return true }
    let isNeverRun = [self, other].contains { $0 == .source || $0 == .plain }
    let saysHowToRun = [self, other].contains { $0 != .hidden && !$0.isPurpose }
    return isNeverRun && saysHowToRun
  }

  /// Which of the ways to compare results it belongs to; a snippet has one.
  private var wayToCompare: Int? {
    switch self {
    case .tolerance, .absolute: 1
    case .digits: 2
    case .exact: 3
    default: nil
    }
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
    case .tolerance: "tolerance=1e-6"
    case .absolute: "absolute=1e-9"
    case .luck: "luck=5%"
    case .setup, .hidden, .isolated, .uncompared, .exact, .seeded: rawValue
    }
  }
}
