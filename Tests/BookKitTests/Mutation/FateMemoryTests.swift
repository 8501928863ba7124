import Foundation
import SwiftSource
import Testing

@testable import BookKit

/// What a trial remembers, and when it must not.
@Suite struct FateMemoryTests {
  private static func mutants() -> [Mutant] {
    let function = MutableFunction.all(in: "func f() { g(1, 2, 3) }", file: "f.swift")[0]
    return function.mutations.enumerated().map { index, mutation in
      Mutant(number: index + 1, function: "f", file: "f.swift", ties: ["f"], mutation: mutation)
    }
  }

  @Test func aFateHoldsAsLongAsWhatItRestsOn() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "fates").path
    let mutants = Self.mutants()
    let first = FateMemory(path: path, library: "l")
    #expect(await first.fate(of: mutants[0], chapters: ["a"]) == nil)
    await first.keep(.killed(by: "a.md:1: x\tis\n2"), of: mutants[0], chapters: ["a"])
    await first.keep(.survived, of: mutants[1], chapters: ["a", "b"])
    await first.keep(.neverRun, of: mutants[2], chapters: ["a", "b"])

    let again = FateMemory(path: path, library: "l")
    let killed = Mutant.Fate.killed(by: "a.md:1: x is 2")
    // Dead while the chapter that killed it is as it was, whatever becomes of others.
    #expect(await again.fate(of: mutants[0], chapters: ["a", "c"]) == killed)
    #expect(await again.fate(of: mutants[0], chapters: ["a2", "b"]) == nil)
    // Alive only while no chapter is tied that has not tried it.
    #expect(await again.fate(of: mutants[1], chapters: ["a", "b"]) == .survived)
    #expect(await again.fate(of: mutants[1], chapters: ["b"]) == .survived)
    #expect(await again.fate(of: mutants[1], chapters: ["a", "b2"]) == nil)
    #expect(await again.fate(of: mutants[2], chapters: ["a"]) == .neverRun)

    let other = FateMemory(path: path, library: "m")
    #expect(await other.fate(of: mutants[0], chapters: ["a"]) == nil)
    await other.keep(.survived, of: mutants[0], chapters: ["a"])
    #expect(await FateMemory(path: path, library: "l").fate(of: mutants[1], chapters: ["a"]) == nil)
  }

  @Test func aGarbledFileIsForgotten() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "fates").path
    try Data("fates, version 1, library l\nno\nx\tdead\ta\t\n\u{FFFD}".utf8).write(
      to: URL(fileURLWithPath: path))
    let memory = FateMemory(path: path, library: "l")
    #expect(await memory.fate(of: Self.mutants()[0], chapters: []) == nil)
  }
}
