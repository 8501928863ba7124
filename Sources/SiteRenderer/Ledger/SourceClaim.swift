public import Manuscript

/// A claim, or a formula, of a source that the book mirrors.
public struct SourceClaim: Hashable, Sendable {
  /// Its id, such as `D0-Q1`; what stands before the last hyphen names the source.
  public var id: String
  /// What the source says, in a sentence.
  public var says: String
  /// What is true, in a sentence; empty while nobody has written it.
  public var truth: String
  /// The file that lists it.
  public var file: String
  /// Where in that file.
  public var range: SourceRange?

  /// Creates a claim.
  ///
  /// - Parameters:
  ///   - id: Its id, such as `D0-Q1`.
  ///   - says: What the source says, in a sentence.
  ///   - truth: What is true, in a sentence.
  ///   - file: The file that lists it.
  ///   - range: Where in that file.
  public init(
    id: String, says: String, truth: String, file: String = "", range: SourceRange? = nil
  ) {
    self.id = id
    self.says = says
    self.truth = truth
    self.file = file
    self.range = range
  }

  /// The source: what stands before the id's last hyphen; the whole id when it has none.
  public var source: String {
    guard let hyphen = id.lastIndex(of: "-") else { return id }
    return String(id[..<hyphen])
  }
}

extension SourceClaim {
  /// The order in which people count: `D0-Q2` before `D0-Q10`, formulas before claims.
  static func isBefore(_ first: SourceClaim, _ second: SourceClaim) -> Bool {
    (first.sortKey, first.id) < (second.sortKey, second.id)
  }

  /// The id with its last number filled up by zeros, so that it sorts as people count.
  private var sortKey: String {
    let digits = id.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()
    let zeros = String(repeating: "0", count: max(0, 12 - digits.count))
    return id.dropLast(digits.count) + zeros + String(digits)
  }
}
