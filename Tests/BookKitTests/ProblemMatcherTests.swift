import Foundation
import Manuscript
import Testing

@testable import BookKit

/// The task for Visual Studio Code that README shows finds what the tool prints.
struct ProblemMatcherTests {
  private struct Tasks: Decodable {
    struct Task: Decodable {
      struct Matcher: Decodable {
        struct Pattern: Decodable {
          var regexp: String
          var file: Int
          var line: Int
          var column: Int
          var severity: Int
          var message: Int
          var code: Int
        }
        var pattern: Pattern
      }
      var problemMatcher: Matcher
    }
    var tasks: [Task]
  }

  private func pattern() throws -> Tasks.Task.Matcher.Pattern {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: package.appending(path: "README.md"), encoding: .utf8)
    let blocks = readme.components(separatedBy: "```json\n").dropFirst()
      .compactMap { $0.components(separatedBy: "\n```").first }
    let tasks = blocks.compactMap {
      try? JSONDecoder().decode(Tasks.self, from: Data($0.utf8))
    }
    return try #require(tasks.first?.tasks.first?.problemMatcher.pattern)
  }

  private func lines(_ diagnostic: Diagnostic) -> [String] {
    DiagnosticPrinter(terminal: .plain, sources: ["chapters/a b.md": Array("let x = 1".utf8)])
      .text(of: diagnostic).components(separatedBy: "\n")
  }

  @Test func aPrintedDiagnosticIsReadBack() throws {
    let pattern = try pattern()
    let diagnostic = Diagnostic(
      .warning, "compile-warning", file: "chapters/a b.md",
      range: SourceRange(line: 1, columns: 5..<6), summary: "`x`: error: never [used]",
      help: "chapters/a b.md:1:1: do this",
      notes: [.init("see", file: "chapters/a b.md", range: SourceRange(line: 1, columns: 1..<2))])
    let regex = try Regex(pattern.regexp)
    let found = lines(diagnostic).compactMap { $0.wholeMatch(of: regex) }
    let match = try #require(found.first)
    #expect(found.count == 1)
    let parts = [
      pattern.file, pattern.line, pattern.column, pattern.severity, pattern.message, pattern.code,
    ].map { String(match.output[$0].substring ?? "") }
    #expect(
      parts == [
        "chapters/a b.md", "1", "5", "warning", "`x`: error: never [used]", "compile-warning",
      ])
  }

  @Test func whatHasNoPlaceIsNoProblemOfAFile() throws {
    let regex = try Regex(try pattern().regexp)
    let nowhere = Diagnostic(.error, "no-toolchain", file: nil, range: nil, summary: "no compiler")
    #expect(lines(nowhere).allSatisfy { $0.wholeMatch(of: regex) == nil })
  }
}
