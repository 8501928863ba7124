/// What a program may use up.
public struct ProgramLimits: Equatable, Sendable {
  /// The most processor time that the compiler may take for a chapter's program, in seconds.
  public var compileSeconds = 120
  /// The longest a snippet may run, in milliseconds, when it does not say so itself.
  public var timeoutMilliseconds = 10_000
  /// The most processor time a program may take, over all its threads, in seconds.
  public var processorSeconds = 600
  /// The most memory a program may map, in bytes, when no snippet of it says so itself.
  public var memoryBytes = 4_000_000_000
  /// How many bytes of what a snippet prints are kept; the rest is dropped.
  public var outputBytes = 65_536
  /// How many bytes of results a program may send.
  public var recordBytes = 256_000_000
  /// The most bytes that a file may hold which a program writes.
  public var fileBytes = 100_000_000
  /// How many files a program may have open.
  public var openFiles = 256
  /// How many processes and threads a program may have, where it is isolated.
  public var processes = 512

  /// Creates the usual limits.
  public init() {}
}
