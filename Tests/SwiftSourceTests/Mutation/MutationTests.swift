import SwiftSource
import Testing

/// Every kind of change: a source in which it is made, and one in which it is not.
@Suite struct MutationTests {
  /// The changes of that kind in a function of this body.
  private static func changes(
    _ kind: MutationOperator, _ body: String,
    _ head: String = "public func f(_ x: Double, _ i: Int)"
  ) -> [String] {
    MutableFunction.all(in: "\(head) {\n\(body)\n}\n", file: "f.swift")
      .flatMap(\.mutations).filter { $0.kind == kind }.map(\.change)
  }

  @Test(arguments: [
    (MutationOperator.sign, "x + y", ["x + y → x - y"]),
    (.sign, "x += 2", ["x += 2 → x -= 2"]),
    (.sign, "f(-x)", ["-x → x"]),
    (.product, "a * b / c", ["a * b / c → a * b * c", "a * b → a / b"]),
    (.constant, "g(0, 1, 2.0, 0.0)", ["0 → 1", "1 → 2", "2.0 → 2.02", "0.0 → 1.0"]),
    (.comparison, "p = x < y", ["x < y → x <= y"]),
    (.comparison, "p = x == y", ["x == y → x != y"]),
    (.index, "v[i] + v[i]", ["i → i + 1", "i → i + 1 #2"]),
    (
      .epsilonPlace, "m / (.sqrt(v) + epsilon)",
      [".sqrt(v) + epsilon → .sqrt(v + epsilon)"]
    ),
    (
      .epsilonPlace, "m / (v + eps).squareRoot()",
      ["(v + eps).squareRoot() → ((v).squareRoot() + eps)"]
    ),
    (.swap, "beta1 * m + beta2 * v", ["beta1 → beta1 and beta2 exchanged"]),
    (.droppedTerm, "x + y", ["x + y → x", "x + y → y"]),
    (.droppedTerm, "x / y", ["x / y → x"]),
    (.range, "for k in 0..<n { g(k) }", ["0..<n → 0..<(n - 1)", "0..<n → 0..<(n + 1)"]),
    (.extremum, "Swift.min(x, y)", ["Swift.min(x, y) → Swift.max(x, y)"]),
    (.extremum, "v.max()", ["v.max() → v.min()"]),
    (.negation, "if x.isNaN { g() }", ["x.isNaN → !(x.isNaN)"]),
    (.negation, "if !p { g() }", ["!p → p"]),
    (.negation, "p ? x : y", ["p → !(p)"]),
  ])
  func isMade(kind: MutationOperator, body: String, expected: [String]) {
    #expect(Self.changes(kind, body) == expected)
  }

  @Test(arguments: [
    (MutationOperator.sign, "x * y"), (.sign, "\"x + y\""), (.product, "x + y"),
    (.constant, "x + y"), (.constant, "\"1\""), (.comparison, "p = x && y"),
    (.index, "v[i + j]"), (.epsilonPlace, "root(v) + epsilon"), (.epsilonPlace, ".sqrt(v) + delta"),
    (.swap, "x + beta1"), (.swap, "x + Double(i)"), (.droppedTerm, "x % y"), (.range, "x...; y"),
    (.extremum, "minimum(x, y)"), (.negation, "if x == y { g() }"), (.unchanged, "x + y"),
  ])
  func isNotMade(kind: MutationOperator, body: String) {
    #expect(Self.changes(kind, body) == [])
  }

  @Test func argumentsOfOneTypeAreExchanged() {
    let head = "func f(_ a: Double, b: Double, n: Int) -> Double"
    #expect(Self.changes(.swap, "a / b + Double(n)", head) == ["a → a and b exchanged"])
    #expect(Self.changes(.swap, "g(a: a) / h.b", head) == [])
    // Exchanged in its declarations and in all that follows, `a` would be another name for `b`.
    let shadowed = "var (a, b) = (a, b); a += 1; return a / b"
    #expect(Self.changes(.swap, shadowed, head) == [])
    #expect(
      Self.changes(.swap, "let c = a; return c / b", head) == ["a → a and b exchanged"])
    // Exchanged on both sides, each property would be set as before.
    let setter = "init(a: Double, b: Double)"
    #expect(
      MutableFunction.all(
        in: "struct S { \(setter) { self.a = a; self.b = b } }", file: "f.swift"
      ).flatMap(\.mutations).map { $0.edits.map(\.text) } == [["b", "a"]])
  }

  @Test func whatIsGivenIsReturnedAsItIs() {
    let head = "func f(_ a: Double) -> Double"
    #expect(Self.changes(.unchanged, "g(a)", head) == ["f → return a"])
    #expect(Self.changes(.unchanged, "a", head) == [])
    #expect(Self.changes(.unchanged, "g(a)", "func f(_ a: Double) -> Int") == [])
  }

  @Test func guardsAndInlinedBodiesAreCountedAndLeft() {
    let guarded = MutableFunction.all(
      in: "func f(_ n: Int) { require(n > 0, \"no\"); g(n) }", file: "f.swift")
    #expect(guarded.map(\.mutations) == [[]])
    #expect(guarded.map(\.untried) == [["it guards against misuse": 2]])
    let reserved = MutableFunction.all(
      in: "func f(_ n: Int) { v.reserveCapacity(n + 1); g(capacity: 2) }", file: "f.swift")
    #expect(reserved.map(\.mutations) == [[]])
    #expect(reserved[0].untried.keys.sorted() == ["it sets how much room is reserved"])
    let inlined = MutableFunction.all(
      in: "@inlinable public func f(_ n: Int) -> Int { n + g(n) }", file: "f.swift")
    #expect(inlined.map(\.mutations) == [[]])
    #expect(inlined[0].untried.values.reduce(0, +) > 0)
  }

  @Test func membersAreNamedWithTheirTypes() {
    let source = """
      public struct Adam {
        public init(rate: Double) { self.rate = 1 - rate }
        var double: Double { 2 * rate }
        public subscript(i: Int) -> Double { get { m[i] } }
      }
      extension Adam { public func update() { step(1) } }
      func step(_ n: Int) -> Int { n + 1 }
      """
    let functions = MutableFunction.all(in: source, file: "f.swift")
    #expect(
      functions.map(\.name)
        == ["Adam.init", "Adam.double", "Adam.subscript", "Adam.update", "step"])
    #expect(functions.map(\.isPublic) == [true, false, true, true, false])
    #expect(functions.map(\.returnsExpression) == [false, true, true, false, true])
    #expect(functions[0].mutations[0].line == 2)
    #expect(functions[0].mutations[0].column == 43)
    #expect(functions[3].calledNames == ["step"])
  }
}
