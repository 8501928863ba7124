import SnippetRunner

/// Says of each chapter whether its results were computed or found, and why: what `--explain` prints.
struct Explanation {
  let built: BuiltBook
  /// Whether results computed before were to be used.
  let usesCache: Bool

  var lines: [String] {
    zip(built.book.chapters, built.runs).map { chapter, run in
      "\(chapter.chapter.path): \(reason(run))"
    }
  }

  private func reason(_ run: ChapterRun) -> String {
    let key = "(key \(run.key.digest.prefix(12)))"
    return switch run.origin {
    case .nothing: "nothing to run"
    case .cached: "cached, nothing that decides its results moved \(key)"
    case .fetched: "fetched from the shared cache \(key)"
    case .computed: "computed, \(cause(run)) \(key)"
    }
  }

  private func cause(_ run: ChapterRun) -> String {
    guard usesCache else { return "as --cold wants" }
    return switch run.changes {
    case nil: "no earlier run is known"
    case []: "its stored result was not there, or was damaged"
    case let changes?: changes.joined(separator: ", ")
    }
  }
}
