internal import Manuscript
internal import NotebookRecord

extension ChapterRenderer {
  /// A figure with its caption and the data it shows.
  mutating func renderFigure(
    _ figure: FigureRecord, place: ChapterPlaces.Place?, ofSnippet index: Int, output: Int
  ) -> HTML {
    let picture = renderPictures(figure, ofSnippet: index, output: output)
    let id: HTML? = place.map { #" id="\#($0.anchor)""# }
    let number = Self.captionLabel("Figure", place)
    // HTML allows nothing after a caption, so what belongs below it is part of it.
    let data = renderData(of: figure, ofSnippet: index, output: output)
    let said: HTML = "\(number)\(book.typesetting.set(figure.caption))"
    let below: HTML = "\(said)\(Self.problems(of: figure))\(data)"
    if let place {
      // The ids of the picture must not meet those of the page that shows it.
      let own = "s\(index + 1):\(output + 1):"
      let shown = picture.replacing(own, with: "\(content.slug):\(own)")
      keepPreview(of: place.anchor) {
        #"<figure>\#(shown)<figcaption>\#(said)</figcaption></figure>"#
      }
    }
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

  /// The numbers a figure was drawn from; nil when it says none.
  private mutating func renderData(
    of figure: FigureRecord, ofSnippet index: Int, output: Int
  ) -> HTML? {
    let path = "data/\(content.slug)-\(index + 1)-\(output + 1).csv"
    guard let data = FigureData(figure, path: path) else { return nil }
    files[path] = data.file
    let count = data.rowCount == 1 ? "1 row" : "\(data.rowCount) rows"
    let file: HTML? =
      data.isThinned ? #"<p><a href="\#(path)" download>All \#(count) as CSV</a></p>"# : nil
    return #"""
      <details class="data"><summary>Data, \#(count)</summary>
      \#(data.tables.map(self.data).joined(separator: "\n"))\#(file)</details>
      """#
  }

  private func data(_ table: TableRecord) -> HTML {
    let caption = table.caption.trimmed
    let title: HTML? = caption.isEmpty ? nil : "<caption>\(caption)</caption>"
    let columns = TableColumns(numeric: table.numeric)
    let spoken = caption.isEmpty ? "Data of the figure" : "Data: \(caption)"
    return #"""
      <div class="scroll" tabindex="0" role="region" aria-label="\#(spoken)"><table\#(columns.attribute)>\#(title)
      <thead><tr>\#(head(table.headers))
      <tbody>
      \#(body(FigureData.rows(of: table)))</table></div>
      """#
  }

  /// What was wrong with what was to be drawn.
  private static func problems(of figure: FigureRecord) -> HTML {
    figure.problems.map { HTML(#"<p class="remark">\#($0)</p>"#) }.joined()
  }
}
