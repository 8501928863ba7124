import Foundation
import Testing

@testable import SnippetRunner

#if os(Linux)
  /// `book-sandbox`, with every kind of isolation that this machine allows.
  @Suite struct SandboxTests {
    /// Runs scripts with each kind of isolation.
    private func each(_ work: (SandboxPlace, Isolation) throws -> Void) async throws {
      for isolation in try await SandboxPlace.isolations() {
        let place = try SandboxPlace()
        defer { place.remove() }
        try work(place, isolation)
      }
    }

    @Test func aProgramEndsAsItEnds() async throws {
      try await each { (place, isolation) throws in
        #expect(try place.run("echo hi", isolation) == .init(code: 0, output: "hi\n"))
        #expect(try place.run("exit 3", isolation).code == 3)
        #expect(try place.run("kill -SEGV $$", isolation).code == 1_011)
        #expect(try place.run("kill -KILL $$", isolation).code == 1_009)
      }
    }

    @Test func itRunsInItsFolderWithNothingToRead() async throws {
      try await each { (place, isolation) throws in
        let end = try place.run("pwd; touch mine && ls; cat; ls /proc/self/fd | wc -l", isolation)
        // Its own listing has the folder open, besides the three streams.
        #expect(end == .init(code: 0, output: "\(place.folder)/scratch\nmine\n4\n"))
      }
    }

    @Test func limitsHold() async throws {
      try await each { (place, isolation) throws in
        let processor = try place.run("while :; do :; done", isolation) { $0.processorSeconds = 1 }
        #expect(processor.code == 1_024)
        let file = try place.run("exec head -c 5000000 /dev/zero > x", isolation) {
          $0.fileBytes = 1_000_000
        }
        #expect(file.code == 1_025)
        let bounds = try place.run("ulimit -n; ulimit -c; ulimit -v", isolation) {
          $0.openFiles = 40
          $0.memoryBytes = 1 << 30
        }
        #expect(bounds == .init(code: 0, output: "40\n0\n\(1 << 20)\n"))
        let raised = try place.run("ulimit -n 41 || echo no", isolation) { $0.openFiles = 40 }
        #expect(raised.output.hasSuffix("no\n"))
      }
    }

    /// However a process leaves its session, and whoever is gone by then.
    @Test func nothingIsLeftBehind() async throws {
      try await each { (place, isolation) throws in
        let number = Int.random(in: 1_000_000...2_000_000)
        let sleeper = "setsid sleep \(number) >/dev/null 2>&1 &"
        let end = try place.run("(\(sleeper)) ; (setsid sh -c '\(sleeper)' &) ; exit 5", isolation)
        #expect(end.code == 5)
        #expect(Self.processes(naming: "\(number)") == [])
      }
    }

    /// The tool asks for an end with a signal, or is no more itself.
    @Test func anEndThatIsAskedForComes() async throws {
      try await each { (place, isolation) throws in
        let number = Int.random(in: 1_000_000...2_000_000)
        let process = try place.process(
          "(setsid sleep \(number) &) ; echo ready; exec sleep \(number)", isolation)
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        #expect(pipe.fileHandleForReading.availableData == Data("ready\n".utf8))
        process.terminate()
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(process.terminationStatus == 9)
        #expect(Self.processes(naming: "\(number)") == [])
      }
    }

    @Test func anIsolatedProgramReachesNothing() async throws {
      try await each { (place, isolation) throws in
        guard isolation.isFull else { return }
        let outside = try place.run(
          "for f in ../x /x ../program; do echo > $f && echo written; done 2>/dev/null; echo done",
          isolation)
        #expect(outside.output == "done\n")
        #expect(!FileManager.default.fileExists(atPath: "\(place.folder)/x"))
        #expect(try place.run("ls -A ../hidden", isolation).output == "")
        #expect(FileManager.default.fileExists(atPath: "\(place.folder)/hidden/file"))
        // Two lines of headings, and a loopback that is not up.
        #expect(try place.run("wc -l < /proc/net/dev", isolation).output == "3\n")
        #expect(
          try place.run("kill -0 \(getpid()) 2>/dev/null; echo $?", isolation).output != "0\n")
        let rights = try place.run("grep -E '^Cap(Prm|Eff|Bnd)' /proc/self/status", isolation)
        #expect(
          rights.output.split(separator: "\n").allSatisfy { $0.hasSuffix("0000000000000000") })
        let remounted = try place.run("mount -o remount,rw,bind / 2>/dev/null; echo $?", isolation)
        #expect(remounted.output != "0\n")
      }
    }

    @Test func aWrongCommandLineIsToldSo() throws {
      for arguments in [
        [], ["--"], ["--cpu", "x", "--", "/bin/true"], ["--cpu"], ["--other", "1"],
      ] {
        let process = Process()
        process.executableURL = Tool.sandbox
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 64)
      }
    }

    /// The processes with a word in their command line.
    private static func processes(naming word: String) -> [String] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
      return names.filter { Int($0) != nil }.compactMap { process in
        guard let bytes = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") else {
          return nil
        }
        let line = String(decoding: bytes, as: UTF8.self)
        return line.contains(word) ? line : nil
      }
    }
  }
#endif
