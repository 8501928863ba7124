import CheckReport
public import Manuscript
import NotebookRecord
import SiteRenderer
public import SnippetRunner
public import SwiftSource
import TeXMath

/// A book after all stages, as far as they came.
public struct BuiltBook: Sendable {
  /// The book as it was on disk.
  public var book: Book
  /// All that is wrong with it.
  public var diagnostics: [Diagnostic]
  /// What the library declares.
  public var library = LibraryIndex([])
  /// One run a chapter; empty when it did not come to that.
  public var runs: [ChapterRun] = []
  /// What checks found of the formulas.
  public var coverage = FormulaCoverage()
  /// The site's files; nil when it did not come to that.
  public var files: [String: [UInt8]]?
  /// The folders of the library's targets.
  public var libraryFolders: [String] = []
  /// All chapters, where those of `book` are a part of them.
  public var allChapters: [LoadedChapter]
  /// Whether it came to running the chapters.
  public var wasTried = false
  /// What the programs were kept in; nil when it did not come to that.
  public var isolation: Isolation?
  /// What the compiler says of itself; empty when it did not come to that.
  public var toolchain = ""
  /// The digest of the library; empty when it did not come to that.
  public var libraryDigest = ""
  /// The digest of the library's sources alone.
  var librarySources = ""
  /// The digest of the modules that `book mutate` changes.
  var mutableDigest = ""
  /// What the site was built from.
  public var stamp = ""
  /// The chapters whose results were held against the accepted ones.
  var compared: Set<String> = []

  init(book: Book, diagnostics: [Diagnostic]) {
    self.book = book
    self.diagnostics = diagnostics
    allChapters = book.chapters
  }

  /// Whether only a part of the book was to be run.
  var isPart: Bool { book.chapters.count < allChapters.count }

  /// The chapters or snippets that were asked for; none means all.
  var targets: [AcceptTarget] = []

  /// Whether anything is wrong that must be mended.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// How the build ended.
  var ending: Ending { !wasTried ? .notTried : hasErrors ? .doesNotHold : .holds }

  /// The stage that holds results against what the chapters say of them.
  mutating func verify() {
    let pairs = Array(zip(book.chapters, runs))
    let macros = book.configuration.macros.mapValues { Macro($0) }
    let found = sideBySide(pairs.count) { index in
      Self.verified(pairs[index].0, pairs[index].1, macros: macros)
    }
    for (coverage, diagnostics) in found {
      self.coverage.add(coverage)
      self.diagnostics += diagnostics
    }
    // What claims need may be in another part.
    if !isPart, let claims = book.claims, runs.count == book.chapters.count, !hasErrors {
      diagnostics += ClaimCheck(claims, contents).diagnostics
    }
  }

  private static func verified(
    _ chapter: LoadedChapter, _ run: ChapterRun, macros: [String: Macro]
  ) -> (FormulaCoverage, [Diagnostic]) {
    let coverage = FormulaCoverage(chapter: chapter.chapter, result: run.result)
    var diagnostics = ResultCheck(chapter: chapter.chapter, result: run.result).diagnostics
    // Where the program broke, what it would have checked is not the author's first worry.
    if !run.diagnostics.contains(where: { $0.severity == .error }) {
      diagnostics += coverage.diagnostics
      diagnostics +=
        SymbolCheck(chapter: chapter.chapter, result: run.result, macros: macros).diagnostics
    }
    return (coverage, diagnostics)
  }

  /// Holds the numbers in prose against those that were computed.
  mutating func lintProse() {
    for (chapter, run) in zip(book.chapters, runs) {
      diagnostics +=
        ProseLint(
          chapter: chapter.chapter, result: run.result,
          source: book.sources[chapter.chapter.path] ?? []
        ).diagnostics
    }
  }

  /// The stage that makes pages.
  mutating func render(_ memory: RenderMemory) {
    diagnostics += bibliography?.diagnostics ?? []
    let site = SiteRenderer.render(content, theme: book.theme, memory: memory)
    diagnostics += site.diagnostics
    files = site.files
  }

  private var bibliography: (entries: [BibliographyEntry], diagnostics: [Diagnostic])? {
    book.bibliography.map { BibTeX.parse($0.text, path: $0.file) }
  }

  /// The book as its pages are made from it.
  var content: BookContent {
    let configuration = book.configuration
    var content = BookContent(
      title: configuration.title, subtitle: configuration.subtitle,
      authors: configuration.authors, language: configuration.language,
      description: configuration.description, chapters: contents, library: library,
      macros: configuration.macros.mapValues { Macro($0) },
      bibliography: bibliography?.entries ?? [],
      claims: book.claims ?? [], sourceTitles: configuration.sourceTitles,
      glossary: book.glossary,
      assets: book.assets, address: configuration.address,
      repository: configuration.repository, sourceStamp: stamp,
      mutation: book.mutation?.scores(library: mutableDigest))
    content.digest = digestWithoutChapters
    return content
  }

  var contents: [ChapterContent] {
    let pairs = Array(zip(book.chapters, runs))
    return sideBySide(pairs.count) { index in
      let (chapter, run) = pairs[index]
      return ChapterContent(
        slug: chapter.slug, chapter: chapter.chapter, title: chapter.title, result: run.result,
        question: chapter.question, summary: chapter.summary,
        source: book.sources[chapter.chapter.path].map { String(decoding: $0, as: UTF8.self) }
          ?? "",
        digest: digest(chapter, run))
    }
  }

  /// A digest of everything that pages are made of but the chapters.
  private var digestWithoutChapters: String {
    let chapters = Set(allChapters.map(\.chapter.path))
    var digest = SHA256()
    for (path, bytes) in (book.sources.filter { !chapters.contains($0.key) })
      .merging(book.assets, uniquingKeysWith: { first, _ in first })
      .sorted(by: { $0.key < $1.key })
    {
      digest.update(text: path)
      digest.update(field: bytes)
    }
    digest.update(text: librarySources)
    digest.update(text: mutableDigest)
    return digest.finish()
  }

  /// A digest of a chapter's text and of what its snippets gave.
  private func digest(_ chapter: LoadedChapter, _ run: ChapterRun) -> String {
    var digest = SHA256()
    digest.update(text: chapter.chapter.path)
    digest.update(field: book.sources[chapter.chapter.path] ?? [])
    digest.update(text: run.resultDigest)
    return digest.finish()
  }
}
