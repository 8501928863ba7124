/// Something wrong with a formula, at the place where it is.
public struct FormulaDiagnostic: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable {
    /// The formula does not say what its author meant.
    case error
    /// The formula is shown, but LaTeX would complain, or the meaning is doubtful.
    case warning
  }

  /// What is wrong; the raw value is the identifier by which authors know it.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    case unknownCommand = "unknown-command"
    case unknownEnvironment = "unknown-environment"
    case unbalancedBrace = "unbalanced-brace"
    case unbalancedDelimiter = "unbalanced-delimiter"
    case unbalancedEnvironment = "unbalanced-environment"
    case missingArgument = "missing-argument"
    case invalidArgument = "invalid-argument"
    case misplacedAlignment = "misplaced-alignment"
    case misplacedCommand = "misplaced-command"
    case doubleScript = "double-script"
    case invalidMacro = "invalid-macro"
    case nestedTooDeeply = "nested-too-deeply"
    case expandsTooFar = "expands-too-far"
    case unknownCharacter = "unknown-character"
  }

  /// What is wrong.
  public var code: Code
  /// How bad it is.
  public var severity: Severity
  /// UTF-8 offsets into the LaTeX source.
  public var range: Range<Int>
  /// One sentence that says what is wrong.
  public var summary: String
  /// What to do about it, such as the command that was probably meant.
  public var advice: String?

  /// Creates a diagnostic.
  public init(
    _ code: Code, _ range: Range<Int>, _ summary: String, advice: String? = nil,
    severity: Severity = .error
  ) {
    self.code = code
    self.severity = severity
    self.range = range
    self.summary = summary
    self.advice = advice
  }
}
