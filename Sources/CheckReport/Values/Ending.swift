/// How a command ended: what its exit code says.
public enum Ending: String, Codable, Equatable, Sendable {
  /// Everything holds.
  case holds
  /// Something does not.
  case doesNotHold
  /// It could not be tried: no toolchain, a library that does not build, no book, a disk that can't be written to.
  case notTried

  /// The exit code: 0, 1 or 2. (64, a wrong command line, is said before a command begins.)
  public var exitCode: Int32 {
    switch self {
    case .holds: 0
    case .doesNotHold: 1
    case .notTried: 2
    }
  }

  /// The graver of two: not tried before not holding before holding.
  public func and(_ other: Ending) -> Ending { exitCode >= other.exitCode ? self : other }
}
