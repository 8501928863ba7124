import Foundation
import SwiftSource

/// What became of all mutants, as values that are printed and written as JSON.
struct MutationReport: Codable, Equatable {
  /// How many of some mutants were noticed.
  struct Score: Codable, Equatable {
    /// What they belong to: a function or a formula.
    var name: String
    /// How many a check noticed.
    var killed: Int
    /// How many of the others no check ran.
    var neverRun: Int
    /// How many were tried, without those that are known to change nothing.
    var tried: Int
    /// The share of those tried that was noticed; 1 when none was.
    var score: Double
  }

  /// One mutant.
  struct Item: Codable, Equatable {
    var function: String
    var ties: [String]
    var file: String
    var line: Int
    var column: Int
    var kind: MutationOperator
    var change: String
    var occurrence: Int
    /// `killed`, `survived`, `never run`, `equivalent` or `untried`.
    var fate: String
    /// What noticed it, or why it was not tried or changes nothing; empty otherwise.
    var reason: String
  }

  /// The share that must be noticed.
  var bar: Double
  /// All of them together.
  var total: Score
  /// The functions that snippets are tied to, with the helpers they call.
  var functions: [Score]
  /// The formulas, with the functions that the snippets are tied to which check them.
  var formulas: [Score]
  /// How many are known to change nothing.
  var equivalent: Int
  /// How many were not tried, by reason.
  var untried: [String: Int]
  /// All that were made.
  var mutants: [Item]

  /// - Parameters:
  ///   - mutants: The mutants with their fates.
  ///   - untried: How many changes were not made, by reason.
  ///   - formulas: The functions tied to the checks of each formula.
  ///   - bar: The share that must be noticed.
  init(
    _ mutants: [Mutant], untried: [String: Int], formulas: [String: Set<String>], bar: Double
  ) {
    self.bar = bar
    total = Self.score("all", mutants)
    let ties = Set(mutants.flatMap(\.ties)).sorted()
    functions = ties.map { tie in Self.score(tie, mutants.filter { $0.ties.contains(tie) }) }
      .filter { $0.tried > 0 }
    self.formulas = formulas.sorted { $0.key < $1.key }.map { label, names in
      Self.score(label, mutants.filter { !$0.ties.isDisjoint(with: names) })
    }.filter { $0.tried > 0 }
    equivalent = mutants.count { $0.equivalence != nil }
    self.untried = untried
    for case .untried(let reason) in mutants.map(\.fate) { self.untried[reason, default: 0] += 1 }
    self.mutants = mutants.map(Item.init)
  }

  /// Whether enough was noticed.
  var isMet: Bool { total.score >= bar }

  /// The report as JSON, the same bytes for the same report.
  var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map(Array.init) ?? []
  }

  private static func score(_ name: String, _ mutants: [Mutant]) -> Score {
    let tried = mutants.compactMap(\.isKilled)
    let killed = tried.count { $0 }
    return Score(
      name: name, killed: killed,
      neverRun: mutants.count { $0.fate == .neverRun && $0.isKilled != nil }, tried: tried.count,
      score: tried.isEmpty ? 1 : Double(killed) / Double(tried.count))
  }
}

extension MutationReport.Item {
  fileprivate init(_ mutant: Mutant) {
    let mutation = mutant.mutation
    let (fate, reason) =
      switch mutant.fate {
      case .killed(let finding): ("killed", finding)
      case .untried(let reason): ("untried", reason)
      case .survived: mutant.equivalence.map { ("equivalent", $0) } ?? ("survived", "")
      case .neverRun: mutant.equivalence.map { ("equivalent", $0) } ?? ("never run", "")
      }
    self.init(
      function: mutant.function, ties: mutant.ties.sorted(), file: mutant.file,
      line: mutation.line, column: mutation.column, kind: mutation.kind, change: mutation.change,
      occurrence: mutation.occurrence, fate: fate, reason: reason)
  }
}
