extension Chapter {
  /// Parses a chapter. Nothing an author writes makes it fail: what is wrong is in `diagnostics`.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is on disk, which should be UTF-8.
  ///   - path: the file's name for diagnostics.
  ///   - limits: bounds on size and nesting.
  public init(parsing bytes: [UInt8], path: String, limits: ParserLimits = .standard) {
    self.init(path: path)
  }

  /// Parses a chapter from text.
  ///
  /// - Parameters:
  ///   - text: the chapter's text.
  ///   - path: the file's name for diagnostics.
  ///   - limits: bounds on size and nesting.
  public init(parsing text: String, path: String, limits: ParserLimits = .standard) {
    self.init(parsing: Array(text.utf8), path: path, limits: limits)
  }
}
