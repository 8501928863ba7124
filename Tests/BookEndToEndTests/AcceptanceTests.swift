import BookKit
import CheckReport
import Foundation
import Testing

/// Accepted results from the outside: accept, check, change, fail; seeds; a cache that does not tell the truth.
@Suite(.serialized) struct AcceptanceTests {
  private static let configuration = """
    title: A small book
    library: {product: GradientDescentVerified, modules: [Descent]}
    chapters: [a.md]

    """

  private func chapter(_ code: String, options: String = "") -> String {
    """
    # A chapter

    ```swift #shown setup\(options)
    import Convergence
    import Descent
    import Notebook
    \(code)
    ```

    """
  }

  private func book(_ code: String, options: String = "") throws -> Workplace {
    let workplace = try Workplace()
    try workplace.write(Self.configuration, to: "chapters/book.yml")
    try workplace.write(chapter(code, options: options), to: "chapters/a.md")
    return workplace
  }

  private func accept(_ workplace: Workplace, _ targets: [String] = []) async -> Workplace.Outcome {
    await workplace.accept(targets)
  }

  /// The identifiers of what a check complains of.
  private func complaints(_ workplace: Workplace, usesCache: Bool = true) async -> Set<String> {
    let errors = await workplace.build(.check, usesCache: usesCache).errors
    return Set(errors.matches(of: /error: .*\[([a-z-]+)\]/).map { String($0.1) })
  }

  @Test func aChangedResultFailsTheCheckUntilItIsAccepted() async throws {
    let workplace = try book("show(\"x\", 0.25)")
    defer { workplace.remove() }
    #expect(await workplace.build(usesCache: true).succeeded)
    // A new book is told, and goes on; one of which something is accepted must have all of it accepted.
    let fresh = await workplace.build(.check, usesCache: true)
    #expect(fresh.succeeded && fresh.errors.contains("[nothing-accepted]"), "\(fresh.errors)")
    try workplace.write("accepted results, version 1\n", to: "chapters/other.accepted")
    #expect(
      await complaints(workplace) == ["unaccepted-chapter", "left-over-accepted-results"])
    #expect(await accept(workplace).succeeded)
    #expect(await complaints(workplace) == [])
    try workplace.write(chapter("show(\"x\", 0.5)"), to: "chapters/a.md")
    #expect(await workplace.build(usesCache: true).errors.contains("warning: value “x” changed"))
    #expect(await complaints(workplace) == ["changed-result"])
    #expect(!(await accept(workplace, ["a#other"]).succeeded))
    #expect(await accept(workplace, ["a#shown"]).output.contains("+   numbers 0.5"))
    #expect(await complaints(workplace) == [])
  }

  @Test func whatIsLeftOverFails() async throws {
    let workplace = try book("show(1)")
    defer { workplace.remove() }
    #expect(await accept(workplace).succeeded)
    try workplace.write("accepted results, version 1\n", to: "chapters/gone.accepted")
    try workplace.write(chapter("let x = 1; _ = x"), to: "chapters/a.md")
    #expect(await workplace.build(usesCache: true).succeeded)
    #expect(await complaints(workplace) == ["left-over-result", "left-over-accepted-results"])
    #expect(await accept(workplace).succeeded)
    #expect(await complaints(workplace) == [])
  }

  @Test func aSlowerRunFails() async throws {
    func run(_ rate: Double) -> String {
      """
      let points = (0...200).map { [pow2(\(rate), $0)] }
      func pow2(_ x: Double, _ n: Int) -> Double { (0..<n).reduce(1) { y, _ in y * x } }
      expect(Trace(points: points), .converges(to: [0], within: 1e-4))
      """
    }
    let workplace = try book(run(0.5))
    defer { workplace.remove() }
    #expect(await accept(workplace).succeeded)
    try workplace.write(chapter(run(0.8)), to: "chapters/a.md")
    #expect(await workplace.build(usesCache: true).succeeded)
    #expect(await complaints(workplace).contains("slower-run"))
  }

  @Test func luckFails() async throws {
    let code = """
      var dice = SplitMix64(seed: 1)
      let first = dice.next()
      expect(first == \(SplitMix64Value.first), "It draws what it drew.")
      expect(first != 0, "It is not 0.")
      """
    for (options, holds) in [("", false), (" seeded", true), (" luck=100%", true)] {
      let workplace = try book(code, options: options)
      defer { workplace.remove() }
      let captured = Captured()
      let command = SeedsCommand(
        paths: workplace.paths, options: BookOptions(), seeds: 5, chapters: ["a"],
        terminal: captured.terminal)
      #expect(
        await command.run() == (holds ? .holds : .doesNotHold),
        "\(options): \(captured.errors.text)")
      if !holds {
        #expect(captured.errors.text.contains("for the printed seed and for 0 of 5 others"))
      }
    }
  }

  @Test func aCacheThatDoesNotTellTheTruthFailsTheColdCheck() async throws {
    let workplace = try book("show(\(Double.random(in: 0..<1)))")
    defer { workplace.remove() }
    var clock = chapter("show(\"\\(ContinuousClock.now)\")")
    #expect(await accept(workplace).succeeded)
    #expect(!(await complaints(workplace, usesCache: false).contains("cache-differs")))
    try workplace.write(clock, to: "chapters/a.md")
    #expect(await workplace.build(usesCache: true).errors.contains("changed-result"))
    #expect(await complaints(workplace, usesCache: false).contains("cache-differs"))
    clock = chapter("show(\"\\(ContinuousClock.now)\")", options: " uncompared")
    try workplace.write(clock, to: "chapters/a.md")
    _ = await workplace.build(usesCache: true)
    #expect(!(await complaints(workplace, usesCache: false).contains("cache-differs")))
  }
}

/// What SplitMix64 draws first from the seed 1 (Steele, Lea and Flood's algorithm).
private enum SplitMix64Value {
  static let first = "10451216379200822465"
}
