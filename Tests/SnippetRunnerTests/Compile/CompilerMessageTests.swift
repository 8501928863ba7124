import SnippetRunner
import Testing

@Suite struct CompilerMessageTests {
  @Test func messagesAreReadAndQuotedSourceIsNot() {
    let output = """
      snippet-3:2:14: error: cannot convert value of type 'String' to specified type 'Int'
      let s: Int = "a: error: b"
                   ^~~~~~~~~~~~~
      snippet-3:1:5: note: 'x' declared here
      /a/b:c.swift:7:1: warning: variable 'y' was never used
      error: fatal: no input
      <unknown>:0: error: linker command failed
      """
    #expect(
      CompilerMessage.messages(in: output) == [
        CompilerMessage(
          file: "snippet-3", line: 2, column: 14, severity: .error,
          text: "cannot convert value of type 'String' to specified type 'Int'"),
        CompilerMessage(
          file: "snippet-3", line: 1, column: 5, severity: .note, text: "'x' declared here"),
        CompilerMessage(
          file: "/a/b:c.swift", line: 7, column: 1, severity: .warning,
          text: "variable 'y' was never used"),
        CompilerMessage(file: "", line: 0, column: 0, severity: .error, text: "fatal: no input"),
      ])
  }

  @Test func whatTheCompilerWouldWriteIsKept() {
    let output = """
      a:4:8: error: missing argument label 'a:' in call
      print(f(1, b: 2))
             ^
              a:\u{20}
      a:2:1: note: change 'let' to 'var' to make it mutable
      let x = 5
      ^~~
      var
      a:7:7: note: coalesce using '??'
      print(y + 1)
            ^
            ( ?? <#default value#>)
      """
    #expect(
      CompilerMessage.messages(in: output).map(\.fixIt) == ["a:", "var", nil])
  }

  @Test(arguments: ["", "error", "a.swift:1: error: x", "a.swift:x:y: error: z", "^~~~"])
  func otherLinesAreNoMessages(line: String) {
    #expect(CompilerMessage.messages(in: line) == [])
  }
}
