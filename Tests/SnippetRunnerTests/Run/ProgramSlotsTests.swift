import Synchronization
import Testing

@testable import SnippetRunner

@Suite("Slots for programs") struct ProgramSlotsTests {
  /// How many are at work now, and how many ever were.
  private final class Load: Sendable {
    private let state = Mutex((now: 0, most: 0))
    var most: Int { state.withLock { $0.most } }

    func change(by number: Int) {
      state.withLock {
        $0.now += number
        $0.most = max($0.most, $0.now)
      }
    }
  }

  @Test(
    "No more work goes on at once than there are slots, and all of it is done", arguments: [1, 3])
  func noMoreThanSlots(count: Int) async {
    let slots = ProgramSlots(count)
    let load = Load()
    let done = await withTaskGroup(of: Int.self) { group in
      for number in 0..<20 {
        group.addTask {
          await slots.using {
            load.change(by: 1)
            try? await Task.sleep(for: .milliseconds(2))
            load.change(by: -1)
            return number
          }
        }
      }
      return await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(done == Set(0..<20))
    #expect(load.most == count)
  }

  @Test("Work that fails gives its slot back") func failureGivesBack() async {
    struct Failure: Error {}
    let slots = ProgramSlots(1)
    for _ in 0..<3 {
      await #expect(throws: Failure.self) { try await slots.using { throw Failure() } }
    }
    #expect(await slots.using { 7 } == 7)
  }
}
