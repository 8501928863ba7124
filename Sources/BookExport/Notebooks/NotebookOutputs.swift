internal import Manuscript
internal import NotebookRecord

/// What a snippet gave, as the outputs of a cell.
struct NotebookOutputs {
  let chapter: ExportChapter
  let snippet: Int
  let count: Int

  /// The outputs in order.
  var all: [JSONValue] {
    guard chapter.result.snippets.indices.contains(snippet) else { return [] }
    let result = chapter.result.snippets[snippet]
    return result.outputs.enumerated().flatMap(outputs) + ending(result.outcome)
  }

  private func outputs(_ position: Int, _ output: SnippetOutput) -> [JSONValue] {
    switch output {
    case .printed(let text, _): return [stream(text)]
    case .value(let value) where value.label.isEmpty:
      return [data(["text/plain": value.text], executionCount: count)]
    case .value(let value): return [data(["text/plain": "\(value.label) = \(value.text)"])]
    case .table(let table):
      return [data(["text/html": Self.html(of: table), "text/plain": Self.text(of: table)])]
    case .figure(let figure): return pictures(of: figure, at: position)
    case .expectation, .formula:
      let text = markdown(at: position)
      return [data(["text/markdown": text, "text/plain": text])]
    }
  }

  private func pictures(of figure: FigureRecord, at position: Int) -> [JSONValue] {
    let pictures = chapter.pictures.filter { $0.snippet == snippet && $0.output == position }
    return zip(pictures, figure.frames).map { picture, frame in
      let value = frame.value.isEmpty ? "" : "\(figure.parameter) = \(frame.value)"
      let words = [figure.caption, value, frame.description].filter { !$0.isEmpty }
      return data([
        "image/svg+xml": StandalonePicture.file(picture.svg),
        "text/plain": words.joined(separator: "\n"),
      ])
    }
  }

  private func markdown(at position: Int) -> String {
    guard chapter.outputs.indices.contains(snippet),
      chapter.outputs[snippet].indices.contains(position)
    else { return "" }
    return chapter.outputs[snippet][position].trimmingNewlines
  }

  private func ending(_ outcome: SnippetResult.Outcome) -> [JSONValue] {
    switch outcome {
    case .completed, .shown, .notRun: return []
    case .failedAsMeant(let message), .broken(let message):
      return [
        .object([
          "ename": .string("error"), "evalue": .string(message), "output_type": .string("error"),
          "traceback": .array([.string(message)]),
        ])
      ]
    }
  }

  private func stream(_ text: String) -> JSONValue {
    .object([
      "name": .string("stdout"), "output_type": .string("stream"),
      "text": NotebookWriter.lines(text),
    ])
  }

  /// Something shown, in several media; with a count the value of the cell itself.
  private func data(_ media: [String: String], executionCount: Int? = nil) -> JSONValue {
    var members: [String: JSONValue] = [
      "data": .object(media.mapValues(NotebookWriter.lines)), "metadata": .object([:]),
      "output_type": .string(executionCount == nil ? "display_data" : "execute_result"),
    ]
    if let executionCount { members["execution_count"] = .number(executionCount) }
    return .object(members)
  }

  private static func html(of table: TableRecord) -> String {
    func row(_ cells: [String], _ tag: String) -> String {
      let cells = cells.enumerated().map { column, cell in
        let isNumeric = table.numeric.indices.contains(column) && table.numeric[column]
        let style = " style=\"text-align: \(isNumeric ? "right" : "left")\""
        return "<\(tag)\(style)>\(XMLWriter.escaped(cell))</\(tag)>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    let caption =
      table.caption.isEmpty ? [] : ["<caption>\(XMLWriter.escaped(table.caption))</caption>"]
    let rows = table.rows.map { row($0, "td") }
    return
      (["<table>"] + caption + ["<thead>", row(table.headers, "th"), "</thead>", "<tbody>"] + rows
      + ["</tbody>", "</table>"]).joined(separator: "\n")
  }

  private static func text(of table: TableRecord) -> String {
    let caption = table.caption.isEmpty ? [] : [table.caption]
    return (caption + ([table.headers] + table.rows).map { $0.joined(separator: "\t") })
      .joined(separator: "\n")
  }
}
