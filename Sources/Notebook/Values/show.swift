import NotebookRecord

/// Shows a value below the snippet.
///
/// Floating-point numbers, alone or in arrays, are written in `format`; everything else as it describes itself.
/// Arrays of more than twelve elements are shown by their ends. For comparison with accepted results every number is
/// kept at full precision, whatever the format.
///
/// - Parameters:
///   - value: The value.
///   - format: How its numbers are written; by default to six significant digits.
public func show<Value>(_ value: Value, format: NumberFormat = .automatic) {
  emitValue(value, label: "", format: format)
}

/// Shows a value below the snippet, with a name before it.
///
/// - Parameters:
///   - label: The name.
///   - value: The value.
///   - format: How its numbers are written; by default to six significant digits.
public func show<Value>(_ label: String, _ value: Value, format: NumberFormat = .automatic) {
  emitValue(value, label: label, format: format)
}

func emitValue<Value>(_ value: Value, label: String, format: NumberFormat) {
  let display = Display(value, format: format)
  Channel.shared.emit(
    .value(
      ValueRecord(
        label: label, type: "\(Value.self)", text: display.text, numbers: display.numbers)))
}
