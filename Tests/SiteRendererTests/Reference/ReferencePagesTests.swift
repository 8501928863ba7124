import Manuscript
import NotebookRecord
import SwiftSource
import Testing

@testable import SiteRenderer

struct ReferencePagesTests {
  private static let library =
    LibraryIndex.declarations(
      in: """
        /// Halves <x>. Then rests.
        /// - Parameter x: the number
        public func half(_ x: Double) -> Double { x / 2 }
        /// Halves many.
        public func half(_ xs: [Double]) -> [Double] { xs }
        /// A box, see ``half``.
        public struct Box { public init() {}; public var size: Int }
        """, module: "One", file: "Sources/One/LineSearch/Half.swift")
    + LibraryIndex.declarations(
      in: "public func half(_ x: Int) -> Int { x }\nextension Array { public func mean() {} }",
      module: "Two", file: "Sources/Two/Half.swift")

  private static let text = """
    # Title

    ```swift #use runs=half
    let a = half(1.0)
    verify("eq-half") { _ in half(2.0) }
    ```

    $$ x = x $$ {#eq-half}

    ```swift #show source=half
    ```
    """

  private func site(_ text: String = Self.text) -> RenderedSite {
    SiteRenderer.render(
      BookContent(
        title: "Book",
        chapters: [
          SampleSite.chapter(
            text, results: [completed(check("eq-half", .verify)), SnippetResult(outcome: .shown)])
        ], library: LibraryIndex(Self.library)))
  }

  @Test func everyDeclarationHasItsPlace() {
    let site = site()
    let one = site.main(of: "reference-one.html")
    #expect(one.contains(#"<h2 id="topic:line-search">Line search</h2>"#))
    #expect(one.contains(#"<div class="declaration" id="half">"#))
    #expect(one.contains(#"<div class="declaration" id="half-2">"#))
    #expect(one.contains("<p>Halves &lt;x&gt;. Then rests.</p>"))
    #expect(one.contains("<dt><code>x</code></dt><dd>the number</dd>"))
    #expect(one.contains(##"see <a href="reference-one.html#half"><code>half</code></a>"##))
    #expect(one.contains("Sources/One/LineSearch/Half.swift:3"))
    // The same name in another module is another entry.
    let two = site.main(of: "reference-two.html")
    #expect(two.contains(#"<div class="declaration" id="half">"#))
    #expect(two.contains(#"<section class="entry" id="Array">"#))
    #expect(LinkCheck.problems(of: site) == [])
  }

  @Test func usesAndFormulasAreNamed() {
    let one = site().main(of: "reference-one.html")
    #expect(
      one.contains(
        ##"<span>In the book</span> <a href="one.html#lst-use">Listing 1.1</a> · <a href="one.html#lst-show">Listing 1.2</a> (source)"##
      ))
    #expect(
      one.contains(
        ##"<a href="one.html#eq-half">Equation (1.1)</a> <span class="badge verified">verified</span>"##
      ))
    #expect(one.components(of: "No snippet is tied to it") == 2)
  }

  @Test func tiesAndCallsLeadToTheReference() {
    let page = site().main(of: "one.html")
    #expect(page.contains(##"runs <a href="reference-one.html#half""##))
    #expect(page.contains(##"= <a href="reference-one.html#half">half</a>("##))
    let own = site(Self.text.replacing("let a", with: "func half(_ x: Double) {}\nlet a"))
    #expect(!own.main(of: "one.html").contains(##"= <a href="reference-one.html#half">"##))
  }

  @Test func aHeavyModuleIsCutIntoTopics() {
    let long = String(repeating: "word ", count: 25_000)
    let heavy = ["A", "B"].flatMap { folder in
      LibraryIndex.declarations(
        in: "/// \(long)\npublic func f\(folder)() {}", module: "M",
        file: "Sources/M/\(folder)/F.swift")
    }
    #expect(
      ReferencePlan(LibraryIndex(heavy)).pages.map(\.slug) == ["reference-m-a", "reference-m-b"])
    #expect(ReferencePlan(LibraryIndex([])).pages == [])
  }

  @Test func namesOfOperatorsMakeAnchors() {
    #expect(ReferenceEntry.anchor(of: "Vector.+") == "Vector.-2b")
    #expect(ReferenceEntry.anchor(of: "\"<é>") == "-22-3c-e9-3e")
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
