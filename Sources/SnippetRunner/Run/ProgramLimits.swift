/// What a program may use up.
public struct ProgramLimits: Equatable, Sendable {
  /// The longest a snippet may run, in milliseconds, when it does not say so itself.
  public var timeoutMilliseconds: Int
  /// The most memory a program may map, in bytes, when no snippet of it says so itself.
  public var memoryBytes: Int
  /// How many bytes of what a snippet prints are kept; the rest is dropped.
  public var outputBytes: Int

  /// Creates limits.
  public init(
    timeoutMilliseconds: Int = 10_000, memoryBytes: Int = 4_000_000_000, outputBytes: Int = 65_536
  ) {
    self.timeoutMilliseconds = timeoutMilliseconds
    self.memoryBytes = memoryBytes
    self.outputBytes = outputBytes
  }
}
