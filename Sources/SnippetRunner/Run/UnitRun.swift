/// What became of one of a chapter's programs.
struct UnitRun: Sendable {
  /// What was done with it, as far as it came.
  enum Outcome: Sendable {
    /// It must not compile: what the compiler said.
    case checked(Compiler.Outcome)
    /// It did not compile.
    case refused(Compiler.Outcome)
    /// It was compiled and run.
    case ran(Compiler.Outcome, ProgramRun)
  }

  /// What was done with it.
  var outcome: Outcome
  /// How long the compiler took, in seconds.
  var compiling = 0.0
  /// How long the program took, in seconds.
  var running = 0.0
}
