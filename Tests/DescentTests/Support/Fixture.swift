import Foundation

/// A reference file: lines of a name and its values, separated by commas.
struct Fixture {
  private let rows: [(name: String, fields: [String])]

  /// Reads a file of the folder `Fixtures`.
  init(_ name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures")
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    rows = text.split(separator: "\n").map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return (fields[0], Array(fields.dropFirst()))
    }
  }

  /// The names, in the file's order.
  var names: [String] { rows.map(\.name) }

  /// The values of a line as numbers; `nil` if there is no such line or one is no number.
  func numbers(_ name: String) -> [Double]? {
    guard let row = rows.first(where: { $0.name == name }) else { return nil }
    let numbers = row.fields.compactMap(Double.init)
    return numbers.count == row.fields.count ? numbers : nil
  }

  /// The values of a line as whole numbers.
  func integers<Whole: FixedWidthInteger>(_ name: String, as: Whole.Type = Int.self) -> [Whole]? {
    guard let row = rows.first(where: { $0.name == name }) else { return nil }
    let numbers = row.fields.compactMap { Whole($0) }
    return numbers.count == row.fields.count ? numbers : nil
  }
}
