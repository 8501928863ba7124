public import NotebookRecord

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the program generated for a chapter calls between its snippets. Authors have no need of it.
public enum NotebookProgram {
  /// Opens the record channel that the tool named, and tells it the schema. To be called first.
  ///
  /// Without a channel, as when a reader runs the copied program, results are printed instead.
  ///
  /// - Parameters:
  ///   - formulas: The chapter's formulas, by label.
  ///   - macros: The book's LaTeX macros, by name without backslash.
  public static func start(
    formulas: [(label: String, latex: String)] = [], macros: [String: String] = [:]
  ) {
    limitMemory()
    SeedShift.read()
    Channel.shared.open()
    ChapterFormulas.shared.register(formulas, macros: macros)
    Channel.shared.emit(.hello(version: Record.schemaVersion))
  }

  /// Takes the limit on memory upon itself, before any snippet runs.
  private static func limitMemory() {
    guard let text = getenv("CONVERGE_MEMORY"), let bytes = UInt64(String(cString: text)) else {
      return
    }
    unsetenv("CONVERGE_MEMORY")
    var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
    #if canImport(Glibc)
      setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    #else
      setrlimit(RLIMIT_AS, &limit)
    #endif
  }

  /// Marks the start of a snippet in the records, and in both output streams, which the tool cuts there.
  public static func begin(_ snippet: Int) {
    Channel.shared.emit(.began(snippet: snippet))
    Channel.shared.markOutput(snippet)
    Clock.shared.start()
  }

  /// Marks the end of a snippet.
  public static func end(_ snippet: Int) {
    let seconds = Clock.shared.seconds
    fflush(nil)
    stopWithoutFiles()
    Channel.shared.emit(.ended(snippet: snippet, seconds: seconds))
  }

  /// Stops where no file can be opened any more: what the snippet could not read or write, it may have passed over.
  private static func stopWithoutFiles() {
    let copy = dup(STDOUT_FILENO)
    if copy >= 0 {
      close(copy)
    } else if errno == EMFILE {
      fatalError(String(cString: strerror(EMFILE)))
    }
  }

  /// Shows the value of a snippet's trailing expression; one without a value is not shown.
  public static func trailing<Value>(_ value: Value) {
    if value is Void { return }
    emitValue(value, label: "", format: .automatic)
  }

  /// Sends the text of an inline value.
  public static func inline<Value>(_ index: Int, _ value: Value, format: NumberFormat) {
    Channel.shared.emit(.inline(index: index, text: Display(value, format: format).text))
  }

  /// Runs a snippet that must trap in a process of its own, which has everything computed so far.
  ///
  /// - Returns: `true` in that process, which runs the snippet; `false` here, once that process has ended.
  public static func isTrappingProcess(_ snippet: Int) -> Bool {
    fflush(nil)
    let child = forkProcess()
    if child == 0 { return true }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    Channel.shared.emit(.trap(TrapRecord(snippet: snippet, signal: Int(status & 0x7f))))
    return false
  }

  /// Ends the process of a snippet that should have trapped and did not.
  public static func endTrappingProcess() -> Never {
    fflush(nil)
    _exit(0)
  }

  /// The seed that takes the place of `seed` when the chapter is run over many seeds: the same one in an ordinary run.
  public static func shifted<Seed: BinaryInteger>(_ seed: Seed) -> Seed {
    Seed(truncatingIfNeeded: Int(truncatingIfNeeded: seed) &+ SeedShift.current)
  }

  /// Marks the end of the program.
  public static func finish() {
    fflush(nil)
    Channel.shared.emit(.finished)
  }
}

#if canImport(Darwin)
  // Swift hides fork on this platform. The child only runs the snippet and ends, without threads of its own.
  @_silgen_name("fork") private func forkProcess() -> Int32
#else
  private func forkProcess() -> Int32 { fork() }
#endif
