public import Manuscript

/// Which snippets of a book are tied to what in its library, by `runs=` and `source=`.
public struct LibraryUses: Equatable, Sendable {
  /// A snippet that is tied to something.
  public struct Use: Equatable, Sendable {
    /// The chapter, by its index.
    public var chapter: Int
    /// The snippet, by its index in the chapter.
    public var snippet: Int
    /// Whether it shows the text instead of running it.
    public var isSource: Bool
  }

  private var uses: [String: [Use]] = [:]

  /// Collects the ties of all chapters, in reading order.
  public init(_ chapters: [Chapter]) {
    for (chapterIndex, chapter) in chapters.enumerated() {
      for (index, snippet) in chapter.snippets.enumerated() {
        var isSource = false
        var names = snippet.options.ties.map(\.name)
        if case .source(let tie) = snippet.options.purpose {
          isSource = true
          names.append(tie.name)
        }
        for name in names {
          uses[name, default: []].append(
            Use(chapter: chapterIndex, snippet: index, isSource: isSource))
        }
      }
    }
  }

  /// The snippets tied to what has that name. Who runs a type runs its initialiser: `Adam.init` has the
  /// ties of `Adam` too.
  public subscript(name: String) -> [Use] {
    var found = uses[name] ?? []
    guard name.hasSuffix(".init") else { return found }
    found += (uses[String(name.dropLast(5))] ?? []).filter { !$0.isSource && !found.contains($0) }
    return found.sorted { ($0.chapter, $0.snippet) < ($1.chapter, $1.snippet) }
  }
}
