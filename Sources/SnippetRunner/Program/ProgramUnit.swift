/// A program as the compiler gets it: the author's text in one file, ours in another, so that a snippet sees only what
/// the chapter itself imports.
public struct ProgramUnit: Equatable, Sendable {
  /// What a program is for.
  public enum Purpose: Equatable, Sendable {
    /// All snippets of the chapter that share state, and its inline values.
    case chapter
    /// One snippet alone.
    case isolated(snippet: Int)
    /// A snippet that must not compile, with what comes before it. It is never run.
    case mustNotCompile(snippet: Int, message: String)
  }

  /// What it is for.
  public var purpose: Purpose
  /// `main.swift`: the snippets.
  public var main: String
  /// `glue.swift`: what the snippets are strung together with.
  public var glue: String
  /// The most memory it may take, in bytes; nil for the book's limit.
  public var memoryBytes: Int?

  /// All of it, for a key.
  var text: String { "\(purpose)\n\(main)\n\(glue)" }
}
