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
          text: "public func squaredError(_ x: Double) -> Double {\n  x * x\n}",
          signature: "public func squaredError(_ x: Double) -> Double",
          parameters: [.init(label: nil)], result: "Double"))
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

  static let members = """
    public protocol Optimizer<Scalar>: Sendable {
      associatedtype Scalar
      /// One step.
      func update(_ x: Scalar)
      var rate: Scalar { get }
    }
    public enum Verdict {
      case converged, oscillating(period: Int)
      var inner: Int { 0 }
    }
    struct Hidden { public init() {} }
    extension Array where Element: Real {
      /**
       The mean.

         code
       */
      public var mean: Element { 0 }
      public subscript(safe index: Int) -> Element? { nil }
      public static func + (left: Self, right: Self) -> Self { left }
    }
    public struct Pair<A>: Optimizer, Sendable where A: Real {
      public private(set) var first: A { didSet {} }
      public let second = 5
      public typealias Other = Int
    }
    """

  @Test func membersHaveSignaturesWithoutBodies() {
    let found = LibraryIndex.declarations(in: Self.members, module: "M", file: "f")
    #expect(
      found.map { "\($0.kind.rawValue) \($0.name): \($0.signature)" } == [
        "protocol Optimizer: public protocol Optimizer<Scalar>: Sendable",
        "alias Optimizer.Scalar: associatedtype Scalar",
        "function Optimizer.update: func update(_ x: Scalar)",
        "property Optimizer.rate: var rate: Scalar { get }",
        "enumeration Verdict: public enum Verdict",
        "enumerationCase Verdict.converged: case converged, oscillating(period: Int)",
        "enumerationCase Verdict.oscillating: case converged, oscillating(period: Int)",
        "property Array.mean: public var mean: Element",
        "subscript Array.subscript: public subscript(safe index: Int) -> Element?",
        "function Array.+: public static func + (left: Self, right: Self) -> Self",
        "structure Pair: public struct Pair<A>: Optimizer, Sendable where A: Real",
        "property Pair.first: public private(set) var first: A",
        "property Pair.second: public let second = 5",
        "alias Pair.Other: public typealias Other = Int",
      ])
    #expect(found[7].constraint == "where Element: Real")
    #expect(found[7].documentation == "The mean.\n\n  code")
    #expect(found[10].inherited == ["Optimizer", "Sendable"])
  }

  @Test(
    "Attributes that speak to the compiler alone are left out, others stay",
    arguments: [
      (
        "@specialized(where T == Int)\n@inlinable public func f<T>(_ x: T) {}",
        "public func f<T>(_ x: T)"
      ),
      ("@inline(never)\npublic let x = 1", "public let x = 1"),
      (
        "@discardableResult\npublic func g() -> Int { 1 }",
        "@discardableResult\npublic func g() -> Int"
      ),
      (
        "@discardableResult @inlinable public func h() -> Int { 1 }",
        "@discardableResult @inlinable public func h() -> Int"
      ),
    ])
  func compilersAttributes(source: String, signature: String) {
    let found = LibraryIndex.declarations(in: source, module: "M", file: "f")
    #expect(found.map(\.signature) == [signature])
  }

  @Test func snippetsCanBeTiedToWhatRunsAlone() {
    let index = LibraryIndex(LibraryIndex.declarations(in: Self.members, module: "M", file: "f"))
    #expect(index.namesInOrder == ["Optimizer", "Verdict", "Array.+", "Pair"])
    #expect(index["Pair.first"].isEmpty)
    #expect(index["Optimizer.update"].isEmpty)
  }
}
