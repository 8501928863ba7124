import BookKit
import Foundation
import Testing

/// What is computed again, and what is not.
@Suite(.serialized) struct CacheTests {
  private static let configuration = """
    title: A small book
    library: {product: GradientDescentVerified, modules: [Descent]}
    chapters: [a.md, b.md]

    """

  private func chapter(_ prose: String, _ code: String) -> String {
    """
    # A chapter

    \(prose)

    ```swift setup
    import Notebook
    \(code)
    ```

    """
  }

  /// A book of two chapters that no cache knows.
  private func book() throws -> (Workplace, String) {
    let workplace = try Workplace()
    let unique = "let name = \"\(UUID().uuidString)\""
    try workplace.write(Self.configuration, to: "chapters/book.yml")
    try workplace.write(chapter("First.", unique), to: "chapters/a.md")
    try workplace.write(chapter("Second.", unique + "\nshow(1)"), to: "chapters/b.md")
    return (workplace, unique)
  }

  private func counts(_ workplace: Workplace) async -> String {
    let outcome = await workplace.build(usesCache: true)
    #expect(outcome.succeeded, "\(outcome.errors)")
    return outcome.output.split(separator: "\n").first.map(String.init) ?? ""
  }

  @Test func onlyWhatAResultDependsOnComputesItAnew() async throws {
    let (workplace, unique) = try book()
    defer { workplace.remove() }
    #expect(await counts(workplace) == "chapters: 2, 2 computed, 0 cached")
    #expect(await counts(workplace) == "chapters: 2, 0 computed, 2 cached")
    try workplace.write(chapter("Other prose.\n\nMuch of it.", unique), to: "chapters/a.md")
    #expect(await counts(workplace) == "chapters: 2, 0 computed, 2 cached")
    try workplace.write(chapter("First.", unique + "\nshow(2)"), to: "chapters/a.md")
    #expect(await counts(workplace) == "chapters: 2, 1 computed, 1 cached")
  }

  @Test func everyChapterIsExplained() async throws {
    let (workplace, unique) = try book()
    defer { workplace.remove() }
    func reasons() async -> [String] {
      let outcome = await workplace.build(usesCache: true, explains: true)
      return outcome.output.split(separator: "\n").prefix(2).map {
        String($0.replacing(/\s.key [0-9a-f]{12}./, with: "").split(separator: "/").last ?? "")
      }
    }
    #expect(
      await reasons() == [
        "a.md: computed, no earlier run is known", "b.md: computed, no earlier run is known",
      ])
    try workplace.write(chapter("Other prose.", unique + "\nshow(2)"), to: "chapters/a.md")
    #expect(
      await reasons() == [
        "a.md: computed, snippet 1 changed",
        "b.md: cached, nothing that decides its results moved",
      ])
  }

  @Test func whatWasTouchedByOthersIsMendedThoughNoChapterChanged() async throws {
    let (workplace, unique) = try book()
    defer { workplace.remove() }
    func ending() async -> Substring? {
      let outcome = await workplace.build(usesCache: true)
      let lines = outcome.output.split(separator: "\n")
      // The time of each stage is told only when there were stages.
      return lines.last?.hasPrefix("time:") == true ? lines.dropLast().last : "at a glance"
    }
    // What was written in the moment of the first build is looked at again by the second.
    _ = await ending()
    try await Task.sleep(for: .milliseconds(30))
    _ = await ending()
    #expect(await ending() == "at a glance")
    try workplace.write("defaced", to: "site/a.html")
    #expect(await ending() == "wrote the site, 1 file changed (0 errors, 0 warnings)")
    try await Task.sleep(for: .milliseconds(30))
    _ = await ending()
    #expect(await ending() == "at a glance")
    // As many bytes, and the old date: only the file's own clock tells.
    let path = workplace.folder.appending(path: "chapters/a.md").path
    let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
    try workplace.write(chapter("Firth.", unique), to: "chapters/a.md")
    try FileManager.default.setAttributes([.modificationDate: date as Any], ofItemAtPath: path)
    let last = await ending()
    #expect(
      last?.wholeMatch(of: #/wrote the site, [2-9] files changed \(0 errors, 0 warnings\)/#) != nil,
      "\(last ?? "")")
    #expect(try workplace.pages()["a.html"]?.contains("Firth.") == true)
  }

  @Test func coldAndCachedOneJobAndManyGiveTheSameBytes() async throws {
    let (workplace, _) = try book()
    defer { workplace.remove() }
    var sites: [[String: Data]] = []
    for usesCache in [false, true, false] {
      #expect(await workplace.build(usesCache: usesCache, jobs: sites.count + 1).succeeded)
      sites.append(try workplace.files())
    }
    #expect(sites[0].count > 4)
    #expect(sites[1] == sites[0])
    #expect(sites[2] == sites[0])
  }

  @Test func aStaleSiteFailsTheCheck() async throws {
    let (workplace, unique) = try book()
    defer { workplace.remove() }
    #expect(await workplace.build(usesCache: true).succeeded)
    #expect(await workplace.accept().succeeded)
    #expect(await workplace.build(.check, usesCache: true).succeeded)
    try workplace.write(chapter("Changed.", unique), to: "chapters/a.md")
    let outcome = await workplace.build(.check, usesCache: true)
    #expect(!outcome.succeeded)
    #expect(outcome.errors.contains("[stale-site]"))
  }

  @Test func cleaningTakesTheStateAndNothingElse() throws {
    let workplace = try Workplace()
    defer { workplace.remove() }
    var paths = workplace.paths
    paths.state = workplace.folder.appending(path: "state").path
    try workplace.write("x", to: "state/results/ab/abc")
    let captured = Captured()
    let terminal = Terminal(
      isInteractive: false, hasColour: false, output: { captured.output.append($0) },
      error: { _ in })
    for _ in 0..<2 {
      #expect(CleanCommand(paths: paths, includesLibrary: false, terminal: terminal).run())
    }
    #expect(captured.output.text == "removed \(paths.state), 1 byte\n")
    #expect(try workplace.siteIsUntouched())
  }
}
