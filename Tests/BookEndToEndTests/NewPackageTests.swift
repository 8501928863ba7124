import BookKit
import Foundation
import Testing

/// Another package's book, about a library that has nothing to do with ours.
///
/// It builds the notebook for that package, which takes minutes, so it runs only when SLOW_TESTS=1 is in the environment.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["SLOW_TESTS"] == "1"))
struct NewPackageTests {
  private static let library = """
    /// The trapezoidal rule: ∫ₐᵇ f(x) dx ≈ h · (f₀/2 + f₁ + … + fₙ₋₁ + fₙ/2), with h = (b − a)/n.
    ///
    /// - Parameters:
    ///   - values: The values at equally spaced points; at least two.
    ///   - spacing: The distance h between the points.
    public func trapezoid(_ values: [Double], spacing: Double) -> Double {
      precondition(values.count > 1, "a trapezoid needs two values")
      return spacing * (values.reduce(0, +) - (values[0] + values[values.count - 1]) / 2)
    }

    """

  private static func chapter(_ rule: String) -> String {
    #"""
    # Areas

    $$
    I = h \left( \#(rule) \right)
    $$ {#eq-trapezoid}

    ```swift setup
    import Areas
    import Notebook
    ```

    ```swift runs=trapezoid
    verify("eq-trapezoid") { sample in
      let f = sample.vector(6), h = sample.uniform(0.1...2)
      return ["f": f, "n": 6.0, "h": h, "I": trapezoid(f, spacing: h)]
    }
    let squares = (0...100).map { Double($0) / 100 }.map { $0 * $0 }
    expect(trapezoid(squares, spacing: 0.01), equals: 1.0 / 3, within: 2e-5, "The area below x².")
    ```

    """#
  }

  @Test func itsBookBuildsAndItsMistakesAreFound() throws {
    let folder = Repository.root.deletingLastPathComponent().appending(
      path: "areas-\(UUID().uuidString.prefix(8))/areas")
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let new = try Tool.run(["new", "package", folder.path])
    #expect(new.code == 0, "\(new.errors)")
    let fresh = try Tool.run(["build", "--package", folder.path])
    #expect(fresh.code == 0, "\(fresh.errors)")
    #expect(fresh.output.contains("formulas: 1 verified"))
    #expect(try Tool.run(["check", "--package", folder.path]).code == 0)

    try write(Self.library, folder, "Sources/Areas/trapezoid.swift")
    try write(
      Self.chapter(#"\frac{f_1 + f_n}{2} + \sum_{i=2}^{n-1} f_i"#), folder,
      "chapters/01-the-mean.md")
    let areas = try Tool.run(["build", "--package", folder.path])
    #expect(areas.code == 0, "\(areas.errors)")
    #expect(areas.output.contains("formulas: 1 verified"))

    // The rule with whole weights at the ends is wrong, and the check says so.
    try write(
      Self.chapter(#"\sum_{i=1}^{n} f_i"#), folder, "chapters/01-the-mean.md")
    let wrong = try Tool.run(["check", "--package", folder.path])
    #expect(wrong.code == 1)
    #expect(wrong.errors.contains("chapters/01-the-mean.md:4"), "\(wrong.errors)")

    let chapter = try Tool.run(["new", "chapter", "Simpson's rule", "--package", folder.path])
    #expect(chapter.code == 0, "\(chapter.errors)")
    let settings = try String(
      contentsOf: folder.appending(path: "chapters/book.yml"), encoding: .utf8)
    #expect(settings.hasSuffix("  - 01-the-mean.md\n  - 02-simpson-s-rule.md\n"), "\(settings)")
  }

  private func write(_ text: String, _ folder: URL, _ path: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: path))
  }
}
