import BookKit
import Foundation
import Manuscript
import Testing

/// The book mirrors five documents: every section, formula and claim of theirs has its place in it.
@Suite struct SourcesTests {
  private static let ids =
    (try? String(contentsOf: Repository.fixtures.appending(path: "sources.txt"), encoding: .utf8))?
    .split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") } ?? []

  private static func chapters() async -> [Chapter] {
    await BookLoader(folder: Repository.root.appending(path: "chapters").path, name: "chapters")
      .load().chapters.map(\.chapter)
  }

  @Test func theInventoryIsWhole() {
    let counts = ["-S", "-F", "-Q"].map { kind in Self.ids.count { $0.contains(kind) } }
    #expect(counts == [81, 26, 181])
  }

  @Test func everySectionHasItsHeading() async {
    let quoted = Set(await Self.chapters().flatMap(\.headings).flatMap(\.attributes.quotes))
    #expect(Self.ids.filter { $0.contains("-S") && !quoted.contains($0) } == [])
  }

  @Test func everyFormulaIsQuoted() async {
    let quoted = Set(await Self.chapters().flatMap(\.formulas).flatMap(\.attributes.quotes))
    #expect(Self.ids.filter { $0.contains("-F") && !quoted.contains($0) } == [])
  }

  @Test func everyClaimHasItsVerdict() async {
    let decided = Set(await Self.chapters().flatMap(\.claims).flatMap(\.claims))
    #expect(Self.ids.filter { $0.contains("-Q") && !decided.contains($0) } == [])
  }
}
