import Foundation

/// The two streams to the person or program that runs the tool.
public struct Terminal: Sendable {
  /// How a text stands out.
  enum Style: String {
    case bold = "1"
    case faint = "2"
    case red = "1;31"
    case yellow = "1;33"
    case green = "32"
    case blue = "1;34"
  }

  /// Whether a person is watching.
  public var isInteractive: Bool
  /// Whether text is coloured.
  public var hasColour: Bool

  /// The streams of this process, coloured when they lead to a terminal and `NO_COLOR` is not set.
  public static var standard: Terminal {
    let environment = ProcessInfo.processInfo.environment
    let isInteractive = isatty(STDERR_FILENO) == 1
    return Terminal(
      isInteractive: isInteractive,
      hasColour: isInteractive && (environment["NO_COLOR"] ?? "").isEmpty
        && environment["TERM"] != "dumb")
  }

  /// Creates a terminal.
  public init(isInteractive: Bool, hasColour: Bool) {
    self.isInteractive = isInteractive
    self.hasColour = hasColour
  }

  func styled(_ text: String, _ style: Style) -> String {
    hasColour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  func write(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

  func writeError(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
