import NotebookRecord
import SwiftSource
import Testing

@testable import SiteRenderer

struct CodeTests {
  @Test func codeIsHighlightedAndFolded() {
    let (html, _) = SampleSite.body(
      """
      ```swift #fit runs=f
      // hide
      let x = 1
      // show
      f(x) // "<b>"
      ```
      """, results: [completed()])
    #expect(
      html == """
        <div class="snippet run" id="lst-fit">
        <div class="snippet-head"><a class="listing" href="#lst-fit">Listing 1.1</a> \
        <span class="tie">runs <code>f</code></span></div>
        <div class="code" tabindex="0" role="region" aria-label="Listing 1.1">\
        <details class="fold"><summary>1 line hidden</summary><pre data-line="3"><code><b>let</b> x = \
        <i>1</i>
        </code></pre></details><pre data-line="5"><code><u>f</u>(x) \
        <em>// "&lt;b&gt;"</em>
        </code></pre></div>
        </div>
        """)
  }

  @Test func hiddenSetupIsFoldedWhole() {
    let (html, _) = SampleSite.body(
      "```swift setup hidden\nimport Descent\n```\n", results: [completed()])
    #expect(
      html == """
        <div class="snippet setup" id="snippet:1">
        <details class="fold whole"><summary>Set-up, 1 line</summary>\
        <div class="code" tabindex="0" role="region" aria-label="Swift code 1"><pre data-line="2"><code>\
        <b>import</b> Descent
        </code></pre></div></details>
        </div>
        """)
  }

  @Test func tokensOverSeveralLinesAreClosedOnEach() {
    let lines = CodeLines.highlighted("/* a\n<b> */ x\n\ny\n").map(\.markup)
    #expect(
      lines == [
        #"<em>/* a</em>"#, #"<em>&lt;b&gt; */</em> x"#, "", "y",
      ])
  }

  @Test func sourceSnippetsShowTheLibrary() {
    let declaration = LibraryDeclaration(
      name: "f", module: "Descent", file: "Sources/Descent/F.swift", line: 7, documentation: "",
      text: "public func f() -> Int { 1 }")
    let (html, diagnostics) = SampleSite.body(
      "```swift source=f\n```\n\n```swift runs=f\nf()\n```\n",
      results: [SnippetResult(outcome: .shown), completed()], library: [declaration])
    #expect(
      html.hasPrefix(
        """
        <div class="snippet source" id="snippet:1">
        <div class="snippet-head"><span class="tie">source of \
        <a href="reference-descent.html#f"><code>f</code></a></span> <span class="place">Sources/Descent/F.swift:7</span></div>
        <div class="code" tabindex="0" role="region" aria-label="Source of f"><pre><code>\
        <b>public</b> <b>func</b> f() -&gt; \
        <var>Int</var> { <i>1</i> }
        </code></pre></div>
        """))
    #expect(
      html.contains(
        """
        <span class="tie">runs <a href="reference-descent.html#f" title="Sources/Descent/F.swift:7"><code>f</code></a></span>
        """))
    #expect(diagnostics.isEmpty)
  }

  @Test func anUnknownSourceIsSaidOnThePage() {
    let (html, diagnostics) = SampleSite.body("```swift source=sigmoit\n```\n", library: [])
    #expect(html.contains("“sigmoit” in the core library."))
    #expect(diagnostics.isEmpty)
  }

  @Test(
    arguments: [
      ("expect(a < b)", 1, 1, "a < b"), ("expect(a < b)", 1, 7, "a < b"),
      ("x; expect(f(\")\"), /* ) */ \"c\")", 1, 4, "f(\")\"), \"c\""),
      ("\nexpect(\n  a,\n  b)", 2, 1, "a, b"), ("expect(1); expect(2)", 1, 12, "2"),
      ("let e = expect\ne(1 < 2)", 2, 1, "e(1 < 2)"), ("a", 9, 1, "expect"),
      ("expect(a", 1, 1, "a"),
    ])
  func theSourceOfACallIsFound(source: String, line: Int, column: Int, expected: String) {
    #expect(
      CallSource(source).arguments(ofCallTo: "expect", line: line, column: column) == expected)
  }

  @Test(
    arguments: [
      ("a < b", "a < b"), ("a < b, \"c\"", "a < b"), ("f(a, b)[1, 2], c", "f(a, b)[1, 2]"),
      ("x == \"a, \\\"b\", c", "x == \"a, \\\"b\""), ("xs.all { $0, 1 }", "xs.all { $0, 1 }"),
      ("", ""), (")), a", ")), a"),
    ])
  func theConditionIsTheFirstArgument(arguments: String, expected: String) {
    #expect(CallSource.first(of: arguments) == expected)
  }
}
