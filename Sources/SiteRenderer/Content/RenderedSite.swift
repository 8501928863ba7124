public import Manuscript

/// The site as it is to be written, and what is wrong with what it was made from.
public struct RenderedSite: Equatable, Sendable {
  /// The bytes of each file by its path within the site.
  public var files: [String: [UInt8]]
  /// All problems, sorted by file and place.
  public var diagnostics: [Diagnostic]
}
