import Manuscript

/// Diagnostics in order, those of the compiler that follow from an earlier one counted with it: what uses the name of a
/// declaration that has an error itself, and the same unknown name once more.
struct FoldedDiagnostics: Equatable {
  /// A diagnostic, and how many follow from it.
  struct Entry: Equatable {
    var diagnostic: Diagnostic
    var followUps = 0
  }

  /// An entry of this file with the names that it makes doubtful.
  private struct Cause {
    var entry: Int
    var names: Set<Substring>
    /// What is said of a name that nothing declares; nil for other errors.
    var unknown: String?
  }

  private(set) var entries: [Entry] = []

  /// - Parameters:
  ///   - diagnostics: All of them.
  ///   - sources: The bytes of the files that they are about.
  init(_ diagnostics: [Diagnostic], sources: [String: [UInt8]]) {
    var causes: [String: [Cause]] = [:]
    for diagnostic in diagnostics.sorted() {
      guard diagnostic.identifier == "compile-error", let file = diagnostic.file,
        let number = diagnostic.range?.start.line, let bytes = sources[file],
        let line = Self.line(number, of: bytes)
      else {
        entries.append(Entry(diagnostic: diagnostic))
        continue
      }
      let words = Self.words(of: line)
      let declared = Self.declared(words)
      let unknown = diagnostic.summary.hasPrefix("cannot find") ? diagnostic.summary : nil
      let cause = causes[file, default: []].firstIndex { cause in
        (unknown != nil && cause.unknown == unknown) || !cause.names.isDisjoint(with: words)
      }
      if let cause {
        entries[causes[file, default: []][cause].entry].followUps += 1
        causes[file]?[cause].names.formUnion(declared)
      } else {
        entries.append(Entry(diagnostic: diagnostic))
        causes[file, default: []].append(
          Cause(entry: entries.count - 1, names: declared, unknown: unknown))
      }
    }
  }

  private static func line(_ number: Int, of bytes: [UInt8]) -> String? {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.indices.contains(number - 1)
      ? String(decoding: lines[number - 1], as: UTF8.self) : nil
  }

  private static func words(of line: String) -> [Substring] {
    line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
  }

  /// The name that a line declares: the word after the first keyword of a declaration.
  private static func declared(_ words: [Substring]) -> Set<Substring> {
    let keywords: Set<Substring> = ["let", "var", "func", "struct", "enum", "class", "typealias"]
    let rest = words.drop { !keywords.contains($0) }
    return Set(rest.dropFirst().prefix(1))
  }
}

extension DiagnosticPrinter {
  /// Writes diagnostics.
  ///
  /// - Parameters:
  ///   - diagnostics: All of them.
  ///   - detail: With `verbose` those too that follow from others.
  func write(_ diagnostics: [Diagnostic], detail: Reporter.Detail = .normal) {
    guard detail != .verbose else {
      for diagnostic in diagnostics.sorted() { terminal.writeError(text(of: diagnostic)) }
      return
    }
    let entries = FoldedDiagnostics(diagnostics, sources: sources).entries
    for entry in entries.prefix(Self.mostPrinted) {
      terminal.writeError(text(of: entry.diagnostic) + followUps(entry.followUps))
    }
    if entries.count > Self.mostPrinted {
      terminal.writeError("\(entries.count - Self.mostPrinted) more problems; --verbose shows all")
    }
  }

  /// Nobody reads more at once, and each quotes a line.
  private static var mostPrinted: Int { 1_000 }

  private func followUps(_ count: Int) -> String {
    guard count > 0 else { return "" }
    let words = count == 1 ? "1 error that follows" : "\(count) errors that follow"
    return "\n" + terminal.styled("  and \(words) from it; --verbose shows all", .faint)
  }
}
