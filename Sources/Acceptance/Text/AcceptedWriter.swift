extension AcceptedResults {
  /// The first line of the text, which names its version.
  static let firstLine = "accepted results, version 1"

  /// The results as the text that lies beside a chapter: a line for each thing, so that a difference reads well.
  ///
  /// - Parameter chapter: The chapter's file, for the reader.
  /// - Returns: The text.
  public func text(of chapter: String) -> String {
    var lines = [
      Self.firstLine,
      "# What \(chapter) came to when its author last looked. `book accept` writes it.",
    ]
    for block in blocks {
      lines += ["", "\(block.place)"]
      lines += block.items.flatMap(\.lines).map { "  \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension AcceptedItem {
  /// The result's lines.
  public var lines: [String] {
    let head = name.isEmpty ? kind.rawValue : "\(kind.rawValue) \(AcceptedToken.quoted(name))"
    return [head]
      + fields.map { field in
        (["  \(field.key)"] + field.tokens.map(\.description)).joined(separator: " ")
      }
  }
}
