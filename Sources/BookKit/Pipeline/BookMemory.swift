import SiteRenderer

/// What a tool that builds the same book again and again need not do again. A build with a new memory gives the same
/// bytes, only later.
public struct BookMemory: Sendable {
  /// The chapters as they were parsed last.
  let chapters = ChapterMemory()
  /// The chapters as they were rendered last.
  let pages = RenderMemory()

  /// Creates a memory of nothing.
  public init() {}
}
