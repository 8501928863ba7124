/// How much an author insists on programs being kept apart.
public enum SandboxPolicy: String, CaseIterable, Sendable {
  /// As well as this machine allows.
  case auto
  /// Fully, or nothing is run.
  case require
  /// Not at all: programs see what the author sees. Limits hold all the same.
  case off
}
