import Foundation
import SiteRenderer

/// What `book mutate` leaves beside the chapters: the scores and the survivors, for the report of the site. It holds no
/// date: the digest of the library says what it is true of.
struct MutationResults: Codable, Equatable {
  /// The file's name, in the book's folder.
  static let file = "mutation.json"

  /// A mutant that no check noticed.
  struct Survivor: Codable, Equatable {
    var function: String
    var file: String
    var line: Int
    var change: String
    /// Whether a check ran it at all.
    var wasRun: Bool
  }

  /// The version of this form.
  var version = 1
  /// The digest of the library's modules.
  var library: String
  /// The share that is to be noticed.
  var bar: Double
  /// All mutants together.
  var total: MutationReport.Score
  /// How many are known to change nothing.
  var equivalent: Int
  /// How many were not tried, by reason.
  var untried: [String: Int]
  /// The scores of the functions that snippets are tied to.
  var functions: [MutationReport.Score]
  /// The scores of the formulas.
  var formulas: [MutationReport.Score]
  /// What no check noticed.
  var survivors: [Survivor]

  /// Creates the results from a report.
  init(_ report: MutationReport, library: String) {
    self.library = library
    bar = report.bar
    total = report.total
    equivalent = report.equivalent
    untried = report.untried
    functions = report.functions
    formulas = report.formulas
    survivors = report.mutants.filter { ["survived", "never run"].contains($0.fate) }.map {
      Survivor(
        function: $0.function, file: $0.file, line: $0.line, change: $0.change,
        wasRun: $0.fate == "survived")
    }
  }

  /// Reads what `bytes` wrote; nil for anything else.
  init?(_ bytes: [UInt8]) {
    guard let read = try? JSONDecoder().decode(Self.self, from: Data(bytes)), read.version == 1
    else { return nil }
    self = read
  }

  /// The results as the site shows them.
  ///
  /// - Parameter now: The digest of the library's modules as they are now.
  /// - Returns: The scores.
  func scores(library now: String) -> MutationScores {
    func row(_ score: MutationReport.Score) -> MutationScores.Row {
      .init(name: score.name, killed: score.killed, tried: score.tried)
    }
    return MutationScores(
      total: row(total), functions: functions.map(row), formulas: formulas.map(row),
      survivors: survivors.map {
        .init(
          function: $0.function, place: "\($0.file):\($0.line)",
          change: $0.wasRun ? $0.change : "\($0.change) (never run)")
      }, equivalent: equivalent, untried: untried, bar: bar, library: library,
      isStale: library != now)
  }

  /// The file's bytes, the same for the same results.
  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { Array($0) + [UInt8(ascii: "\n")] } ?? []
  }
}
