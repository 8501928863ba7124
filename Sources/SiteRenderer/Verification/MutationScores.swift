/// What became of wrong versions of the library: how many of them the book's checks noticed.
public struct MutationScores: Equatable, Sendable {
  /// How many of some versions were noticed.
  public struct Row: Equatable, Sendable {
    /// A function, or a formula as `chapter#label`.
    public var name: String
    /// How many were noticed.
    public var killed: Int
    /// How many were tried, without those that are known to change nothing.
    public var tried: Int

    /// Creates a row.
    public init(name: String, killed: Int, tried: Int) {
      self.name = name
      self.killed = killed
      self.tried = tried
    }
  }

  /// A version that no check noticed.
  public struct Survivor: Equatable, Sendable {
    /// The function that is changed.
    public var function: String
    /// Its file and the line.
    public var place: String
    /// What is changed.
    public var change: String

    /// Creates a survivor.
    public init(function: String, place: String, change: String) {
      self.function = function
      self.place = place
      self.change = change
    }
  }

  /// All of them.
  public var total: Row
  /// The functions that snippets are tied to.
  public var functions: [Row]
  /// The formulas.
  public var formulas: [Row]
  /// Those that no check noticed.
  public var survivors: [Survivor]
  /// How many are known to change nothing.
  public var equivalent: Int
  /// How many were not tried, by reason.
  public var untried: [String: Int]
  /// The share that is to be noticed.
  public var bar: Double
  /// The digest of the library that was tried.
  public var library: String
  /// Whether the library is another one now.
  public var isStale: Bool

  /// Creates scores.
  public init(
    total: Row, functions: [Row] = [], formulas: [Row] = [], survivors: [Survivor] = [],
    equivalent: Int = 0, untried: [String: Int] = [:], bar: Double = 0.95, library: String,
    isStale: Bool
  ) {
    self.total = total
    self.functions = functions
    self.formulas = formulas
    self.survivors = survivors
    self.equivalent = equivalent
    self.untried = untried
    self.bar = bar
    self.library = library
    self.isStale = isStale
  }
}

extension MutationScores.Row {
  /// The share in percent with one decimal, rounded down so that a bar that is missed never looks met; 100 where none
  /// was tried.
  var percent: String {
    guard tried > 0 else { return "100.0 %" }
    let tenths = killed * 1_000 / tried
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
