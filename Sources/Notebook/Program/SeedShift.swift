import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the tool adds to every seed when it runs a chapter over many of them, so that one program serves all runs.
enum SeedShift {
  private static let shift = Mutex(0)

  /// What is added; 0 in an ordinary run.
  static var current: Int { shift.withLock { $0 } }

  /// Takes the shift from the environment, and forgets the name, so that snippets do not see it.
  static func read() {
    guard let text = getenv("CONVERGE_SEED_SHIFT") else { return }
    shift.withLock { $0 = Int(String(cString: text)) ?? 0 }
    unsetenv("CONVERGE_SEED_SHIFT")
  }
}
