import NotebookRecord
import Testing

@testable import Acceptance

/// What is the same number, and what is not: each rule with a pair that passes and a pair that fails.
@Suite struct NumberComparisonTests {
  private func isSame(_ tolerance: ResultTolerance, _ old: Double, _ new: Double) -> Bool {
    NumberComparison(tolerance).excess(old, new) == nil
  }

  @Test(
    arguments: [
      (.relative(1e-3), 1_000, 1_001, true), (.relative(1e-3), 1_000, 1_002, false),
      (.relative(1e-3), 0, 1e-300, false), (.absolute(1e-3), 0, 1e-3, true),
      (.absolute(1e-3), 0, 1.1e-3, false), (.absolute(1e-3), 1_000, 1_001, false),
      (.within(relative: 1e-9, absolute: 1e-12), 1e-13, -1e-13, true),
      (.digits(3), 0.12345, 0.1239, true), (.digits(3), 0.12345, 0.1241, false),
      (.digits(1), 900, 949, true), (.digits(1), 900, 951, false),
      (.exact, 0.1, 0.1, true), (.exact, 0.1, 0.1.nextUp, false),
      (.uncompared, 1, 2, true),
    ] as [(ResultTolerance, Double, Double, Bool)])
  func tolerances(tolerance: ResultTolerance, old: Double, new: Double, same: Bool) {
    #expect(isSame(tolerance, old, new) == same)
    #expect(isSame(tolerance, new, old) == same, "and the other way round")
  }

  @Test(arguments: [.relative(0.5), .absolute(1e300), .digits(1), .exact] as [ResultTolerance])
  func whatIsNotFiniteIsOnlyItself(tolerance: ResultTolerance) {
    let nan = Double.nan
    #expect(isSame(tolerance, nan, -nan))
    #expect(!isSame(tolerance, nan, 1))
    #expect(!isSame(tolerance, 1, nan))
    #expect(isSame(tolerance, .infinity, .infinity))
    #expect(!isSame(tolerance, .infinity, -.infinity))
    #expect(!isSame(tolerance, 1e300, .infinity))
    #expect(!isSame(tolerance, nan, .infinity))
  }

  @Test func onlyExactTellsTheZerosApart() {
    #expect(!isSame(.exact, 0, -0.0))
    #expect(isSame(.relative(0), 0, -0.0))
    #expect(isSame(.digits(17), -0.0, 0))
  }

  @Test func anExcessSaysHowFarBeyond() {
    let excess = NumberComparison(.absolute(0.25)).excess(1, 2)
    #expect(excess == NumberComparison.Excess(distance: 1, allowed: 0.25))
    #expect(excess?.times == 4)
    #expect(NumberComparison(.exact).excess(1, 2)?.times == .infinity)
  }
}
