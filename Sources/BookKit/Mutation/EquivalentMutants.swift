import Manuscript
import SnippetRunner

/// The book's list of changes that make no difference, each with the reason: `mutants.yml` beside the chapters.
///
///     - function: logCosh
///       change: prediction → prediction and target exchanged
///       reason: The loss is an even function of their difference.
struct EquivalentMutants {
  /// An entry.
  struct Entry: Equatable {
    var function: String
    var change: String
    var reason: String
    var range: SourceRange?
  }

  /// What diagnostics call the file.
  let file: String
  /// What it says.
  private(set) var entries: [Entry] = []
  /// What is wrong with it.
  private(set) var diagnostics: [Diagnostic] = []
  /// Its bytes; nil when there is no such file.
  let bytes: [UInt8]?

  /// - Parameters:
  ///   - folder: The folder with `book.yml`.
  ///   - name: What diagnostics call that folder.
  init(folder: String, name: String) {
    file = "\(name)/mutants.yml"
    bytes = Files.read("\(folder)/mutants.yml")
    guard let bytes else { return }
    let records = RecordFile(
      String(decoding: bytes, as: UTF8.self), file: file,
      keys: ["function", "change", "reason"], isList: true)
    diagnostics = records.diagnostics
    for entry in records.entries {
      let range = entry.texts["change"]?.range
      let isSaid = entries.contains {
        $0.function == entry["function"] && $0.change == entry["change"]
      }
      entries.append(
        Entry(
          function: entry["function"], change: entry["change"], reason: entry["reason"],
          range: range))
      if isSaid {
        diagnostics.append(
          Diagnostic(
            .error, "repeated-mutant", file: file, range: range,
            summary: "`\(entry["change"])` of `\(entry["function"])` is listed before",
            help: "take one of the two out"))
      }
      for key in ["function", "change", "reason"] where entry[key].isEmpty {
        diagnostics.append(
          Diagnostic(
            .error, "incomplete-mutant", file: file, range: range,
            summary: "this entry has no `\(key)`",
            help: "an entry needs `function`, `change` and `reason`"))
      }
    }
  }

  /// Marks the mutants that the list names.
  ///
  /// - Parameters:
  ///   - mutants: The mutants that are tried.
  ///   - changes: All changes of all functions.
  mutating func mark(_ mutants: inout [Mutant], changes: [String: Set<String>]) {
    var reasons: [String: String] = [:]
    for entry in entries {
      reasons["\(entry.function)\n\(entry.change)"] = entry.reason
      guard changes[entry.function]?.contains(entry.change) != true else { continue }
      diagnostics.append(
        Diagnostic(
          .error, "unknown-mutant", file: file, range: entry.range,
          summary: "`\(entry.function)` has no change `\(entry.change)`",
          help: changes[entry.function] == nil
            ? "the library has no such function" : "take the entry out; the code has changed"))
    }
    for index in mutants.indices {
      let mutant = mutants[index]
      mutants[index].equivalence = reasons["\(mutant.function)\n\(mutant.mutation.change)"]
    }
  }

  /// What the trial proves wrong: entries that a check tells from the right version.
  func contradictions(_ mutants: [Mutant]) -> [Diagnostic] {
    mutants.compactMap { mutant in
      guard mutant.equivalence != nil, case .killed(let finding) = mutant.fate else { return nil }
      let entry = entries.first {
        $0.function == mutant.function && $0.change == mutant.mutation.change
      }
      return Diagnostic(
        .error, "mutant-not-equivalent", file: file, range: entry?.range,
        summary: "`\(mutant.mutation.change)` in `\(mutant.function)` does make a difference",
        help: "take the entry out; \(finding)")
    }
  }
}
