import Manuscript
import NotebookRecord

@testable import BookExport

/// A small book with everything that exports treat in a way of their own.
enum SampleBook {
  static let text = """
    # First *steps*

    Two and two.

    ```swift setup hidden
    import Notebook
    ```

    ```swift #go runs=f
    print("a\\nb")
    // the value:
    f(2)  // four
    ```

    $$a = b$$ {#eq-a}

    ```swift fails="no such thing"
    nothing()
    ```

    ```swift plain="only an idea"
    let x = …
    ```

    ```swift isolated runs=f
    f(3)
    ```

    ```swift source=f
    ```
    """

  static let figure = FigureRecord(
    caption: "A <line>", parameter: "η",
    frames: [
      FigureFrame(value: "0.1", svg: "", description: "falls"),
      FigureFrame(value: "0.2", svg: "", description: "rises"),
    ], tables: [], position: RecordPosition(source: "snippet-1", line: 1, column: 1))

  static let table = TableRecord(
    caption: "T & U", headers: ["n", "x|y"], rows: [["1", "<a>"], ["2", "b"]],
    numeric: [true, false])

  static var chapter: ExportChapter {
    let position = RecordPosition(source: "snippet-1", line: 1, column: 1)
    let outputs: [SnippetOutput] = [
      .printed("a\nb\n", isCut: false), .table(table), .figure(figure),
      .expectation(
        ExpectationRecord(holds: true, claim: "It holds.", finding: "", position: position)),
      .value(ValueRecord(label: "", type: "Int", text: "4", numbers: [4])),
    ]
    let result = ChapterResult(
      snippets: [
        SnippetResult(outcome: .completed), SnippetResult(outcome: .completed, outputs: outputs),
        SnippetResult(outcome: .failedAsMeant(message: "no such thing as ‘nothing’")),
        SnippetResult(outcome: .shown), SnippetResult(outcome: .completed),
        SnippetResult(outcome: .shown),
      ], inlineTexts: [])
    var chapter = ExportChapter(
      slug: "01-first-steps", title: "First steps", chapter: Chapter(parsing: text, path: "one.md"),
      result: result,
      pieces: [
        .text("# First *steps*\n\nTwo and two."), .snippet(0), .snippet(1),
        .text("$$a = b$$ (1.1)"),
        .snippet(2), .snippet(3), .snippet(4), .snippet(5),
      ],
      outputs: [
        [],
        [
          "```text\na\nb\n```\n", "| n | x\\|y |\n| --- | --- |", "![falls](figures/p1.svg)",
          "- ✓ It holds.", "```text\n4\n```",
        ], [], [], [], [],
      ])
    chapter.trailing = [nil, 30..<34, nil, nil, nil, nil]
    chapter.sources = [5: "func f(_ n: Int) -> Int { n + 2 }"]
    chapter.pictures = ["0.1", "0.2"].enumerated().map { index, value in
      ExportPicture(
        snippet: 1, output: 2, path: "figures/p\(index + 1).svg",
        svg: #"<svg class="plot"><title>\#(value)</title><path stroke="var(--plot-1,#07b)"/></svg>"#
      )
    }
    return chapter
  }

  static let page = """
    <!DOCTYPE html>
    <html><head><title>x</title><script>if (a < b) {}</script></head><body><nav>no</nav>
    <main><article>
    <h1 id="page:title">First <em>steps</em></h1>
    <p class="sources"><a href="programs/one.swift" download>Program</a></p>
    <h2 id="1-a"><a class="self" href="#1-a">A &amp; B</a></h2>
    <p>See <a href="#fig:1">Figure</a>, <a href="glossary.html#t%C3%A9">term</a>, <a href="none.html">none</a>,
    <a href="https://example.org/?a&amp;b">outside</a>, <a href="index.html">cover</a>.<br>
    <img src="images/a%20b.png" alt="A"><img src="https://example.org/x.png" alt="gone"></p>
    <div class="frames"><svg aria-labelledby="fig:1 d" fill="url(#fig:1)"><g id="fig:1"/>\
    <path stroke="var(--a,var(--b,#123))"/></svg></div>
    <math alttext="a&lt;b"><mi>a</mi></math>
    <table><thead><tr><th>a<th>b
    <tbody>
    <tr><td>1<td>2
    </table>
    <details><summary>More</summary><p>Inside</details>
    <details class="data"><summary>Data</summary></details>
    </article></main></body></html>
    """

  static var book: ExportBook {
    var book = ExportBook(title: "A & B", chapters: [chapter])
    book.subtitle = "Both"
    book.authors = ["Ann", "Bob"]
    book.description = "About <all>."
    book.pages = [
      ExportPage(path: "01-first-steps.html", title: "First steps", html: page),
      ExportPage(
        path: "glossary.html", title: "",
        html:
          "<main><h1>Glossary</h1><p id=\"té\">A term, <a href=\"01-first-steps.html#gone\">there</a>.</main>"
      ),
    ]
    book.assets = ["images/a b.png": Array("png".utf8), "notes.txt": Array("text".utf8)]
    book.macros = ["RR": "\\mathbb{R}"]
    book.dependency = PackageDependency(
      manifest: #".package(name: "library", path: "../..")"#, package: "library", product: "Lib")
    book.stamp = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
    return book
  }
}
