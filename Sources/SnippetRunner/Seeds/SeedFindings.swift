public import Manuscript
public import NotebookRecord

/// How often, and how narrowly, each expectation and each formula's check of a chapter holds over many seeds.
public struct SeedFindings: Sendable {
  /// What was found of one call of `expect`, `verify` or `refute`.
  public struct Claim: Sendable {
    /// Where it stands.
    public var position: RecordPosition
    /// What it claims, or the formula's label.
    public var text: String
    /// Whether it holds for the printed seed.
    public var holdsAsPrinted = true
    /// In how many runs with other seeds it was reached and held.
    public var held = 0
    /// In how many it did not, or was not reached.
    public var failed: Int { runs - held }
    /// How many runs with other seeds there were.
    public var runs: Int
    /// What was found in the first run in which it did not hold.
    public var counterExample: String?
    /// The parts of the tolerance used, one for each run in which there is such a thing.
    public var toleranceUsed: [Double] = []
    /// What was found in each run, to tell what varies at all.
    public var findings: Set<String> = []

    /// The share of seeds for which it fails.
    public var failureShare: Double { runs > 0 ? Double(failed) / Double(runs) : 0 }

    /// Whether the seed has any say in it.
    public var isRandom: Bool { findings.count > 1 || failed > 0 }
  }

  /// The claims, in the order in which they are made.
  public private(set) var claims: [Claim] = []
  /// How many runs with other seeds there were.
  public let runs: Int
  /// What stopped runs with other seeds, with the number of runs that it stopped.
  public private(set) var breaks: [(diagnostic: Diagnostic, runs: Int)] = []

  /// Looks at runs, of which the first has the printed seeds.
  public init(_ seedRuns: [SeedRun]) {
    runs = max(0, seedRuns.count - 1)
    guard let printed = seedRuns.first else { return }
    for (position, found) in Self.verdicts(printed.result) {
      var claim = Claim(position: position, text: found.text, runs: runs)
      claim.holdsAsPrinted = found.holds
      claim.findings = [found.finding]
      claims.append(claim)
    }
    for run in seedRuns.dropFirst() { add(run) }
  }

  private mutating func add(_ run: SeedRun) {
    let found = Dictionary(Self.verdicts(run.result), uniquingKeysWith: { first, _ in first })
    for index in claims.indices {
      guard let verdict = found[claims[index].position] else {
        claims[index].counterExample = claims[index].counterExample ?? "it was not reached"
        continue
      }
      claims[index].findings.insert(verdict.finding)
      if let used = verdict.used { claims[index].toleranceUsed.append(used) }
      if verdict.holds {
        claims[index].held += 1
      } else if claims[index].counterExample == nil {
        claims[index].counterExample = verdict.finding
      }
    }
    for diagnostic in run.diagnostics {
      if let known = breaks.firstIndex(where: { $0.diagnostic == diagnostic }) {
        breaks[known].runs += 1
      } else {
        breaks.append((diagnostic, 1))
      }
    }
  }

  private struct Verdict {
    var text: String
    var holds: Bool
    var finding: String
    var used: Double?
  }

  /// What was found at each place; a call that is made several times holds when it always does, and the finding is that
  /// of the first time it does not.
  private static func verdicts(_ result: ChapterResult) -> [(RecordPosition, Verdict)] {
    var order: [RecordPosition] = []
    var verdicts: [RecordPosition: Verdict] = [:]
    func add(_ position: RecordPosition, _ new: Verdict) {
      guard var known = verdicts[position] else {
        order.append(position)
        verdicts[position] = new
        return
      }
      if known.holds { (known.holds, known.finding) = (new.holds, new.finding) }
      known.used = [known.used, new.used].compactMap(\.self).max()
      verdicts[position] = known
    }
    for output in result.snippets.flatMap(\.outputs) {
      switch output {
      case .expectation(let record):
        add(
          record.position,
          Verdict(
            text: record.claim, holds: record.holds, finding: record.finding,
            used: record.toleranceUsed))
      case .formula(let record) where record.request != .define:
        // Each sample has a tolerance of its own, so that a formula's check has no part of one tolerance to tell.
        add(
          record.position,
          Verdict(text: record.label, holds: record.holds, finding: record.finding, used: nil))
      case .printed, .value, .table, .figure, .formula: break
      }
    }
    return order.map { ($0, verdicts[$0] ?? Verdict(text: "", holds: false, finding: "")) }
  }
}
