/// Puts `symbol=` and `shape=` together, which only mean something as a pair.
struct SymbolReader {
  private var meaning: String?
  private var shapes: [SymbolMark.Shape]?
  private var range: SourceRange?

  mutating func readMeaning(_ value: String, at range: SourceRange) {
    meaning = value
    self.range = range
  }

  mutating func readShapes(
    _ value: String, at range: SourceRange, value valueRange: SourceRange,
    _ sink: inout DiagnosticSink
  ) {
    if self.range == nil { self.range = range }
    shapes = []
    for name in value.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      if let shape = SymbolMark.Shape(rawValue: name) {
        shapes?.append(shape)
        continue
      }
      let names = SymbolMark.Shape.allCases.map(\.rawValue)
      sink.error(
        "invalid-option-value", at: valueRange, "there is no shape `\(name)`",
        help: nearestName(to: name, among: names).map { "did you mean `\($0)`?" }
          ?? "shapes are " + names.joined(separator: ", "))
    }
  }

  /// The mark, when both halves are there.
  func finish(_ sink: inout DiagnosticSink) -> SymbolMark? {
    guard let range else { return nil }
    guard let meaning, let shapes else {
      sink.error(
        "incomplete-symbol", at: range,
        meaning == nil ? "`shape` without `symbol`" : "`symbol` without `shape`",
        help: "write `{symbol=\"learning rate\" shape=scalar}`")
      return nil
    }
    return shapes.isEmpty ? nil : SymbolMark(meaning: meaning, shapes: shapes, range: range)
  }
}
