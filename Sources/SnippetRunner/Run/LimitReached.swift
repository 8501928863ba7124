import NotebookRecord

/// A limit that ended a program.
enum LimitReached: Equatable {
  /// A snippet's time, in milliseconds, and whether the snippet says so itself.
  case time(Int, isOwn: Bool)
  /// Processor time, in seconds.
  case processorTime(Int)
  /// Memory, in bytes.
  case memory(Int)
  /// What it may send, in bytes.
  case records(Int)
  /// The size of a file, in bytes.
  case file(Int)
  /// Open files.
  case openFiles(Int)
  /// Processes and threads.
  case processes(Int)

  /// The limit that a run came up against; nil when it ended for another reason.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - errors: What the part that ran wrote to standard error. What the system refuses shows only there.
  ///   - timeout: How long that part may run, in milliseconds, when it says so itself.
  init?(_ run: ProgramRun, errors: String, timeout: Int?) {
    let limits = run.limits
    switch run.end {
    case .timedOut:
      self = .time(timeout ?? limits.timeoutMilliseconds, isOwn: timeout != nil)
    case .tooManyRecords: self = .records(limits.recordBytes)
    case .signalled(Self.processorTimeSignal): self = .processorTime(limits.processorSeconds)
    case .signalled(Self.fileSizeSignal): self = .file(limits.fileBytes)
    case .signalled, .exited:
      guard let found = Self.refusal(in: errors, limits) else { return nil }
      self = found
    case .finished, .garbled: return nil
    }
  }

  // These numbers are the same on Linux and on Darwin.
  private static let processorTimeSignal = 24
  private static let fileSizeSignal = 25

  private static func refusal(in errors: String, _ limits: ProgramLimits) -> Self? {
    let refusals: [(String, Self)] = [
      ("Too many open files", .openFiles(limits.openFiles)),
      ("Cannot allocate memory", .memory(limits.memoryBytes)),
      ("failed to allocate", .memory(limits.memoryBytes)),
      ("failed to map segment", .memory(limits.memoryBytes)),
      ("Resource temporarily unavailable", .processes(limits.processes)),
    ]
    return refusals.first { errors.contains($0.0) }?.1
  }

  /// The diagnostic's identifier.
  var identifier: String {
    switch self {
    case .time: "timeout"
    case .processorTime: "cpu-limit"
    case .memory: "memory-limit"
    case .records: "record-limit"
    case .file: "file-limit"
    case .openFiles: "open-files-limit"
    case .processes: "process-limit"
    }
  }

  /// What happened.
  var summary: String {
    switch self {
    case .time(let limit, _): "this snippet ran longer than its limit of \(limit) ms and was killed"
    case .processorTime(let limit):
      "the program used more than its limit of \(limit) s of processor time and was killed"
    case .memory(let limit): "the program needs more than its limit of \(limit) bytes of memory"
    case .records(let limit):
      "the program sent more than its limit of \(limit) bytes of results and was killed"
    case .file(let limit): "the program wrote more than its limit of \(limit) bytes into a file"
    case .openFiles(let limit): "the program has more than its limit of \(limit) files open"
    case .processes(let limit):
      "the program has more than its limit of \(limit) processes and threads"
    }
  }

  /// How it is raised.
  var help: String {
    switch self {
    case .time(_, isOwn: true): "what ran before it is kept; a longer limit is set with timeout=…"
    case .time: "what ran before it is kept; a longer limit is set with timeout=… or \(setting)"
    case .memory: "a higher limit is set with memory=… or \(setting)"
    default: "a higher limit is set with \(setting)"
    }
  }

  private var setting: String {
    let name =
      switch self {
      case .time: "timeout"
      case .processorTime: "cpu"
      case .memory: "memory"
      case .records: "records"
      case .file: "file"
      case .openFiles: "open-files"
      case .processes: "processes"
      }
    return "`\(name):` under `limits:` in book.yml"
  }
}
