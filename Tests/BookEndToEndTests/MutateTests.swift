import Foundation
import Testing

/// A small library with one check that bites and one that does not.
///
/// It builds the notebook for that package, which takes minutes, so it runs only when SLOW_TESTS=1 is in the environment.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["SLOW_TESTS"] == "1"))
struct MutateTests {
  private static let library = """
    /// Half of a number.
    public func half(_ x: Double) -> Double { x / 2 }

    /// A third of a number.
    public func third(_ x: Double) -> Double { x / 3 }

    """

  private static let chapter = #"""
    # Parts

    $$
    h = \frac{x}{2}
    $$ {#eq-half}

    $$
    t > \frac{x}{4}
    $$ {#eq-third}

    ```swift setup
    import Parts
    import Notebook
    ```

    ```swift runs=half
    verify("eq-half") { sample in
      let x = sample.uniform(1...2)
      return ["x": x, "h": half(x)]
    }
    ```

    ```swift runs=third
    verify("eq-third") { sample in
      let x = sample.uniform(1...2)
      return ["x": x, "t": third(x)]
    }
    ```

    """#

  @Test func survivorsAreFoundAndListedOnesForgiven() throws {
    let folder = Repository.root.deletingLastPathComponent().appending(
      path: "parts-\(UUID().uuidString.prefix(8))/parts")
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    #expect(try Tool.run(["new", "package", folder.path]).code == 0)
    let sources = folder.appending(path: "Sources/Parts")
    for name in try FileManager.default.contentsOfDirectory(atPath: sources.path) {
      try FileManager.default.removeItem(at: sources.appending(path: name))
    }
    try write(Self.library, folder, "Sources/Parts/parts.swift")
    try write(Self.chapter, folder, "chapters/01-the-mean.md")

    let first = try Tool.run(["mutate", "--package", folder.path])
    #expect(first.code == 1, "\(first.errors)")
    // The first formula tells all changes of `half` from it; the second lets a larger third pass.
    #expect(!first.output.contains("in half"), "\(first.output)")
    #expect(
      first.output.contains("Sources/Parts/parts.swift:5:44: survives in third, product: x / 3"))

    let biting = try Tool.run(["mutate", "half", "--package", folder.path])
    #expect(biting.code == 0, "\(biting.output)")
    #expect(biting.output.contains("100.0 %"))

    try write(
      "- {function: half, change: 2 → 3, reason: it is not so}\n", folder, "chapters/mutants.yml")
    let wrong = try Tool.run(["mutate", "half", "--package", folder.path])
    #expect(wrong.code == 1)
    #expect(wrong.errors.contains("mutant-not-equivalent"), "\(wrong.errors)")

    #expect(try Tool.run(["mutate", "quarter", "--package", folder.path]).code == 2)
    #expect(try Tool.run(["mutate", "--bar", "200"]).code == 64)
  }

  private func write(_ text: String, _ folder: URL, _ path: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: path))
  }
}
