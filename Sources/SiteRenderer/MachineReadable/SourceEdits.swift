internal import Manuscript

/// Puts texts in place of stretches of a file.
struct SourceEdits {
  private let bytes: [UInt8]
  /// The offset at which each line begins.
  private var lineStarts = [0]

  init(_ text: String) {
    bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lineStarts.append(index + 1)
    }
  }

  /// The text with the edits made. One that overlaps an earlier one, or lies outside, is left out.
  func applying(_ edits: [(range: SourceRange, text: String)]) -> String {
    let found = edits.compactMap { edit -> (start: Int, end: Int, text: String)? in
      guard let start = offset(edit.range.start), let end = offset(edit.range.end), start <= end
      else { return nil }
      return (start, end, edit.text)
    }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    var result: [UInt8] = []
    var next = 0
    for edit in found where edit.start >= next {
      result += bytes[next..<edit.start]
      result += Array(edit.text.utf8)
      next = edit.end
    }
    result += bytes[next...]
    return String(decoding: result, as: UTF8.self)
  }

  private func offset(_ position: SourcePosition) -> Int? {
    guard lineStarts.indices.contains(position.line - 1), position.column > 0 else { return nil }
    let offset = lineStarts[position.line - 1] + position.column - 1
    return offset <= bytes.count ? offset : nil
  }
}
