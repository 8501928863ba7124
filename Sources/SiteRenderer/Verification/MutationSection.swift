/// The report's part on whether the checks would notice a wrong library.
struct MutationSection {
  /// The id of its heading.
  static let anchor = "report:mutation"
  /// Its heading.
  static let title: HTML = "Do the checks bite?"
  let scores: MutationScores
  let book: BookContext

  /// The section.
  var html: HTML {
    #"""
    <h2 id="\#(Self.anchor)"><a class="self" href="#\#(Self.anchor)">\#(Self.title)</a></h2>
    \#(stale)<p>\#(introduction)</p>
    \#(table("Function", scores.functions, name: function))\#(formulas)\#(survivors)

    """#
  }

  private var stale: HTML? {
    guard scores.isStale else { return nil }
    return """
      <p class="stale"><strong>Stale:</strong> the library has changed since; \
      <code>book mutate</code> makes these numbers anew.</p>

      """
  }

  private var introduction: HTML {
    let untried = scores.untried.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.value) (\($0.key))" }.joined(separator: ", ")
    let rest = untried.isEmpty ? "" : " Not tried: \(untried)."
    let same =
      scores.equivalent == 0
      ? "" : " \(scores.equivalent) are known to change nothing, with a reason."
    let bar = Int((100 * scores.bar).rounded())
    return """
      <code>book mutate</code> made the library wrong on purpose, one operator at a time, and ran the checks of the \
      chapters tied to the function. They noticed \(scores.total.killed) of \(scores.total.tried) wrong versions, \
      \(scores.total.percent); \(bar) % are to be noticed.\(same)\(rest) \
      Tried on the library with the digest <code>\(String(scores.library.prefix(16)))</code>.
      """
  }

  private func table(
    _ title: String, _ rows: [MutationScores.Row], name: (String) -> HTML
  ) -> HTML? {
    guard !rows.isEmpty else { return nil }
    let lines = rows.map { row -> HTML in
      "<tr><td>\(name(row.name))<td>\(row.killed)<td>\(row.tried)<td>\(row.percent)\n"
    }
    return #"""
      <div class="scroll" tabindex="0" role="region" aria-label="\#(title): wrong versions noticed">
      <table class="counts-table"><thead><tr><th>\#(title)<th>Noticed<th>Tried<th>Score</tr></thead>
      <tbody>
      \#(lines.joined())</tbody></table></div>

      """#
  }

  private func function(_ name: String) -> HTML {
    book.reference.address(ofName: name).map { #"<a href="\#($0)"><code>\#(name)</code></a>"# }
      ?? "<code>\(name)</code>"
  }

  private var formulas: HTML? {
    guard let table = table("Formula", scores.formulas, name: formula) else { return nil }
    return "<details><summary>By formula</summary>\n\(table)</details>\n"
  }

  /// A formula as the chapters print its number; its label where there is no such formula any more.
  private func formula(_ name: String) -> HTML {
    let parts = name.split(separator: "#", maxSplits: 1).map(String.init)
    guard parts.count == 2,
      let index = book.content.chapters.firstIndex(where: { $0.slug == parts[0] }),
      let target = book.places[index].targets[parts[1]]
    else { return "<code>\(name)</code>" }
    return #"<a href="\#(book.content.chapters[index].page)#\#(target.anchor)">\#(target.text)</a>"#
  }

  private var survivors: HTML? {
    guard !scores.survivors.isEmpty else { return nil }
    let items = scores.survivors.map { survivor -> HTML in
      "<li><code>\(survivor.change)</code> in <code>\(survivor.function)</code>, \(survivor.place)\n"
    }
    return """
      <details><summary>What no check noticed: \(scores.survivors.count)</summary>
      <ul>
      \(items.joined())</ul></details>

      """
  }
}
