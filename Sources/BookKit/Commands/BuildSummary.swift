import Manuscript
import NotebookRecord
import SnippetRunner

/// The lines at the end of a build.
struct BuildSummary {
  var built: BuiltBook
  let changed: Int?
  let mode: BuildCommand.Mode

  var text: String {
    var lines: [String] = []
    if !built.runs.isEmpty {
      lines += [chapters, expectations, "formulas: \(built.coverage.summary)"]
    }
    lines.append(ending)
    return lines.joined(separator: "\n")
  }

  /// What the next build says if nothing changes until then.
  var whenNothingChanged: String {
    var next = self
    for index in next.built.runs.indices where next.built.runs[index].origin != .nothing {
      next.built.runs[index].origin = .cached
    }
    return next.text
  }

  private var chapters: String {
    let computed = built.runs.count(where: \.isComputed)
    let cached = built.runs.count { $0.origin == .cached }
    let fetched = built.runs.count { $0.origin == .fetched }
    return "chapters: \(built.runs.count), \(computed) computed, \(cached) cached"
      + (fetched > 0 ? ", \(fetched) fetched" : "")
  }

  private var expectations: String {
    let all = built.runs.flatMap(\.result.snippets).flatMap(\.outputs).compactMap {
      output -> Bool? in
      guard case .expectation(let record) = output else { return nil }
      return record.holds
    }
    return "expectations: \(all.count { $0 }) of \(all.count) hold"
  }

  private var ending: String {
    let errors = built.diagnostics.count { $0.severity == .error }
    let warnings = built.diagnostics.count { $0.severity == .warning }
    let counts = "\(counted(errors, "error")), \(counted(warnings, "warning"))"
    if errors > 0 {
      guard mode == .check else { return "\(counts); the site is as it was" }
      let isKnown = built.wasTried
      return "\(counts); the book \(isKnown ? "does not hold" : "could not be checked")"
    }
    switch (mode, changed) {
    case (.check, _): return "the book holds (\(counts))"
    case (.write, 0): return "the site is up to date (\(counts))"
    case (.write, let changed):
      return "wrote the site, \(counted(changed ?? 0, "file")) changed (\(counts))"
    }
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
