internal import Manuscript
internal import NotebookRecord

extension ChapterRenderer {
  /// A snippet: what it is tied to, its code, and what became of it.
  mutating func renderSnippet(_ index: Int) -> HTML {
    guard chapter.snippets.indices.contains(index) else { return "" }
    let snippet = chapter.snippets[index]
    if case .source(let tie) = snippet.options.purpose {
      return renderSource(tie, index: index)
    }
    let code = renderCode(
      snippet.body, spoken: spokenName(of: index), links: callLinks(ofSnippet: index))
    let shown = snippet.options.isHidden ? Self.hidden(code, snippet) : code
    return frame(
      index,
      class: snippet.options.purpose.className + (snippet.options.isIsolated ? " alone" : ""),
      head: renderHead(index), code: shown,
      results: renderResults(of: index))
  }

  /// The box around a snippet and its results.
  func frame(
    _ index: Int, class name: String, head: HTML, code: HTML, results: HTML
  ) -> HTML {
    #"""
    <div class="snippet \#(name)" id="\#(places.snippets[index].anchor)">
    \#(head)\#(code)
    \#(results)</div>
    """#
  }

  /// How a screen reader calls the code.
  func spokenName(of index: Int) -> String {
    if let number = places.snippets[index].number { return "Listing \(number)" }
    return "Swift code \(index + 1)"
  }

  private static func hidden(_ code: HTML, _ snippet: Snippet) -> HTML {
    let count = snippet.body.lines.count
    return #"""
      <details class="fold whole"><summary>Set-up, \#(count) \#(count == 1 ? "line" : "lines")\#
      </summary>\#(code)</details>
      """#
  }

  /// The line above the code: number, ties, purpose; empty when there is nothing to say.
  private func renderHead(_ index: Int) -> HTML {
    let snippet = chapter.snippets[index]
    let anchor = places.snippets[index].anchor
    var items: [HTML] = []
    if let number = places.snippets[index].number {
      items.append(##"<a class="listing" href="#\##(anchor)">Listing \##(number)</a>"##)
    }
    if !snippet.options.ties.isEmpty {
      let ties = snippet.options.ties.map { renderTie($0.name) }.joined(separator: ", ")
      items.append(#"<span class="tie">runs \#(ties)</span>"#)
    }
    if let words = snippet.options.purpose.words {
      items.append(#"<span class="purpose">\#(words)</span>"#)
    }
    if let mark = renderClaim(snippet.options.claim) { items.append(mark) }
    guard !items.isEmpty else { return "" }
    return #"<div class="snippet-head">\#(items.joined(separator: " "))</div>"# + "\n"
  }

  /// What the calls in a snippet lead to.
  func callLinks(ofSnippet index: Int) -> [Int: String] {
    calls.element(at: index) ?? [:]
  }

  /// The name of a core function, leading to its place in the reference.
  func renderTie(_ name: String) -> HTML {
    let place = book.content.library[name].first.map { "\($0.file):\($0.line)" }
    let title: HTML? = place.map { #" title="\#($0)""# }
    if let address = book.reference.address(ofName: name) {
      return #"<a href="\#(address)"\#(title)><code>\#(name)</code></a>"#
    }
    return "<code\(title)>\(name)</code>"
  }
}

extension SnippetOptions.Purpose {
  fileprivate var className: String {
    switch self {
    case .run: "run"
    case .setup: "setup"
    case .source: "source"
    case .fails: "fails"
    case .traps: "traps"
    case .plain: "plain"
    }
  }

  /// What a reader must know about code that does not simply run.
  fileprivate var words: String? {
    switch self {
    case .run, .setup, .source: nil
    case .fails: "does not compile, as meant"
    case .traps: "stops at run time, as meant"
    case .plain(let reason): "not run: \(reason)"
    }
  }
}
