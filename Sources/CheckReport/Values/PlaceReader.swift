public import Manuscript

/// Turns ranges, whose columns count bytes, into places as editors count them.
public struct PlaceReader: Sendable {
  private let lines: [String: [ArraySlice<UInt8>]]

  /// - Parameter sources: The bytes of the files that ranges are in, by the names that diagnostics use.
  public init(sources: [String: [UInt8]]) {
    lines = sources.mapValues {
      $0.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }
  }

  /// The place of a range; of a file that was not read, columns stay bytes. Nil for no file.
  public func place(_ file: String?, _ range: SourceRange?) -> CheckPlace? {
    guard let file else { return nil }
    guard let range, range.start.line > 0 else { return CheckPlace(file: file) }
    let end = max(range.start, range.end)
    return CheckPlace(
      file: file, line: range.start.line, column: column(range.start, file), endLine: end.line,
      endColumn: column(end, file))
  }

  /// A line of a file without the blanks around it; nil for a line that is not there.
  public func text(_ file: String, line: Int) -> String? {
    guard let lines = lines[file], lines.indices.contains(line - 1) else { return nil }
    let words = String(decoding: lines[line - 1], as: UTF8.self).split(separator: " ")
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private func column(_ position: SourcePosition, _ file: String) -> Int {
    guard let lines = lines[file], lines.indices.contains(position.line - 1) else {
      return max(1, position.column)
    }
    let before = lines[position.line - 1].prefix(max(0, position.column - 1))
    return String(decoding: before, as: UTF8.self).utf16.count + 1
  }
}
