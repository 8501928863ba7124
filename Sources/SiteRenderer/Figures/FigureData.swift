internal import NotebookRecord

/// The numbers a figure was drawn from: a few rows for the page, all of them for a file beside it.
struct FigureData {
  /// The tables that say something.
  let tables: [TableRecord]
  /// The file's path in the site.
  let path: String

  /// The most rows of one table that a page carries: the picture shows them all.
  private static let mostRows = 12

  /// The data of a figure; nil when it has none.
  init?(_ figure: FigureRecord, path: String) {
    tables = figure.tables.filter { !$0.headers.isEmpty && !$0.rows.isEmpty }
    guard !tables.isEmpty else { return nil }
    self.path = path
  }

  /// How many rows there are.
  var rowCount: Int { tables.reduce(0) { $0 + $1.rows.count } }

  /// Whether the page leaves any out.
  var isThinned: Bool { tables.contains { $0.rows.count > Self.mostRows } }

  /// Rows for the page: all when they are few, else some at even distances, the first and the last included.
  static func rows(of table: TableRecord) -> [[String]] {
    let last = table.rows.count - 1
    guard last >= mostRows else { return table.rows }
    return (0..<mostRows).map { table.rows[($0 * last + (mostRows - 1) / 2) / (mostRows - 1)] }
  }

  /// All rows as comma-separated values (RFC 4180), a blank line between tables. Numbers are written
  /// with the hyphen that programs read as a minus sign.
  var file: [UInt8] {
    let texts = tables.map { table -> String in
      let title = table.caption.isEmpty ? [] : [[table.caption]]
      let rows = title + [table.headers] + table.rows
      return rows.map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
    }
    return Array(texts.joined(separator: "\r\n").utf8)
  }

  private static func field(_ text: String) -> String {
    // Nearly all fields are numbers.
    if let first = text.utf8.first, isOfNumber(first), text.utf8.allSatisfy(isOfNumber) {
      return text
    }
    var plain = HTMLText.displayable(text)
    if plain.hasPrefix("−"), plain.dropFirst().first?.isNumber == true {
      plain = "-" + plain.dropFirst()
    }
    // A program that opens the file must not take a text for a formula to compute.
    if let first = plain.first, "=+@".contains(first) { plain = "'" + plain }
    guard plain.contains(where: { ",\"\n\r".contains($0) || $0 == "\r\n" }) else { return plain }
    return "\""
      + plain.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
