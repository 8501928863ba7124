public import CheckReport
import Foundation
public import SnippetRunner

/// How a book is built.
public struct BookOptions: Equatable, Sendable {
  /// How many chapters are compiled and run at once.
  public var jobs: Int
  /// Whether results computed before are used.
  public var usesCache: Bool
  /// Whether numbers in prose are held against computed ones.
  public var lintsProse = false
  /// Whether addresses on the web that pages link to are asked for.
  public var checksLinks = false
  /// Which part of the book is checked; nil for all of it.
  public var shard: Shard?
  /// The chapters or snippets that are checked; none means all.
  public var targets: [AcceptTarget] = []
  /// The file with what chapters cost, by which the book is cut into parts; nil for that of the last whole run.
  public var costs: String?
  /// Where results are shared with other machines; nil leaves it to the book.
  public var sharedCache: SharedCacheSettings?
  /// Whether shared results are fetched and never sent, whatever the book says.
  public var onlyReadsSharedCache = false
  /// How much is insisted on keeping programs apart.
  public var sandbox = SandboxPolicy.auto
  /// How many bytes of stored results are kept; those unused for longest go first.
  public var cacheBytes = 512 << 20

  /// Whether all chapters are run, so that a whole site can be made.
  var isWhole: Bool { shard == nil && targets.isEmpty }

  /// Creates options.
  ///
  /// - Parameters:
  ///   - jobs: How many chapters run at once; by default as many as there are cores.
  ///   - usesCache: Whether results computed before are used.
  public init(jobs: Int? = nil, usesCache: Bool = true) {
    self.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    self.usesCache = usesCache
  }
}
