/// Where the current edition hangs, and where readers wait for the next.
public actor EditionBoard {
  private(set) var edition = SiteEdition()
  private(set) var number = 0
  private var readers: [Int: CheckedContinuation<Void, Never>] = [:]
  private var nextReader = 0
  private let mostReaders: Int

  /// Creates a board with an empty edition.
  public init() { self.init(mostReaders: ServerLimits().waitingReaders) }

  /// - Parameter mostReaders: How many readers may wait at once.
  init(mostReaders: Int) { self.mostReaders = mostReaders }

  /// How many readers wait.
  var waiting: Int { readers.count }

  /// Hangs up a new edition and tells all who wait.
  public func publish(_ edition: SiteEdition) {
    self.edition = edition
    number += 1
    let waiting = readers
    readers = [:]
    for reader in waiting.values { reader.resume() }
  }

  /// Changes the current edition.
  public func update(_ change: @Sendable (inout SiteEdition) -> Void) {
    var edition = edition
    change(&edition)
    publish(edition)
  }

  /// The current edition and its number.
  var current: (edition: SiteEdition, number: Int) { (edition, number) }

  /// Waits until there is another edition than `known`, but no longer than `patience`.
  ///
  /// - Returns: Whether there was room to wait.
  func waitForOther(than known: Int, patience: Duration) async -> Bool {
    guard number == known else { return true }
    guard readers.count < mostReaders else { return false }
    nextReader += 1
    let reader = nextReader
    let alarm = Task {
      try? await Task.sleep(for: patience)
      self.wake(reader)
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { readers[reader] = $0 }
    } onCancel: {
      alarm.cancel()
    }
    alarm.cancel()
    return true
  }

  private func wake(_ reader: Int) { readers.removeValue(forKey: reader)?.resume() }
}
