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
    text(0..<bytes.count, with: sorted(edits))
  }

  /// The same, cut at some stretches: what stands before each, between them and after the last.
  func applying(
    _ edits: [(range: SourceRange, text: String)], cutAt cuts: [SourceRange]
  ) -> [String] {
    let sorted = sorted(edits)
    var pieces: [String] = []
    var next = 0
    for cut in cuts {
      guard let start = offset(cut.start), let end = offset(cut.end), next <= start, start <= end
      else {
        pieces.append("")
        continue
      }
      pieces.append(text(next..<start, with: sorted))
      next = end
    }
    return pieces + [text(next..<bytes.count, with: sorted)]
  }

  private typealias Found = (start: Int, end: Int, text: String)

  private func sorted(_ edits: [(range: SourceRange, text: String)]) -> [Found] {
    edits.compactMap { edit -> Found? in
      guard let start = offset(edit.range.start), let end = offset(edit.range.end), start <= end
      else { return nil }
      return (start, end, edit.text)
    }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  private func text(_ range: Range<Int>, with edits: [Found]) -> String {
    var result: [UInt8] = []
    var next = range.lowerBound
    for edit in edits where edit.start >= next && edit.end <= range.upperBound {
      result += bytes[next..<edit.start]
      result += Array(edit.text.utf8)
      next = edit.end
    }
    result += bytes[next..<range.upperBound]
    return String(decoding: result, as: UTF8.self)
  }

  /// The bytes of a line without its end; nil for a line that is not there.
  func line(_ number: Int) -> ArraySlice<UInt8>? {
    guard lineStarts.indices.contains(number - 1) else { return nil }
    let start = lineStarts[number - 1]
    let end = lineStarts.indices.contains(number) ? lineStarts[number] - 1 : bytes.count
    return bytes[start..<end]
  }

  private func offset(_ position: SourcePosition) -> Int? {
    guard lineStarts.indices.contains(position.line - 1), position.column > 0 else { return nil }
    let offset = lineStarts[position.line - 1] + position.column - 1
    return offset <= bytes.count ? offset : nil
  }
}
