public import NotebookRecord

/// Shows a value below the snippet.
///
/// Floating-point numbers, alone or in arrays, are written in `format`; everything else as it describes itself.
/// Arrays of more than twelve elements are shown by their ends. For comparison with accepted results every number is
/// kept at full precision, whatever the format.
///
/// - Parameters:
///   - value: The value.
///   - format: How its numbers are written; by default to six significant digits.
///   - tolerance: How far they may differ from the accepted ones; by default as the snippet, the chapter or the book
///     says. `.uncompared` leaves the value out, such as a time.
public func show<Value>(
  _ value: Value, format: NumberFormat = .automatic, tolerance: ResultTolerance? = nil
) {
  emitValue(value, label: "", format: format, tolerance: tolerance)
}

/// Shows a value below the snippet, with a name before it.
///
/// - Parameters:
///   - label: The name.
///   - value: The value.
///   - format: How its numbers are written; by default to six significant digits.
///   - tolerance: How far they may differ from the accepted ones; by default as the snippet, the chapter or the book
///     says.
public func show<Value>(
  _ label: String, _ value: Value, format: NumberFormat = .automatic,
  tolerance: ResultTolerance? = nil
) {
  emitValue(value, label: label, format: format, tolerance: tolerance)
}

func emitValue<Value>(
  _ value: Value, label: String, format: NumberFormat, tolerance: ResultTolerance? = nil
) {
  let display = Display(value, format: format)
  Channel.shared.emit(
    .value(
      ValueRecord(
        label: label, type: "\(Value.self)", text: display.text, numbers: display.numbers,
        tolerance: tolerance)))
}
