internal import Manuscript
internal import NotebookRecord

extension ChapterRenderer {
  /// What became of a snippet, below its code; empty when there is nothing to show.
  mutating func renderResults(of index: Int) -> HTML {
    var html = HTML()
    for (position, output) in content.outputs(ofSnippet: index).enumerated() {
      html += render(output, at: position, ofSnippet: index)
      html += "\n"
    }
    html += renderOutcome(of: index)
    guard !html.isEmpty else { return "" }
    return #"""
      <div class="results" role="group" aria-label="Result of \#(spokenName(of: index))">
      \#(html)</div>
      """# + "\n"
  }

  private mutating func render(
    _ output: SnippetOutput, at position: Int, ofSnippet index: Int
  ) -> HTML {
    let place = places.outputs[index][position]
    switch output {
    case .printed(let text, let isCut): return Self.render(printed: text, isCut: isCut)
    case .value(let value): return render(value)
    case .table(let table):
      let markup = render(table, place: place)
      if let place { keepPreview(of: place.anchor) { markup } }
      return markup
    case .figure(let figure):
      return renderFigure(figure, place: place, ofSnippet: index, output: position)
    case .expectation(let expectation): return render(expectation, ofSnippet: index)
    case .formula(let check): return renderMention(of: check)
    }
  }

  private static func render(printed text: String, isCut: Bool) -> HTML {
    let note: HTML? =
      isCut ? #"<p class="remark">The output goes on; the rest is not shown.</p>"# : nil
    return #"""
      <div class="printed" tabindex="0" role="region" aria-label="Printed text">\#
      <pre><samp>\#(text)</samp></pre></div>\#(note)
      """#
  }

  private func render(_ value: ValueRecord) -> HTML {
    let label: HTML? =
      value.label.isEmpty
      ? nil : #"<span class="value-name">\#(book.typesetting.set(value.label))</span> "#
    let type: HTML? = value.type.isEmpty ? nil : #" title="\#(value.type)""#
    return #"<div class="value">\#(label)<samp\#(type)>\#(value.text)</samp></div>"#
  }

  private func render(_ table: TableRecord, place: ChapterPlaces.Place?) -> HTML {
    let caption = table.caption.isEmpty ? nil : book.typesetting.set(table.caption)
    let spoken = ["Table", place?.number].compactMap(\.self).joined(separator: " ")
    return Self.framed(
      tableOf: head(table.headers), body: body(table.rows),
      columns: TableColumns(numeric: table.numeric),
      id: place.map { #" id="\#($0.anchor)""# },
      caption: Self.caption("Table", place, text: caption),
      spoken: table.caption.isEmpty ? spoken : "\(spoken): \(table.caption)")
  }

  /// The header cells of a table.
  func head(_ headers: [String]) -> HTML {
    headers.map { header -> HTML in
      // The corner above row names is no heading of anything.
      header.isEmpty ? "<td>" : "<th>\(book.typesetting.set(header))"
    }.joined()
  }

  /// The rows of a table.
  func body(_ rows: [[String]]) -> HTML {
    rows.map { row -> HTML in
      let cells = row.map { cell -> HTML in "<td>\(book.typesetting.set(cell))" }
      return "<tr>\(cells.joined())\n"
    }.joined()
  }

  private func renderOutcome(of index: Int) -> HTML {
    switch content.result(ofSnippet: index).outcome {
    case .completed, .shown: return ""
    case .failedAsMeant(let message):
      return #"""
        <div class="as-meant"><span class="mark" aria-hidden="true">✓</span> \#
        \#(asMeant(index))<pre tabindex="0"><samp>\#(message)</samp></pre></div>
        """# + "\n"
    case .broken(let message):
      return #"""
        <div class="problem" role="note"><strong>This snippet is broken.</strong>\#
        <pre tabindex="0"><samp>\#(message)</samp></pre></div>
        """# + "\n"
    case .notRun(let reason):
      guard chapter.snippets[index].options.isCompiled else { return "" }
      return #"<p class="remark">Not run: \#(reason).</p>"# + "\n"
    }
  }

  private func asMeant(_ index: Int) -> String {
    if case .traps = chapter.snippets[index].options.purpose { return "Stops, as meant:" }
    return "Does not compile, as meant:"
  }
}
