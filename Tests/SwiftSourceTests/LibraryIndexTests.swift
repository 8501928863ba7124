import SwiftSource
import Testing

@Suite struct LibraryIndexTests {
  static let source = """
    import RealModule

    /// The squared error.
    ///
    /// Twice.
    public func squaredError(_ x: Double) -> Double {
      x * x
    }

    func hidden() {}

    /// Adam.
    public struct Adam {
      /// Creates it.
      public init() {}

      /// Steps.
      @inlinable
      public func update() {
        hidden()
      }
      private func inner() {}
    }

    public extension Adam { func extra() {} }
    extension Adam { func alsoHidden() {} }
    """

  @Test func publicDeclarationsAreFoundWithTheirText() {
    let found = LibraryIndex.declarations(
      in: Self.source, module: "Descent", file: "Sources/Descent/Adam.swift")
    #expect(
      found.map(\.name) == ["squaredError", "Adam", "Adam.init", "Adam.update", "Adam.extra"])
    #expect(
      found[0]
        == LibraryDeclaration(
          name: "squaredError", module: "Descent", file: "Sources/Descent/Adam.swift", line: 6,
          documentation: "The squared error.\n\nTwice.",
          text: "public func squaredError(_ x: Double) -> Double {\n  x * x\n}"))
    #expect(found[3].text == "@inlinable\npublic func update() {\n  hidden()\n}")
  }

  @Test func anIndexFindsByName() {
    let index = LibraryIndex(
      LibraryIndex.declarations(in: Self.source, module: "M", file: "f"))
    #expect(index["Adam.update"].map(\.line) == [18])
    #expect(index["nothing"].isEmpty)
    #expect(index.names == ["Adam", "Adam.extra", "Adam.init", "Adam.update", "squaredError"])
    #expect(index.member(called: "update") == "Adam.update")
    #expect(index.member(called: "step") == nil)
  }
}
