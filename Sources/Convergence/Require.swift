/// Stops the program with a sentence when a caller broke a rule.
///
/// `precondition` says nothing in an optimised build, and that is the build a book's snippets run against: a reader who
/// passes vectors of different lengths should be told so.
///
/// - Parameters:
///   - condition: What must be true.
///   - message: What the caller did wrong, as a sentence.
///   - file: The file of the rule, filled in by the compiler.
///   - line: The line of the rule, filled in by the compiler.
@inline(__always)
package func require(
  _ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> String,
  file: StaticString = #fileID, line: UInt = #line
) {
  if !condition() { fail(message(), file, line) }
}

/// Out of line, so that the rule costs its comparison and nothing else.
@inline(never)
package func fail(_ message: String, _ file: StaticString, _ line: UInt) -> Never {
  fatalError(message, file: file, line: line)
}
