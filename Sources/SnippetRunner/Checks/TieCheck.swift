public import Manuscript
public import SwiftSource

/// Checks that the functions a snippet is tied to exist, and that the snippet calls them.
public struct TieCheck: Sendable {
  let library: LibraryIndex

  /// - Parameter library: What the core library declares.
  public init(library: LibraryIndex) { self.library = library }

  /// What is wrong with the ties of a chapter.
  public func diagnostics(_ chapter: Chapter) -> [Diagnostic] {
    var declared: [String: Int] = [:]
    return chapter.snippets.flatMap { snippet -> [Diagnostic] in
      let syntax = SnippetSyntax(snippet.body.text)
      for name in syntax.declaredNames where declared[name] == nil {
        declared[name] = snippet.range.start.line
      }
      if case .source(let tie) = snippet.options.purpose { return unknown(tie, chapter) }
      let called = snippet.options.ties.isEmpty ? [] : syntax.calledNames
      return snippet.options.ties.flatMap { tie -> [Diagnostic] in
        let problems = unknown(tie, chapter)
        return problems.isEmpty ? notCalled(tie, called, declared, chapter) : problems
      }
    }
  }

  private func unknown(_ tie: SnippetOptions.Tie, _ chapter: Chapter) -> [Diagnostic] {
    guard library[tie.name].isEmpty else { return [] }
    let meant = library.member(called: tie.name) ?? nearestName(to: tie.name, among: library.names)
    let suggestion = meant.map { "did you mean `\($0)`?" }
    return [
      Diagnostic(
        .error, "unknown-function", file: chapter.path, range: tie.range,
        summary: "the core library has no public function or type `\(tie.name)`",
        help: suggestion ?? "`book list --functions` names all that it has")
    ]
  }

  private func notCalled(
    _ tie: SnippetOptions.Tie, _ called: Set<String>, _ declared: [String: Int],
    _ chapter: Chapter
  ) -> [Diagnostic] {
    let parts = tie.name.split(separator: ".").map(String.init)
    let name =
      parts.last == "init" && parts.count > 1 ? parts[parts.count - 2] : parts[parts.count - 1]
    if parts.count == 1, let line = declared[name] {
      return [
        Diagnostic(
          .error, "shadowed-tie", file: chapter.path, range: tie.range,
          summary: "`\(name)` is the chapter's own, from line \(line), not the core library's",
          help: "give the chapter's own another name")
      ]
    }
    guard !called.contains(name) else { return [] }
    return [
      Diagnostic(
        .error, "tie-not-called", file: chapter.path, range: tie.range,
        summary: "the snippet is tied to `\(tie.name)` and never calls it",
        help: "call it, or take it out of `runs=`")
    ]
  }
}
