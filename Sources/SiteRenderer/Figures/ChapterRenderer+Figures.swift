internal import Manuscript
internal import NotebookRecord

extension ChapterRenderer {
  /// A figure with its caption and the data it shows.
  mutating func renderFigure(
    _ figure: FigureRecord, place: ChapterPlaces.Place?, ofSnippet index: Int, output: Int
  ) -> HTML {
    let picture = renderPictures(figure, ofSnippet: index, output: output)
    let id: HTML? = place.map { #" id="\#($0.anchor)""# }
    let number = place?.number.map { HTML(#"<span class="caption-label">Figure \#($0).</span> "#) }
    // HTML allows nothing after a caption, so what belongs below it is part of it.
    let below: HTML =
      "\(number)\(figure.caption)\(Self.problems(of: figure))\(Self.data(of: figure))"
    let caption: HTML? = below.isEmpty ? nil : "<figcaption>\(below)</figcaption>"
    return #"<figure class="plot-figure"\#(id)>\#(picture)\#(caption)</figure>"#
  }

  /// One picture as it is; several side by side, each under its value, for a script to put a slider to.
  private mutating func renderPictures(
    _ figure: FigureRecord, ofSnippet index: Int, output: Int
  ) -> HTML {
    var pictures = figure.frames.indices.map { frame in
      renderPicture(
        figure.frames[frame], of: figure, ofSnippet: index,
        idPrefix: "s\(index + 1):\(output + 1):\(frame == 0 ? "" : "\(frame + 1):")")
    }
    guard pictures.count > 1 else { return pictures.popLast() ?? HTML() }
    let frames = zip(figure.frames, pictures).map { frame, picture in
      HTML(
        #"""
        <div class="frame" data-value="\#(frame.value)"><p class="frame-title">\#(figure.parameter) = \#(frame.value)</p>\#(picture)</div>
        """#)
    }
    return #"""
      <div class="frames" data-parameter="\#(figure.parameter)">
      \#(frames.joined(separator: "\n"))
      </div>
      """#
  }

  private mutating func renderPicture(
    _ frame: FigureFrame, of figure: FigureRecord, ofSnippet index: Int, idPrefix: String
  ) -> HTML {
    let name = frame.description.isEmpty ? figure.caption : frame.description
    do throws(SVGProblem) {
      return try SVGGuard.vetted(
        frame.svg, idPrefix: idPrefix, name: name.isEmpty ? "Plot" : name)
    } catch {
      report(
        .error, "unsafe-figure", at: chapter.snippets[index].range,
        "a figure of this snippet is not shown: the picture \(error.reason)")
      return Self.problem("This figure is not shown:", "the picture \(error.reason).")
    }
  }

  /// The most rows of one table of a figure's data that a page carries: the curve shows them all.
  private static let mostRows = 25

  /// The numbers a figure was drawn from; nil when it says none.
  private static func data(of figure: FigureRecord) -> HTML? {
    let tables = figure.tables.filter { !$0.headers.isEmpty && !$0.rows.isEmpty }
    guard !tables.isEmpty else { return nil }
    let count = tables.reduce(0) { $0 + $1.rows.count }
    return #"""
      <details class="data"><summary>Data, \#(count) \#(count == 1 ? "row" : "rows")</summary>
      \#(tables.map(data).joined(separator: "\n"))</details>
      """#
  }

  private static func data(_ table: TableRecord) -> HTML {
    let title: HTML? = table.caption.isEmpty ? nil : "<caption>\(table.caption)</caption>"
    let rows = Array(table.rows.prefix(mostRows))
    let left = table.rows.count - rows.count
    let more: HTML? = left > 0 ? #"<p class="remark">\#(left) further rows are left out.</p>"# : nil
    let spoken = table.caption.isEmpty ? "Data of the figure" : "Data: \(table.caption)"
    return #"""
      <div class="scroll" tabindex="0" role="region" aria-label="\#(spoken)"><table>\#(title)
      <thead><tr>\#(head(table.headers, numeric: table.numeric))</tr></thead>
      <tbody>
      \#(body(rows, numeric: table.numeric))</tbody>
      </table></div>\#(more)
      """#
  }

  /// What was wrong with what was to be drawn.
  private static func problems(of figure: FigureRecord) -> HTML {
    figure.problems.map { HTML(#"<p class="remark">\#($0)</p>"#) }.joined()
  }
}
