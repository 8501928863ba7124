import Foundation
import SwiftSource
import Testing

@testable import BookKit

/// The list of changes that make no difference.
@Suite struct EquivalentMutantsTests {
  private static func list(_ text: String) throws -> EquivalentMutants {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(text.utf8).write(to: folder.appending(path: "mutants.yml"))
    return EquivalentMutants(folder: folder.path, name: "chapters")
  }

  private static func mutants(_ fate: Mutant.Fate) -> [Mutant] {
    let function = MutableFunction.all(in: "func f() { g(1) }", file: "f.swift")[0]
    var mutant = Mutant(
      number: 1, function: "f", file: "f.swift", ties: ["f"], mutation: function.mutations[0])
    mutant.fate = fate
    return [mutant]
  }

  private static let entry = "- {function: f, change: 1 → 2, reason: g takes no notice of it}\n"

  @Test func aListedMutantDoesNotCount() throws {
    var list = try Self.list(Self.entry)
    var mutants = Self.mutants(.survived)
    list.mark(&mutants, changes: ["f": ["1 → 2"]])
    #expect(list.diagnostics.isEmpty)
    #expect(mutants[0].equivalence == "g takes no notice of it")
    #expect(mutants[0].isKilled == nil)
    #expect(list.contradictions(mutants).isEmpty)
  }

  @Test func aListedMutantThatIsKilledIsAnError() throws {
    var list = try Self.list(Self.entry)
    var mutants = Self.mutants(.killed(by: "01.md:3: no"))
    list.mark(&mutants, changes: ["f": ["1 → 2"]])
    #expect(list.contradictions(mutants).map(\.identifier) == ["mutant-not-equivalent"])
  }

  @Test func aListedMutantThatIsNoMoreIsAnError() throws {
    var list = try Self.list(Self.entry)
    var mutants = Self.mutants(.survived)
    list.mark(&mutants, changes: ["f": ["2 → 3"]])
    #expect(list.diagnostics.map(\.identifier) == ["unknown-mutant"])
  }

  @Test func anEntryNeedsAReason() throws {
    let list = try Self.list("- {function: f, change: 1 → 2}\n")
    #expect(list.diagnostics.map(\.identifier) == ["incomplete-mutant"])
  }

  @Test func anEntryIsGivenOnce() throws {
    let list = try Self.list(
      Self.entry + "- {function: g, change: 1 → 2, reason: x}\n" + Self.entry)
    #expect(
      list.diagnostics.map { "\($0.range?.start.line ?? 0) \($0.identifier)" } == [
        "3 repeated-mutant"
      ])
  }
}
