internal import Manuscript
internal import NotebookRecord

/// What a snippet asserts: its expectations, its verified and refuted formulas, and that it fails as it was meant to.
public struct SnippetAssertions: Equatable, Sendable {
  /// The ids of the claims that assertions name, `expect(…, claim: "D0-Q21")`.
  public private(set) var named: [String] = []
  /// How many assertions name no claim.
  public private(set) var unnamed = 0

  /// Counts what a snippet asserts.
  ///
  /// - Parameters:
  ///   - content: The chapter.
  ///   - snippet: The snippet's index.
  public init(_ content: ChapterContent, snippet: Int) {
    let result = content.result(ofSnippet: snippet)
    if case .failedAsMeant = result.outcome { unnamed += 1 }
    for output in result.outputs {
      switch output {
      case .expectation(let record): add(record.decides)
      case .formula(let record) where record.request != .define: add(record.decides)
      default: break
      }
    }
  }

  private mutating func add(_ id: String) {
    if id.isEmpty {
      unnamed += 1
    } else {
      named += id.split(separator: ",").map { $0.drop { $0 == " " } }.map(String.init)
    }
  }

  /// Whether one of the claims that the snippet is marked with is asserted: an assertion names it, or
  /// there are at least as many without a name as claims that none names.
  public func assert(_ id: String, among claims: [String]) -> Bool {
    named.contains(id) || unnamed >= Set(claims).subtracting(named).count
  }
}
