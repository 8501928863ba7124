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
  public internal(set) var runs: [ChapterRun] = []
  /// The chapters with their runs, as pages are made from them; empty when it did not come to that.
  private(set) var contents: [ChapterContent] = []
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
  /// The digests of the book's files.
  let digests: FileDigests
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
    digests = book.digests
  }

  /// Takes in what became of the chapters.
  mutating func add(_ runs: [ChapterRun]) {
    self.runs = runs
    let pairs = Array(zip(book.chapters, runs))
    contents = sideBySide(pairs.count) { [self] in content(pairs[$0].0, pairs[$0].1) }
  }

  /// Whether only a part of the book was to be run.
  var isPart: Bool { book.chapters.count < allChapters.count }

  /// The chapters or snippets that were asked for; none means all.
  var targets: [AcceptTarget] = []

  /// Whether anything is wrong that must be mended.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// How the build ended.
  var ending: Ending { !wasTried ? .notTried : hasErrors ? .doesNotHold : .holds }

  /// Holds the chapters' text against the library and the glossary.
  mutating func checkText(_ sound: SoundChecks) {
    let ties = TieCheck(library: library)
    let facts = [librarySources] + book.configuration.library.modules
    diagnostics += sideBySide(book.chapters.count) { [book, digests] index in
      let chapter = book.chapters[index].chapter
      return sound.diagnostics(of: "ties", [chapter.path, digests[chapter.path]] + facts) {
        ties.diagnostics(chapter)
      }
    }.flatMap(\.self)
    diagnostics += GlossaryCheck(book, digests, sound).diagnostics
  }

  /// The stage that holds results against what the chapters say of them.
  mutating func verify(_ sound: SoundChecks) {
    let macros = book.configuration.macros.mapValues { Macro($0) }
    let facts = book.configuration.macros.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    let found = sideBySide(contents.count) { [contents, runs] index in
      let content = contents[index]
      let coverage = FormulaCoverage(chapter: content.chapter, checks: content.checks)
      var diagnostics = ResultCheck(chapter: content.chapter, result: content.result).diagnostics
      // Where the program broke, what it would have checked is not the author's first worry.
      if !runs[index].diagnostics.contains(where: { $0.severity == .error }) {
        diagnostics += coverage.diagnostics
        diagnostics += sound.diagnostics(of: "symbols", [content.digest] + facts) {
          SymbolCheck(chapter: content.chapter, result: content.result, macros: macros).diagnostics
        }
      }
      return (coverage, diagnostics)
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
    let site = SiteRenderer.render(content, theme: book.theme, memory: memory)
    diagnostics += site.diagnostics
    files = site.files
  }

  /// The book as its pages are made from it.
  var content: BookContent {
    let configuration = book.configuration
    var content = BookContent(
      title: configuration.title, subtitle: configuration.subtitle,
      authors: configuration.authors, language: configuration.language,
      description: configuration.description, chapters: contents, library: library,
      macros: configuration.macros.mapValues { Macro($0) },
      bibliography: book.bibliography,
      claims: book.claims ?? [], sourceTitles: configuration.sourceTitles,
      glossary: book.glossary,
      assets: book.assets, address: configuration.address,
      repository: configuration.repository, sourceStamp: stamp,
      mutation: book.mutation?.scores(library: mutableDigest))
    content.digest = digestWithoutChapters
    return content
  }

  private func content(_ chapter: LoadedChapter, _ run: ChapterRun) -> ChapterContent {
    ChapterContent(
      slug: chapter.slug, chapter: chapter.chapter, title: chapter.title, result: run.result,
      question: chapter.question, summary: chapter.summary,
      source: book.sources[chapter.chapter.path].map { String(decoding: $0, as: UTF8.self) } ?? "",
      digest: digest(chapter, run))
  }

  /// A digest of everything that pages are made of but the chapters.
  private var digestWithoutChapters: String {
    var digest = SHA256()
    digest.update(text: digests.all(but: Set(allChapters.map(\.chapter.path))))
    digest.update(text: librarySources)
    digest.update(text: mutableDigest)
    return digest.finish()
  }

  /// A digest of a chapter's text and of what its snippets gave.
  private func digest(_ chapter: LoadedChapter, _ run: ChapterRun) -> String {
    var digest = SHA256()
    digest.update(text: chapter.chapter.path)
    digest.update(text: digests[chapter.chapter.path])
    digest.update(text: run.resultDigest)
    return digest.finish()
  }
}
