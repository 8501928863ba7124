import Testing

@testable import SiteRenderer

struct BibTeXTests {
  @Test func entriesAreRead() {
    let (entries, diagnostics) = BibTeX.parse(
      #"""
      A comment. @comment{nothing}
      @string{iclr = "International Conference on " # "Learning"}
      @preamble{ "\newcommand{\x}{y}" }
      @InProceedings{kingma2015,
        author = {Kingma, Diederik P. and Jimmy Ba},
        title = {{Adam}: A Method --- for~{\"o}ptimi\v{z}ation},
        booktitle = iclr # { 2015},
        year = 2015, month = may, url = "https://example.org/a_b%20c",
      }
      @book(vaart, editor = "van der Vaart, Aad and {Big Body and Sons} and others", year = {1998})
      """#, path: "r.bib")
    #expect(diagnostics.isEmpty)
    #expect(
      entries == [
        BibliographyEntry(
          key: "kingma2015", kind: "inproceedings",
          authors: [
            .init(family: "Kingma", given: "Diederik P."), .init(family: "Ba", given: "Jimmy"),
          ],
          fields: [
            "title": "Adam: A Method — for\u{A0}öptimižation",
            "booktitle": "International Conference on Learning 2015", "year": "2015",
            "month": "May",
            "url": "https://example.org/a_b%20c",
          ]),
        BibliographyEntry(
          key: "vaart", kind: "book",
          authors: [
            .init(family: "van der Vaart", given: "Aad"), .init(family: "Big Body and Sons"),
          ],
          hasMoreAuthors: true,
          fields: [
            "editor": "van der Vaart, Aad and Big Body and Sons and others", "year": "1998",
          ]),
      ])
  }

  @Test(
    arguments: [
      ("@", "r.bib:1:1: error: there is no kind of entry after “@” [broken-bibliography]"),
      ("\n é @book", "r.bib:2:5: error: “@book” is not followed by “{” [broken-bibliography]"),
      ("@book{", "r.bib:1:1: error: “@book” has no key [broken-bibliography]"),
      ("@book{a", "r.bib:1:1: error: “}” is missing [broken-bibliography]"),
      ("@book{a, b}", "r.bib:1:1: error: “=” is missing [broken-bibliography]"),
      ("@book{a, b=}", "r.bib:1:1: error: a field has no value [broken-bibliography]"),
      ("@book{a, b={{}", "r.bib:1:1: error: a text has no end [broken-bibliography]"),
      ("@book{a, b=\"}\"}", "r.bib:1:1: error: a text has no end [broken-bibliography]"),
    ])
  func brokenEntriesAreReportedAndReadingGoesOn(text: String, expected: String) {
    let (entries, diagnostics) = BibTeX.parse("\(text)\n@misc{after, year = 1}", path: "r.bib")
    #expect(diagnostics.first?.description == expected)
    #expect(entries.allSatisfy { $0.key == "after" })
  }

  @Test func aKeyUsedTwiceIsReported() {
    let (entries, diagnostics) = BibTeX.parse("@misc{a}\n @misc{a}", path: "r.bib")
    #expect(entries.count == 1)
    #expect(
      diagnostics.map(\.description) == [
        "r.bib:2:2: error: the key “a” is used twice [duplicate-bibliography-key]"
      ])
  }

  @Test(
    arguments: [
      (#"Erd\H{o}s and {\'E}variste"#, "Erdős and Évariste"),
      (#"S\o{}ren, {\L}\'od\'z"#, "Søren, Łódź"),
      (#"na\"{\i}ve \& 1--17"#, "naïve & 1–17"), (#"$O(n)$ {\TeX}"#, "O(n) TeX"), ("a\n  b", "a b"),
      (#"\unknown{x} \"#, "x"),
    ])
  func latexBecomesText(source: String, expected: String) {
    #expect(LaTeXText.plain(source) == expected)
  }
}
