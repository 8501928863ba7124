import Manuscript
import Testing

@testable import SnippetRunner

@Suite struct ProgramWriterTests {
  private func units(_ text: String) -> [ProgramUnit] {
    ProgramWriter(chapter: Chapter(parsing: text, path: "c.md"), macros: [:]).units()
  }

  @Test func snippetsAndValuesAreStrungTogetherInOrder() {
    let units = units(
      """
      ```swift setup
      let a = 1
      ```

      The value is `{swift digits=3} a * 2`.

      ```swift runs=f
      f(a); a +
        2  // shown
      ```
      """)
    #expect(
      units.map(\.main) == [
        """
        __Book.start()
        __Book.begin(0)
        #sourceLocation(file: "snippet-0", line: 2)
        let a = 1
        #sourceLocation()
        __Book.end(0)
        __Book.begin(2)
        #sourceLocation(file: "value-0", line: 1)
        __Book.inline(0, .significant(3),
        a * 2
        )
        #sourceLocation()
        __Book.end(2)
        __Book.begin(1)
        #sourceLocation(file: "snippet-1", line: 2)
        f(a);\u{20}
        #sourceLocation()
        #sourceLocation(file: "snippet-1", line: 1)
        __Book.trailing(
              a +
          2  // shown
        )
        #sourceLocation()
        __Book.end(1)
        __Book.finish()

        """
      ])
  }

  @Test(
    "Many values in a row stand in functions, unless one may throw or wait",
    arguments: [
      (100, "1", 0), (101, "1", 2), (250, "1", 3), (250, "try f()", 0), (250, "await g()", 0),
    ])
  func manyValues(count: Int, expression: String, functions: Int) throws {
    let values = Array(repeating: "`{swift} \(expression)`", count: count).joined(separator: " ")
    let main = try #require(units(values).first).main
    let lines = main.split(separator: "\n")
    let declared = lines.filter { $0.hasPrefix("func __values") }.map {
      $0.dropFirst(5).dropLast(2)
    }
    #expect(declared.count == functions)
    #expect(lines.filter { $0.hasPrefix("__values") } == declared)
    let numbers = lines.compactMap {
      $0.hasPrefix("__Book.inline(") ? $0.dropFirst(14).prefix { $0 != "," } : nil
    }
    #expect(numbers.map { Int($0) } == Array(0..<count))
  }

  @Test func proseAndLabelsChangeNoProgram() {
    let snippet = "```swift setup\nlet a = 1\n```\n"
    #expect(units(snippet) == units("# Title\n\nMuch prose.\n\n\(snippet)\nAnd more.\n"))
  }

  @Test func specialSnippetsGetProgramsOfTheirOwn() {
    let units = units(
      """
      ```swift setup
      let a = [1]
      ```

      ```swift traps="range" setup
      a[3]
      ```

      ```swift fails="cannot convert"
      let b: String = a
      ```

      ```swift setup isolated memory=10MB
      let c = 1
      ```

      ```swift plain="only an idea"
      nothing at all
      ```
      """)
    #expect(
      units.map(\.purpose) == [
        .chapter, .isolated(snippet: 3), .mustNotCompile(snippet: 2, message: "cannot convert"),
      ])
    #expect(units[0].main.contains("if __Book.isTrappingProcess(1) {"))
    #expect(!units[0].main.contains("let b") && !units[0].main.contains("let c"))
    #expect(units[1].memoryBytes == 10_000_000)
    #expect(units[2].main.contains("let a = [1]") && !units[2].main.contains("a[3]"))
  }

  @Test func theImportsOfASnippetThatTrapsStandOutsideOfIt() {
    let main = units(
      "```swift traps=\"x\" isolated\nimport Notebook\n\n// Now.\nfatalError(\"x\")\n```\n")[0].main
    #expect(
      main == """
        __Book.start()
        __Book.begin(0)
        #sourceLocation(file: "snippet-0", line: 2)
        import Notebook
        #sourceLocation()
        if __Book.isTrappingProcess(0) {
        #sourceLocation(file: "snippet-0", line: 2)


        // Now.
        #sourceLocation()
        #sourceLocation(file: "snippet-0", line: 4)
        __Book.trailing(
        fatalError("x")
        )
        #sourceLocation()
        __Book.endTrappingProcess()
        }
        __Book.end(0)
        __Book.finish()

        """)
  }

  @Test func aChapterWithoutSnippetsNeedsNoProgram() {
    #expect(units("# Only prose\n\n$x$ and `code`.\n") == [])
  }
}
