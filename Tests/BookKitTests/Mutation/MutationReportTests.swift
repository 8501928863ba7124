import SwiftSource
import Testing

@testable import BookKit

/// What is counted, and how.
@Suite struct MutationReportTests {
  private static func mutant(
    _ number: Int, _ tie: String, _ fate: Mutant.Fate, equivalence: String? = nil
  ) -> Mutant {
    let mutation = MutableFunction.all(
      in: "func \(tie)(_ x: Double) -> Int { g(1) }", file: "f.swift")[0].mutations[0]
    var mutant = Mutant(
      number: number, function: tie, file: "f.swift", ties: [tie], mutation: mutation)
    mutant.fate = fate
    mutant.equivalence = equivalence
    return mutant
  }

  private static let mutants = [
    mutant(1, "f", .killed(by: "01.md:3: no")), mutant(2, "f", .survived),
    mutant(3, "f", .neverRun), mutant(4, "f", .survived, equivalence: "even"),
    mutant(5, "g", .killed(by: "01.md:9: no")), mutant(6, "g", .untried("the time was up")),
  ]

  @Test func whatIsTriedCountsAndWhatChangesNothingDoesNot() {
    let report = MutationReport(
      Self.mutants, untried: ["it guards against misuse": 2], formulas: ["01#eq-g": ["g"]],
      bar: 0.5)
    #expect(
      report.total == .init(name: "all", killed: 2, neverRun: 1, tried: 4, score: 0.5))
    #expect(
      report.functions == [
        .init(name: "f", killed: 1, neverRun: 1, tried: 3, score: 1.0 / 3),
        .init(name: "g", killed: 1, neverRun: 0, tried: 1, score: 1),
      ])
    #expect(report.formulas.map(\.name) == ["01#eq-g"])
    #expect(report.untried == ["it guards against misuse": 2, "the time was up": 1])
    #expect(report.mutants.map(\.fate).filter { $0 == "equivalent" }.count == 1)
    #expect(report.isMet)
    #expect(
      !MutationReport(Self.mutants, untried: [:], formulas: [:], bar: 0.51).isMet)
  }

  @Test func survivorsAreToldWithPlaceAndDifference() {
    let report = MutationReport(Self.mutants, untried: [:], formulas: [:], bar: 0.95)
    #expect(
      report.lines(.plain, isQuiet: true) == [
        "f.swift:1:32: survives in f, constant: 1 → 2",
        "f.swift:1:32: never run in f, constant: 1 → 2",
        "50.0 % of 4 mutants killed, 2 alive (1 never run), 1 known to change nothing; "
          + "the bar is 95 %",
      ])
  }

  @Test func aMissedBarNeverLooksMet() {
    var report = MutationReport(Self.mutants, untried: [:], formulas: [:], bar: 0.95)
    report.total = .init(name: "all", killed: 94_999, neverRun: 0, tried: 100_000, score: 0.94999)
    #expect(report.lines(.plain, isQuiet: true).last?.hasPrefix("94.9 % of 100000") == true)
    report.total = .init(name: "all", killed: 95, neverRun: 0, tried: 100, score: 0.95)
    #expect(report.lines(.plain, isQuiet: true).last?.hasPrefix("95.0 % of 100") == true)
  }

  @Test func helpersBelongToWhatCallsThem() {
    let source = """
      public func f() { help(1) }
      public func g() { h() }
      func help(_ n: Int) { Step().go() }
      struct Step { func go() { n = 1 } }
      struct Other { func go() { n = 2 } }
      """
    let tied = TiedFunctions(
      [("M", MutableFunction.all(in: source, file: "f.swift"))], ties: ["f"])
    #expect(tied.ties == [[["f"], [], ["f"], ["f"], []]])
  }
}
