/// What the Swift runtime wrote when a program trapped.
struct TrapReport: Equatable, Sendable {
  /// The message, such as `Index out of range`; nil when the runtime gave none.
  var message: String?
  /// The innermost place in the chapter's own code.
  var place: ProgramPlace?

  /// Reads the report out of what the program wrote to standard error.
  init(_ errors: String) {
    for line in errors.split(separator: "\n") {
      if message == nil, let mark = line.ranges(of: "Fatal error").first {
        let text = line[mark.upperBound...].drop { $0 == ":" || $0 == " " }
        message = text.isEmpty ? String(line[mark]) : String(text)
      }
      if place == nil, let mark = line.ranges(of: " in program at ").first {
        place = Self.place(in: line[mark.upperBound...])
      }
    }
  }

  private static func place(in text: Substring) -> ProgramPlace? {
    let words = text.split(separator: ":")
    guard words.count == 3, let line = Int(words[1]), let column = Int(words[2]) else { return nil }
    let source = words[0].split(separator: "/").last.map(String.init) ?? ""
    return ProgramPlace(source: source, line: line, column: column)
  }
}
