import Foundation
import Manuscript
import SnippetRunner
import Testing

@testable import BookKit

@Suite final class SoundChecksTests {
  private let folder = NSTemporaryDirectory() + "sound-\(UUID().uuidString)"
  private let wrong = Diagnostic(.error, "wrong", file: nil, range: nil, summary: "wrong", help: "")

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private var kept: KeptMemory { KeptMemory(paths: BookPaths(package: folder)) }

  /// How many times a check looks, once for each of the inputs given.
  private func looks(_ sound: SoundChecks, _ inputs: [String], finding: [Diagnostic] = []) -> Int {
    var count = 0
    for input in inputs {
      let found = sound.diagnostics(of: "ties", [input]) {
        count += 1
        return finding
      }
      #expect(found == finding)
    }
    return count
  }

  @Test func whatWasSoundIsNotLookedAtAgainInTheNextRun() {
    let first = SoundChecks(kept)
    #expect(looks(first, ["a", "b"]) == 2)
    first.endBuild()
    #expect(looks(first, ["a", "c"]) == 1)
    let second = SoundChecks(kept)
    #expect(looks(second, ["a", "b", "c"]) == 1)
    let other = second.diagnostics(of: "glossary", ["a"]) { [wrong] }
    #expect(other == [wrong])
  }

  @Test func whatWasWrongIsLookedAtAgain() {
    let first = SoundChecks(kept)
    #expect(looks(first, ["a"], finding: [wrong]) == 1)
    first.endBuild()
    #expect(looks(SoundChecks(kept), ["a"], finding: [wrong]) == 1)
  }

  @Test func whatIsNotAskedForAgainIsForgotten() {
    let first = SoundChecks(kept)
    #expect(looks(first, ["a", "b"]) == 2)
    first.endBuild()
    #expect(looks(first, ["b"]) == 0)
    first.endBuild()
    #expect(looks(SoundChecks(kept), ["a", "b"]) == 1)
  }

  @Test func whatIsDamagedIsNotBelieved() throws {
    let first = SoundChecks(kept)
    #expect(looks(first, ["a"]) == 1)
    first.endBuild()
    let file = try #require(Files.list(folder).first { $0.hasSuffix("checks") })
    var bytes = try #require(Files.read("\(folder)/\(file)"))
    bytes[bytes.count - 1] ^= 1
    try Files.write(bytes, to: "\(folder)/\(file)")
    #expect(looks(SoundChecks(kept), ["a"]) == 1)
  }

  @Test func withoutAPlaceNothingIsKept() {
    let first = SoundChecks(nil)
    #expect(looks(first, ["a"]) == 1)
    first.endBuild()
    #expect(looks(first, ["a"]) == 0)
    #expect(looks(SoundChecks(nil), ["a"]) == 1)
  }
}
