import Testing

@testable import BookKit

@Suite struct ConfigurationReaderTests {
  @Test func everySettingIsRead() {
    let reader = ConfigurationReader(
      #"""
      title: A book
      subtitle: About
      authors: [Ada, Emmy]
      language: de
      description: What it is about.
      library: {product: P, modules: [A, B]}
      chapters:
        - a.md
        - part/b.md
      bibliography: r.bib
      macros: {RR: '\mathbb{R}'}
      limits:
        {timeout: 1.5s, cpu: 2min, memory: 2GB, output: 8KB, records: 3MB, file: 5B, open-files: 64, processes: 100}
      """#, file: "book.yml")
    var expected = BookConfiguration()
    expected.title = "A book"
    expected.subtitle = "About"
    expected.authors = ["Ada", "Emmy"]
    expected.language = "de"
    expected.description = "What it is about."
    expected.library = .init(product: "P", modules: ["A", "B"])
    expected.chapters = ["a.md", "part/b.md"]
    expected.bibliography = "r.bib"
    expected.macros = ["RR": "\\mathbb{R}"]
    expected.limits.timeoutMilliseconds = 1_500
    expected.limits.processorSeconds = 120
    expected.limits.memoryBytes = 2_000_000_000
    expected.limits.outputBytes = 8_000
    expected.limits.recordBytes = 3_000_000
    expected.limits.fileBytes = 5
    expected.limits.openFiles = 64
    expected.limits.processes = 100
    #expect(reader.configuration == expected)
    #expect(reader.diagnostics == [])
  }

  private static let rest = "library: {product: P, modules: [A]}\nchapters: [a.md]\n"

  @Test(arguments: [
    ("", "empty-configuration"), ("title: [", "2:1 broken-yaml"), ("- a\n", "1:1 wrong-setting"),
    ("title: T\nchapers: []\n" + rest, "2:1 unknown-setting did you mean `chapters`?"),
    ("title: T\nlimits: {timeout: 5 parsecs}\n" + rest, "2:19 wrong-setting"),
    ("title: T\nlimits: {cpu: 5}\n" + rest, "2:15 wrong-setting"),
    ("title: T\nlimits: {open-files: 5KB}\n" + rest, "2:22 wrong-setting"),
    ("title: T\nlimits: {file: 0B}\n" + rest, "2:16 wrong-setting"),
    ("title: T\nlimits:\n  - 5\n" + rest, "3:3 wrong-setting"),
    ("title: T\nlimits: {files: 5}\n" + rest, "2:10 unknown-setting"),
    ("title: T\nlimits: {memory: -1GB}\n" + rest, "2:18 wrong-setting"),
    ("title: {a: b}\n" + rest, "1:8 wrong-setting"),
    ("title: T\nlibrary: {product: P}\nchapters: [a.md]\n", "2:10 missing-setting"),
    ("title: T\nauthors: me\n" + rest, "2:10 wrong-setting"),
  ])
  func problemsHaveTheirPlace(text: String, expected: String) {
    let first = ConfigurationReader(text, file: "book.yml").diagnostics.first
    let place = first?.range.map { "\($0.start) " } ?? ""
    let found = place + (first?.identifier ?? "")
    #expect(expected.hasPrefix(found), "\(found)")
    if expected.contains("did you mean") { #expect(expected.hasSuffix(first?.help ?? "-")) }
  }
}

struct AddressSettingsTests {
  private func reader(_ lines: String) -> ConfigurationReader {
    ConfigurationReader(
      "title: T\nlibrary: {product: P, modules: [M]}\nchapters: [a.md]\n" + lines, file: "book.yml")
  }

  @Test func addressesAreRead() {
    let reader = reader(
      "url: https://example.org/b\nrepository: \"https://example.org/{file}#L{line}\"\n")
    #expect(reader.diagnostics.isEmpty)
    #expect(reader.configuration.address == "https://example.org/b/")
    #expect(reader.configuration.repository != nil)
  }

  @Test func whatIsNoAddressIsReportedAtItsPlace() {
    let reader = reader("url: nowhere\nrepository: https://example.org/\n")
    #expect(reader.diagnostics.map(\.identifier) == ["wrong-setting", "wrong-setting"])
    #expect(reader.diagnostics.map { $0.range?.start.line } == [4, 5])
    #expect(reader.configuration.address == nil && reader.configuration.repository == nil)
  }
}
