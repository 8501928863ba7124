import Foundation

/// How a book is built.
public struct BookOptions: Equatable, Sendable {
  /// How many chapters are compiled and run at once.
  public var jobs: Int
  /// Whether results computed before are used.
  public var usesCache: Bool

  /// Creates options.
  public init(jobs: Int = ProcessInfo.processInfo.activeProcessorCount, usesCache: Bool = true) {
    self.jobs = jobs
    self.usesCache = usesCache
  }
}
