import Manuscript
import NotebookRecord
import SwiftSource
import Testing

@testable import SiteRenderer

/// Whatever changes in a book, what is kept and what is made anew give the site that a fresh start gives: every page
/// that says anything of what changed is made again.
struct KeptPagesTests {
  private static let first = """
    # One

    ## A part {#sec-part}

    The rate $\\eta${symbol="learning rate" shape=scalar} is small; see @eq-two. {claim=D0-Q2 verdict=confirmed}

    $$ x = x $$ {#eq-one}

    ```swift #go runs=half claim=D0-Q1 verdict=refuted
    expect(half(2.0) == 1.0)
    verify("eq-one") { _ in half(2.0) }
    ```

    """
  private static let second = """
    # Two

    $$ y = y $$ {#eq-two}

    ```swift runs=half
    verify("eq-two") { _ in half(4.0) }
    ```

    See @eq-one and @sec-part.

    """

  private static let results = [
    completed(expectation(), check("eq-one", .verify)), completed(check("eq-two", .verify)),
  ]

  private static func expectation(holds: Bool = true, claim: String = "Half is half.")
    -> SnippetOutput
  {
    .expectation(
      ExpectationRecord(
        holds: holds, claim: claim, decides: "D0-Q1", finding: "1 = 1",
        run: RunRecord(verdict: "converged", steps: 12), position: position(1)))
  }

  private static func book() -> BookContent {
    BookContent(
      title: "Book",
      chapters: [
        SampleSite.chapter(first, slug: "one", results: [results[0]]),
        SampleSite.chapter(second, slug: "two", results: [results[1]]),
      ],
      library: library("/// Halves.\npublic func half(_ x: Double) -> Double { x / 2 }\n"),
      claims: [
        SourceClaim(id: "D0-Q1", says: "It doubles.", truth: "It halves."),
        SourceClaim(id: "D0-Q2", says: "It is small.", truth: "It is."),
      ], sourceTitles: ["D0": "A source"],
      glossary: [GlossaryTerm(term: "rate", definition: "A number.", chapter: "one")],
      address: "https://example.org/")
  }

  private static func library(_ text: String) -> LibraryIndex {
    LibraryIndex(LibraryIndex.declarations(in: text, module: "One", file: "Sources/One/Half.swift"))
  }

  /// With the digests that a tool gives it.
  private static func sealed(_ book: BookContent) -> BookContent {
    var book = book
    for index in book.chapters.indices {
      let chapter = book.chapters[index]
      book.chapters[index].digest = "\(chapter.chapter.path) \(chapter.source) \(chapter.result)"
    }
    var rest = book
    rest.chapters = []
    rest.digest = ""
    book.digest = "\(rest)"
    return book
  }

  private static func rewrite(
    _ book: inout BookContent, _ chapter: Int, _ old: String, _ new: String
  ) {
    let text = [first, second][chapter]
    precondition(text.contains(old), "the sample does not say “\(old)”")
    book.chapters[chapter] = SampleSite.chapter(
      text.replacing(old, with: new), slug: ["one", "two"][chapter], results: [results[chapter]])
    // Tools make the digest from the text, which a sample chapter does not have.
    book.chapters[chapter].source = text.replacing(old, with: new)
  }

  private typealias Edit = @Sendable (inout BookContent) -> Void

  private static let edits: [(name: String, edit: Edit)] = [
    ("prose", { rewrite(&$0, 0, "is small", "is very small") }),
    ("a line more", { rewrite(&$0, 1, "# Two\n", "# Two\n\nMore.\n") }),
    ("a chapter's title", { rewrite(&$0, 0, "# One", "# Eins") }),
    ("a section's label", { rewrite(&$0, 0, "{#sec-part}", "{#sec-other}") }),
    ("a snippet's label", { rewrite(&$0, 0, "#go ", "#run ") }),
    ("a snippet without label", { rewrite(&$0, 0, "#go ", "") }),
    ("a formula", { rewrite(&$0, 0, "x = x", "x = 1 x") }),
    ("a formula's number", { rewrite(&$0, 1, "# Two\n", "# Two\n\n$$ z $$ {#eq-new}\n") }),
    ("a tie", { rewrite(&$0, 1, "runs=half", "setup") }),
    ("a verdict", { rewrite(&$0, 0, "verdict=refuted", "verdict=half-true") }),
    ("a claim that nothing decides", { rewrite(&$0, 0, " {claim=D0-Q2 verdict=confirmed}", "") }),
    ("a symbol's meaning", { rewrite(&$0, 0, "learning rate", "step size") }),
    ("a symbol's shape", { rewrite(&$0, 0, "shape=scalar", "shape=vector") }),
    (
      "an expectation that fails",
      { $0.chapters[0].result.snippets = [completed(expectation(holds: false))] }
    ),
    (
      "another expectation",
      { $0.chapters[0].result.snippets = [completed(expectation(claim: "Other."))] }
    ),
    (
      "a formula refuted",
      { $0.chapters[1].result.snippets = [completed(check("eq-two", .refute))] }
    ),
    (
      "a snippet that breaks",
      { $0.chapters[1].result.snippets = [SnippetResult(outcome: .broken(message: "no"))] }
    ),
    ("the order", { $0.chapters.reverse() }),
    ("a chapter fewer", { $0.chapters.removeLast() }),
    ("the title", { $0.title = "Another" }),
    ("a claim's text", { $0.claims[0].says = "It trebles." }),
    ("a claim's truth", { $0.claims[1].truth = "It is not." }),
    ("a source's title", { $0.sourceTitles["D0"] = "Another source" }),
    ("a term", { $0.glossary[0].definition = "Another number." }),
    ("no glossary", { $0.glossary = [] }),
    ("no claims", { $0.claims = [] }),
    (
      "the library",
      {
        $0.library = library("/// Halves it.\npublic func half(_ x: Double) -> Double { x / 2 }\n")
      }
    ),
    ("where sources are seen", { $0.repository = RepositoryLink("https://example.org/{file}") }),
    (
      "what mutation found",
      {
        $0.mutation = MutationScores(
          total: .init(name: "all", killed: 1, tried: 2),
          functions: [.init(name: "half", killed: 1, tried: 2)],
          formulas: [.init(name: "one#eq-one", killed: 1, tried: 2)], survivors: [], equivalent: 0,
          untried: [:], bar: 0.95, library: "0123", isStale: false)
      }
    ),
  ]

  @Test(arguments: edits.map(\.name))
  func anEditGivesWhatAFreshStartGives(name: String) throws {
    let edit = try #require(Self.edits.first { $0.name == name })
    var changed = Self.book()
    edit.edit(&changed)
    let (before, after) = (Self.sealed(Self.book()), Self.sealed(changed))
    #expect(before != after)
    let fresh = SiteRenderer.render(after)
    let shelf = Shelf()
    // By the same run of the tool, by the next one, and back again.
    let memory = RenderMemory(store: shelf.store)
    let original = SiteRenderer.render(before, memory: memory)
    #expect(original == SiteRenderer.render(before))
    #expect(SiteRenderer.render(after, memory: memory) == fresh)
    #expect(SiteRenderer.render(after, memory: RenderMemory(store: shelf.store)) == fresh)
    #expect(SiteRenderer.render(before, memory: RenderMemory(store: shelf.store)) == original)
    #expect(SiteRenderer.render(before, memory: memory) == original)
  }

  /// A report that is too heavy for one page has a page a chapter.
  @Test func theReportsOfChaptersAreKeptOneByOne() {
    func book(_ claims: [String]) -> BookContent {
      var book = Self.book()
      for index in 0..<2 {
        let many = Array(repeating: Self.expectation(claim: claims[index]), count: 1_000)
        book.chapters[index].result.snippets = [SnippetResult(outcome: .completed, outputs: many)]
      }
      return Self.sealed(book)
    }
    let shelf = Shelf()
    let memory = RenderMemory(store: shelf.store)
    _ = SiteRenderer.render(book(["a", "b"]), memory: memory)
    #expect(memory.names.contains("verification-two/"))
    let after = book(["a", "c"])
    let fresh = SiteRenderer.render(after)
    #expect(SiteRenderer.render(after, memory: memory) == fresh)
    #expect(SiteRenderer.render(after, memory: RenderMemory(store: shelf.store)) == fresh)
  }

  @Test func proseChangesOnePageOnly() {
    let shelf = Shelf()
    let book = Self.sealed(Self.book())
    _ = SiteRenderer.render(book, memory: RenderMemory(store: shelf.store))
    let writes = shelf.writes
    var changed = Self.book()
    Self.rewrite(&changed, 0, "is small", "is very small")
    _ = SiteRenderer.render(Self.sealed(changed), memory: RenderMemory(store: shelf.store))
    #expect(shelf.writes == writes + 1)
    // Nothing changed: nothing is made.
    _ = SiteRenderer.render(Self.sealed(changed), memory: RenderMemory(store: shelf.store))
    #expect(shelf.writes == writes + 1)
  }

  @Test func theMemoryHoldsThePagesOfTheBookAndNoOthers() {
    let memory = RenderMemory(store: Shelf().store)
    _ = SiteRenderer.render(Self.sealed(Self.book()), memory: memory)
    let names = memory.names.sorted()
    #expect(
      names == [
        "claims-d0/", "claims/", "glossary/", "one", "reference-one/", "reference/", "symbols/",
        "two",
      ])
    var smaller = Self.book()
    smaller.glossary = []
    smaller.chapters.removeLast()
    _ = SiteRenderer.render(Self.sealed(smaller), memory: memory)
    #expect(memory.names.sorted() == names.filter { $0 != "glossary/" && $0 != "two" })
  }

  @Test func whatContentsListIsThere() {
    let book = Self.sealed(Self.book())
    let site = SiteRenderer.render(book)
    #expect(LinkCheck.problems(of: site) == [])
    let listed = BackMatter.listed(in: BookContext(book)).map(\.address)
    #expect(
      listed == [
        "claims.html", "symbols.html", "glossary.html", "verification.html", "reference.html",
      ])
    for address in listed { #expect(site.files[address] != nil, "\(address)") }
  }
}
