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
  /// How many characters a line holds.
  public var width = 80
  private let output: @Sendable (String) -> Void
  private let error: @Sendable (String) -> Void

  /// The streams of this process, coloured when they lead to a terminal and `NO_COLOR` is not set.
  public static var standard: Terminal {
    let environment = ProcessInfo.processInfo.environment
    let isInteractive = isatty(STDERR_FILENO) == 1
    var terminal = Terminal(
      isInteractive: isInteractive,
      hasColour: isInteractive && (environment["NO_COLOR"] ?? "").isEmpty
        && environment["TERM"] != "dumb",
      output: { FileHandle.standardOutput.write(Data(($0 + "\n").utf8)) },
      error: { FileHandle.standardError.write(Data($0.utf8)) })
    terminal.width = isInteractive ? columns : 80
    return terminal
  }

  /// A terminal that shows nothing, for texts that go elsewhere.
  static let plain = Terminal(
    isInteractive: false, hasColour: false, output: { _ in }, error: { _ in })

  /// Creates a terminal.
  ///
  /// - Parameters:
  ///   - isInteractive: Whether a person is watching.
  ///   - hasColour: Whether text is coloured.
  ///   - output: Takes what was asked for, without its last newline.
  ///   - error: Takes progress and what is wrong, with its newlines.
  public init(
    isInteractive: Bool, hasColour: Bool, output: @escaping @Sendable (String) -> Void,
    error: @escaping @Sendable (String) -> Void
  ) {
    self.isInteractive = isInteractive
    self.hasColour = hasColour
    self.output = output
    self.error = error
  }

  func styled(_ text: String, _ style: Style) -> String {
    hasColour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Says why a command could not be carried out, and what to do.
  public func reportFailure(_ summary: String, help: String) {
    writeError("\(styled("error:", .red)) \(styled(summary, .bold))\n  help: \(help)")
  }

  func write(_ text: String) { output(text) }

  func writeError(_ text: String) { error(text + "\n") }

  /// Writes what moves the cursor or ends lines itself.
  func drawError(_ text: String) { error(text) }

  private static var columns: Int {
    var size = winsize()
    return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 20
      ? Int(size.ws_col) : 80
  }
}
