import BookKit
import Foundation
import Testing

/// Faults that no book can hold as a fixture.
@Suite struct BrokenSurroundingsTests {
  @Test func aLibraryThatDoesNotCompileIsReportedAtItsOwnFile() async throws {
    var workplace = try Workplace()
    defer { workplace.remove() }
    try workplace.write(
      """
      // swift-tools-version: 6.0
      import PackageDescription
      let package = Package(
        name: "broken", products: [.library(name: "Broken", type: .dynamic, targets: ["Broken"])],
        targets: [.target(name: "Broken")])

      """, to: "Package.swift")
    try workplace.write("public let a: Int = \"x\"\n", to: "Sources/Broken/Broken.swift")
    try workplace.write(
      "title: T\nlibrary: {product: Broken, modules: [Broken]}\nchapters: [a.md]\n",
      to: "chapters/book.yml")
    try workplace.write("# A\n\n```swift setup\nlet a = 1\n```\n", to: "chapters/a.md")
    workplace.paths = BookPaths(package: workplace.folder.path)
    let outcome = await workplace.build()
    #expect(!outcome.succeeded)
    #expect(
      outcome.errors == """
        Sources/Broken/Broken.swift:1:21: error: cannot convert value of type 'String' to specified \
        type 'Int' [library-error]
          help: the core library must compile before any snippet can run

        """)
    #expect(try workplace.siteIsUntouched())
  }

  @Test func aProductThatIsNotThereIsReportedWithThoseThatAre() async throws {
    let workplace = try Workplace()
    defer { workplace.remove() }
    try workplace.write(
      "title: T\nlibrary: {product: Nothing, modules: [Descent]}\nchapters: [a.md]\n",
      to: "chapters/book.yml")
    try workplace.write("# A\n", to: "chapters/a.md")
    let outcome = await workplace.build()
    #expect(!outcome.succeeded)
    #expect(outcome.errors.contains("no product `Nothing`"))
    #expect(outcome.errors.contains("GradientDescentVerified"))
  }

  @Test func withoutAToolchainTheToolSaysSo() throws {
    let outcome = try Tool.run(["build"], environment: ["PATH": "/nonexistent"])
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("there is no Swift compiler on the PATH [no-toolchain]"))
  }
}
