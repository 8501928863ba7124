import SwiftSource
import Testing

/// All versions of a function in one file.
@Suite struct MutationSchemaTests {
  private static let source = """
    func half(_ x: Double) -> Double { x / 2 }
    func count(_ n: Int) {
      if n > 0 {
        g(n)
        g(1)
      }
    }
    """

  @Test func versionsStandSideBySide() {
    let functions = MutableFunction.all(in: Self.source, file: "f.swift")
    let product = functions[0].mutations.firstIndex { $0.kind == .product }
    let schema = MutationSchema(
      source: Self.source,
      choices: [.init(function: functions[0], numbers: [product ?? 0: 7])])
    #expect(
      schema.text == """
        func half(_ x: Double) -> Double { 
        let __mutant = __Mutant.current
        switch __mutant {
        case 7:
        return x * 2 
        case -1:
        __Mutant.reach(7); return x / 2 
        default:
        return x / 2 
        }
        }
        func count(_ n: Int) {
          if n > 0 {
            g(n)
            g(1)
          }
        }
        """)
    #expect(schema.parts.map(\.part) == [.mutation(7), .function(0), .function(0), .function(0)])
    #expect(schema.parts.map(\.lines) == [4..<6, 6..<8, 8..<10, 10..<12])
  }

  @Test func marksStandWhereTheChangeIsReached() {
    let functions = MutableFunction.all(in: Self.source, file: "f.swift")
    let literal = functions[1].mutations.firstIndex { $0.change == "1 → 2" } ?? 0
    let schema = MutationSchema(
      source: Self.source, choices: [.init(function: functions[1], numbers: [literal: 3])])
    #expect(schema.text.contains("    g(n)\n    __Mutant.reach(3); g(1)\n"))
    #expect(schema.text.contains("    g(n)\n    g(2)\n"))
  }

  @Test func withoutAChoiceTheFileStaysAsItIs() {
    #expect(MutationSchema(source: Self.source, choices: []).text == Self.source)
  }
}
