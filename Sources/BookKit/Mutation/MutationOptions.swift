import Foundation
public import SnippetRunner

/// What `book mutate` is asked for.
public struct MutationOptions: Sendable {
  /// The functions to make wrong; none for all that snippets with a formula's check are tied to.
  public var functions: [String] = []
  /// Whether functions of snippets without a formula's check are meant too.
  public var includesAll = false
  /// The chapters whose checks are run, by the start of their names; none for all.
  public var chapters: [String] = []
  /// The share of wrong versions that must be noticed, from 0 to 1.
  public var bar = 0.95
  /// How many programs run at once.
  public var jobs = ProcessInfo.processInfo.activeProcessorCount
  /// How many wrong versions are tried at most, drawn at random with a fixed seed; nil for all.
  public var sample: Int?
  /// For how many seconds new ones are tried; nil for as long as it takes.
  public var seconds: Double?
  /// How much is insisted on keeping programs apart.
  public var sandbox = SandboxPolicy.auto
  /// Where the report goes as JSON; nil for nowhere.
  public var json: String?
  /// Whether only survivors and the score are told.
  public var isQuiet = false

  /// Creates the usual options.
  public init() {}
}
