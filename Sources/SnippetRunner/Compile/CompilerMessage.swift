/// One message of the Swift compiler.
public struct CompilerMessage: Equatable, Sendable {
  /// How much it matters.
  public enum Severity: String, Sendable {
    case error
    case warning
    case note
    case remark
  }

  /// The file it is about, as the compiler names it; empty for a message about no file.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column in UTF-8 bytes, from 1.
  public var column: Int
  /// How much it matters.
  public var severity: Severity
  /// What it says.
  public var text: String
  /// What the compiler would write there, the texts of one line together; nil when it has no suggestion.
  public var fixIt: String?

  /// Reads the messages out of what the compiler printed in its `llvm` style. The source lines it quotes are left out.
  public static func messages(in output: String) -> [CompilerMessage] {
    var messages: [CompilerMessage] = []
    var isBelowCarets = false
    for line in output.split(separator: "\n") {
      if let message = CompilerMessage(line: line) {
        messages.append(message)
        isBelowCarets = false
      } else if isBelowCarets, !messages.isEmpty {
        // A placeholder is for an editor to fill in.
        let text = line.split(separator: " ").joined(separator: " ")
        if !text.contains("<#") { messages[messages.count - 1].fixIt = text }
        isBelowCarets = false
      } else {
        isBelowCarets = line.contains("^") && line.allSatisfy { " \t^~".contains($0) }
      }
    }
    return messages
  }

  /// Creates a message.
  public init(
    file: String, line: Int, column: Int, severity: Severity, text: String, fixIt: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.text = text
    self.fixIt = fixIt
  }

  private init?(line text: Substring) {
    for severity in [Severity.error, .warning, .note, .remark] {
      guard let mark = text.range(of: "\(severity.rawValue): ") else { continue }
      let message = String(text[mark.upperBound...])
      if mark.lowerBound == text.startIndex {
        self.init(file: "", line: 0, column: 0, severity: severity, text: message)
        return
      }
      let place = text[..<mark.lowerBound].split(separator: ":", omittingEmptySubsequences: false)
      guard place.count >= 4, place.last == " ", let line = Int(place[place.count - 3]),
        let column = Int(place[place.count - 2])
      else { continue }
      self.init(
        file: place.dropLast(3).joined(separator: ":"), line: line, column: column,
        severity: severity, text: message)
      return
    }
    return nil
  }
}

extension Substring {
  /// The first place where `text` stands.
  fileprivate func range(of text: String) -> Range<Index>? {
    ranges(of: text).first
  }
}
