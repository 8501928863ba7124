import SiteRenderer

/// What a tool that builds the same book again and again need not do again. A build with a new memory gives the same
/// bytes, only later.
public struct BookMemory: Sendable {
  /// The chapters as they were parsed last.
  let chapters = ChapterMemory()
  /// The pages as they were made last.
  let pages: RenderMemory
  /// The library as it was found last; nil for a tool that builds the book once.
  let library: LibraryMemory?
  /// What earlier runs of the tool kept on disk; nil when nothing on disk is to be believed.
  let kept: KeptMemory?
  /// The checks that need not be made again.
  let sound: SoundChecks

  /// Creates a memory.
  ///
  /// - Parameters:
  ///   - paths: Where the book and its state lie.
  ///   - options: Whether what was computed before is used.
  ///   - isForManyBuilds: Whether the tool builds the same book again and again.
  public init(paths: BookPaths, options: BookOptions, isForManyBuilds: Bool = false) {
    library = isForManyBuilds ? LibraryMemory() : nil
    kept = options.usesCache ? KeptMemory(paths: paths) : nil
    sound = SoundChecks(kept)
    pages = RenderMemory(
      store: kept?.pages ?? PageStore { text in KeptMemory.digest([text]) })
  }
}
