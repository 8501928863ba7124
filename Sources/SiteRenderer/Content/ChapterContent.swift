public import Manuscript
public import NotebookRecord

/// One chapter: its text as values, and what its snippets gave.
public struct ChapterContent: Equatable, Sendable {
  /// The page's name without `.html`.
  public var slug: String
  /// The text.
  public var chapter: Chapter { didSet { findChecks() } }
  /// The title, in contents and page titles.
  public var title: String
  /// What the snippets and inline values gave.
  public var result: ChapterResult { didSet { findChecks() } }
  /// The checks of its formulas.
  public private(set) var checks: FormulaChecks
  /// The question the chapter answers, from its front matter; empty for none.
  public var question: String
  /// What the chapter says, in a sentence, from its front matter; empty for none.
  public var summary: String
  /// The file's text, from which the page in plain Markdown is made; empty for none.
  public var source: String
  /// A digest of all this, by which a rendering is known again in a later run; empty for none.
  public var digest: String

  /// Creates the content of a chapter.
  ///
  /// - Parameters:
  ///   - slug: the page's name without `.html`.
  ///   - chapter: the text.
  ///   - title: the title; by default the first heading's text, or else the slug.
  ///   - result: what the snippets gave; one result a snippet, one text an inline value.
  ///   - question: the question the chapter answers.
  ///   - summary: what the chapter says, in a sentence.
  ///   - source: the file's text.
  ///   - digest: a digest of all this, by which a rendering is known again in a later run.
  public init(
    slug: String, chapter: Chapter, title: String? = nil, result: ChapterResult,
    question: String = "", summary: String = "", source: String = "", digest: String = ""
  ) {
    self.slug = slug
    self.chapter = chapter
    self.title = title ?? chapter.title ?? slug
    self.result = result
    checks = FormulaChecks(chapter: chapter, result: result)
    self.question = question
    self.summary = summary
    self.source = source
    self.digest = digest
  }

  private mutating func findChecks() {
    checks = FormulaChecks(chapter: chapter, result: result)
  }

  /// The page's file name.
  var page: String { slug + ".html" }
}
