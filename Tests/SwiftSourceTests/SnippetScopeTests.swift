import SwiftSource
import Testing

@Suite struct SnippetScopeTests {
  static let library = LibraryIndex(
    LibraryIndex.declarations(
      in: """
        public func descend(from x: Double, steps: Int = 10) -> Trace { Trace() }
        public func descend(from x: Double, rate: Double) -> Trace { Trace() }
        public func exp(_ x: Double) -> Double { x }
        public func each(_ body: () -> Void) {}
        public struct Trace { public init() {}; public func rate() -> Double { 0 }; public var last: Trace }
        public protocol Optimizer {}
        extension Optimizer { public func minimize(_ x: Double) {} }
        public struct Adam: Optimizer { public init(rate: Double) {}; public static func usual() -> Self {} }
        """, module: "Descent", file: "d.swift")
      + LibraryIndex.declarations(
        in: "public func descend(from x: Double) -> Int { 0 }", module: "Other", file: "o.swift"))

  /// The calls of snippets read in order: name, module and line of what each leads to.
  private func calls(_ snippets: String...) -> [String] {
    var scope = SnippetScope(library: Self.library)
    return snippets.flatMap { source in
      scope.calls(in: source).map { call in
        let text = String(decoding: Array(source.utf8)[call.range], as: UTF8.self)
        return
          "\(text) → \(call.declaration.module).\(call.declaration.name):\(call.declaration.line)"
      }
    }
  }

  @Test func anOverloadIsToldByItsLabels() {
    #expect(calls("descend(from: 1, steps: 2)") == ["descend → Descent.descend:1"])
    #expect(calls("descend(from: 1, rate: 0.1)") == ["descend → Descent.descend:2"])
    #expect(calls("descend(to: 1)") == [])
    #expect(calls("each { exp(1) }") == ["each → Descent.each:4", "exp → Descent.exp:3"])
  }

  @Test func ofTwoModulesTheImportedOneCounts() {
    #expect(calls("import Other", "descend(from: 1)") == ["descend → Other.descend:1"])
    #expect(calls("import Descent\ndescend(from: 1)") == ["descend → Descent.descend:1"])
    #expect(calls("Other.descend(from: 1)") == ["descend → Other.descend:1"])
  }

  @Test func whatTheChapterDeclaresHidesTheLibrary() {
    #expect(calls("func exp(_ x: Double) -> Double { x }", "exp(1)") == [])
    #expect(calls("let exp = { $0 }\nexp(1)") == [])
    #expect(calls("func f(exp: (Double) -> Double) { exp(1) }") == [])
    // A name inside another snippet's function hides nothing outside.
    #expect(calls("func f() { let exp = 1 }", "exp(1)") == ["exp → Descent.exp:3"])
  }

  @Test func aMemberIsFoundWhereTheTypeIsKnown() {
    #expect(
      calls("let run = descend(from: 1)", "run.rate()")
        == ["descend → Descent.descend:1", "rate → Descent.Trace.rate:5"])
    #expect(
      calls("Adam(rate: 1).minimize(2)")
        == ["Adam → Descent.Adam:8", "minimize → Descent.Optimizer.minimize:7"])
    #expect(
      calls("let a = Adam.usual()\na.minimize(1)").last == "minimize → Descent.Optimizer.minimize:7"
    )
    #expect(calls("let run = Trace()\nrun.last.rate()").last == "rate → Descent.Trace.rate:5")
    #expect(calls("unknown.rate()") == [])
    #expect(calls("let run = Trace()", "let f = { run in run.rate() }").count == 1)
  }

  @Test func stringsCommentsAndBrokenCodeLeadNowhere() {
    #expect(calls("\"exp(1)\" // exp(1)") == [])
    #expect(calls("exp((((").count <= 1)
    #expect(calls("}}} let = ") == [])
  }
}
