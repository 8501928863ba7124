/// Reads a code span whose text begins with `{swift`: a value computed in running text.
struct ValueReader {
  let text: [UInt8]
  let place: (Range<Int>) -> SourceRange

  private static let options =
    "options are `digits=N`, `format=…`, `tolerance=1e-6` and `uncompared`"

  /// Reads what stands between the backticks; nil when it is an ordinary code span.
  func read(
    _ content: Range<Int>, range: Range<Int>, _ sink: inout DiagnosticSink
  ) -> InlineValue? {
    let start = text.trimmingBlanks(content).lowerBound
    let options = start + 6
    guard text.has("{swift", at: start), options < content.upperBound,
      text[options] == .closeBrace || text[options].isSpace,
      let close = text[options..<content.upperBound].firstIndex(of: .closeBrace)
    else { return nil }
    let expression = text.trimmingBlanks((close + 1)..<content.upperBound)
    if expression.isEmpty {
      sink.error(
        "empty-value", at: place(range), "a computed value has no expression",
        help: "write a Swift expression after `{swift}`")
    }
    let code = text[expression].map { $0 == .newline ? UInt8.space : $0 }
    var value = InlineValue(
      expression: code.string, digits: nil, format: nil, snippetsBefore: 0,
      expressionStart: place(expression).start, range: place(range))
    for word in OptionWordReader.words(of: text, in: options..<close) {
      read(word, into: &value, &sink)
    }
    return value
  }

  private func read(
    _ word: OptionWord, into value: inout InlineValue, _ sink: inout DiagnosticSink
  ) {
    let range = place(word.range)
    if case .flag("uncompared") = word.content, !value.isUncompared {
      value.isUncompared = true
      return
    }
    guard case .assignment(let name, let text) = word.content else {
      sink.error(
        "unknown-value-option", at: range, "this is no option of a computed value",
        help: Self.options)
      return
    }
    switch name {
    case "digits" where value.digits != nil, "format" where value.format != nil,
      "tolerance" where value.tolerance != nil:
      sink.error(
        "duplicate-option", at: range, "`\(name)` stands twice", help: "keep one of them")
    case "digits":
      value.digits = Int(text).flatMap { (0...17).contains($0) ? $0 : nil }
      if value.digits == nil {
        sink.error(
          "invalid-option-value", at: place(word.valueRange),
          "`digits` is a number from 0 to 17")
      }
    case "format":
      value.format = InlineValue.Format(rawValue: text)
      if value.format == nil { reportFormat(text, at: place(word.valueRange), &sink) }
    case "tolerance":
      value.tolerance = OptionValueReader.share(text)
      if value.tolerance == nil {
        sink.error(
          "invalid-option-value", at: place(word.valueRange),
          "`tolerance` is a number from 0 to 1, or a percentage")
      }
    default:
      sink.error(
        "unknown-value-option", at: range, "a computed value has no option `\(name)`",
        help: nearestName(to: name, among: ["digits", "format", "tolerance"])
          .map { "did you mean `\($0)`?" } ?? Self.options)
    }
  }

  private func reportFormat(
    _ text: String, at range: SourceRange, _ sink: inout DiagnosticSink
  ) {
    let names = InlineValue.Format.allCases.map(\.rawValue)
    sink.error(
      "invalid-option-value", at: range, "there is no format `\(text)`",
      help: nearestName(to: text, among: names).map { "did you mean `\($0)`?" }
        ?? "formats are " + names.joined(separator: ", "))
  }
}
