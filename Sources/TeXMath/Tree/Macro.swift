/// A command defined by the book or by a formula.
public struct Macro: Hashable, Sendable {
  /// How many arguments it takes, 0 to 9.
  public var parameterCount: Int
  /// What the first argument is when it is not written in brackets.
  public var defaultArgument: String?
  /// The LaTeX that replaces the command, with `#1` to `#9` for the arguments.
  public var body: String

  /// Creates a macro.
  ///
  /// - Parameters:
  ///   - body: the LaTeX that replaces the command, with `#1` to `#9` for the arguments.
  ///   - parameterCount: how many arguments it takes; by default the highest one in the body.
  ///   - defaultArgument: what the first argument is when it is not written in brackets.
  public init(_ body: String, parameterCount: Int? = nil, defaultArgument: String? = nil) {
    self.body = body
    self.parameterCount = parameterCount ?? Macro.highestParameter(of: body)
    self.defaultArgument = defaultArgument
  }

  private static func highestParameter(of body: String) -> Int {
    var highest = 0
    var before: (UInt8, UInt8) = (0, 0)
    for byte in body.utf8 {
      // `\#1` is the sign and a digit.
      let isParameter =
        before.1 == UInt8(ascii: "#") && before.0 != UInt8(ascii: "\\")
      if isParameter, byte > 0x30, byte <= 0x39 { highest = max(highest, Int(byte) - 0x30) }
      before = (before.1, byte)
    }
    return highest
  }
}
