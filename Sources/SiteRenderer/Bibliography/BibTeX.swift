public import Manuscript

/// The door to bibliographies.
public enum BibTeX {
  /// Reads a BibTeX file. What is not an entry is a comment, as in BibTeX; a broken entry is reported and
  /// left out, and reading goes on with the next.
  ///
  /// - Parameters:
  ///   - text: the file's text.
  ///   - path: the file's name for diagnostics.
  /// - Returns: the entries in their order, and what is wrong.
  public static func parse(
    _ text: String, path: String
  ) -> (entries: [BibliographyEntry], diagnostics: [Diagnostic]) {
    var parser = BibTeXParser(text, path: path)
    parser.parse()
    return (parser.entries, parser.diagnostics)
  }
}
