/// All commands by name without backslash.
enum CommandTable {
  static let commands: [String: Command] = {
    var table: [String: Command] = [:]
    table.reserveCapacity(1100)
    addLetters(to: &table)
    addSigns(to: &table)
    addNames(to: &table)
    addDecorations(to: &table)
    addLayout(to: &table)
    return table
  }()

  /// The words of a table written as text: the tables below read as pairs or triples.
  static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  /// Calls `body` for each pair of words.
  static func forEachPair(_ text: String, _ body: (String, String) -> Void) {
    let all = words(text)
    for index in stride(from: 0, to: all.count - 1, by: 2) { body(all[index], all[index + 1]) }
  }
}
