import SwiftSource

/// One wrong version of the library, and what became of it.
struct Mutant: Sendable {
  /// What became of it.
  enum Fate: Equatable, Sendable {
    /// A check did not hold: its place and what it found.
    case killed(by: String)
    /// All checks held.
    case survived
    /// No check ran the place.
    case neverRun
    /// It was not tried, for that reason.
    case untried(String)
  }

  /// Its number, from 1.
  let number: Int
  /// The function it is in.
  let function: String
  /// The function's file.
  let file: String
  /// The functions that snippets are tied to and that it belongs to.
  let ties: Set<String>
  /// The number that tells that its function was called.
  var entry = 0
  /// The change.
  let mutation: Mutation
  /// Why it is said to change nothing; nil where nothing is said.
  var equivalence: String?
  /// What became of it.
  var fate = late

  /// What is said of those for which there was no time.
  static let late = Fate.untried("the time was up")

  /// Whether it counts, and how: `true` for killed, `false` for alive, nil for not tried or known to change nothing.
  var isKilled: Bool? {
    switch fate {
    case .killed: true
    case .untried: nil
    case .survived, .neverRun: equivalence == nil ? false : nil
    }
  }
}
