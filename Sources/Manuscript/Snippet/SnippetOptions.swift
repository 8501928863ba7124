/// What the info string of a Swift fence says, checked.
///
/// The grammar, after the language and blank space:
///
///     info   = [ "#" label ] { word }
///     word   = flag | option "=" value
///     value  = bare { bare } | '"' { character | '\"' | '\\' } '"'
///     bare   = any character but blank space, '"' and '='
///
/// A label starts with a letter and goes on with letters, digits, `-`, `_` and `.`. A list is separated by
/// commas without blanks (`runs=f,g`). Each option stands at most once.
///
/// | word | purpose or modifier |
/// |---|---|
/// | `runs=f,g` | tied to these functions of the core library |
/// | `setup` | runs, tied to nothing; may be `hidden` |
/// | `source=f` | no body: the text of `f` is shown |
/// | `fails="…"` | must not compile, saying this; may have `runs` |
/// | `traps="…"` | must stop at run time, saying this; may have `runs` |
/// | `plain="why"` | shown, never compiled |
/// | `hidden` | folded away; only with `setup` |
/// | `isolated` | its own program |
/// | `uncompared` | its output is not compared |
/// | `timeout=5s`, `timeout=800ms` | limit of wall time |
/// | `memory=512MB`, also `KB`, `GB` | limit of memory, in powers of 1000 |
/// | `tolerance=1e-6`, `absolute=1e-9` | how far numbers may differ from the accepted ones, relative and absolute |
/// | `digits=4` | significant digits that are compared, 1 to 17 |
/// | `exact` | numbers must be the accepted ones, bit for bit |
/// | `seeded` | what it shows belongs to its very seeds: they are not varied |
/// | `luck=5%` | the share of seeds for which its expectations may fail |
/// | `claim=D4-Q45,D4-Q46` with `verdict=refuted` | decides claims of the sources |
public struct SnippetOptions: Equatable, Sendable {
  /// Why a snippet is in the chapter.
  public enum Purpose: Hashable, Sendable {
    /// Runs what it is tied to.
    case run
    /// Prepares what later snippets use; tied to nothing.
    case setup
    /// Shows the text of a function.
    case source(of: Tie)
    /// Must not compile, with a message containing this text.
    case fails(message: String)
    /// Must stop at run time, with a message containing this text.
    case traps(message: String)
    /// Is only shown, for the reason given.
    case plain(reason: String)
  }

  /// A function of the core library that a snippet names.
  public struct Tie: Hashable, Sendable {
    /// The function's name as written, such as `gradientDescent` or `Adam.step`.
    public var name: String
    /// Where the name stands.
    public var range: SourceRange
  }

  /// Why it is there.
  public var purpose: Purpose = .run
  /// The functions of `runs=`.
  public var ties: [Tie] = []
  /// Whether it is folded away, with a button to reveal it.
  public var isHidden = false
  /// Whether it is a program of its own.
  public var isIsolated = false
  /// Whether its output is left out of the comparison with the accepted one.
  public var isUncompared = false
  /// The limit of wall time in milliseconds; nil leaves it to the book.
  public var timeoutMilliseconds: Int?
  /// The limit of memory in bytes; nil leaves it to the book.
  public var memoryBytes: Int?
  /// How many significant digits are compared; nil leaves it to the book.
  public var digits: Int?
  /// The relative difference from accepted numbers that is allowed; nil leaves it to the chapter.
  public var tolerance: Double?
  /// The absolute difference from accepted numbers that is allowed; nil leaves it to the chapter.
  public var absoluteTolerance: Double?
  /// Whether numbers must be the accepted ones exactly.
  public var isExact = false
  /// Whether its seeds belong to what it says, and are left alone when a chapter is run over many.
  public var isSeeded = false
  /// The share of seeds for which its expectations may fail; nil leaves it to the book.
  public var luck: Double?
  /// What it decides about the sources.
  public var claim: ClaimMark?

  /// Creates the options of an untied snippet.
  public init() {}
}

extension SnippetOptions {
  /// Whether the snippet is part of a program (all but `plain` and `source`).
  public var isCompiled: Bool {
    switch purpose {
    case .run, .setup, .fails, .traps: true
    case .source, .plain: false
    }
  }
}
