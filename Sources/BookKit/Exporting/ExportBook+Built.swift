import BookExport
import Manuscript
import SiteRenderer
import SnippetRunner
import SwiftSource

extension ExportBook {
  /// A book after all stages, as exports need it.
  ///
  /// - Parameters:
  ///   - built: The book with its results and pages.
  ///   - dependency: The package with its library.
  ///   - modified: The time that formats which demand one are given; nil for the same in all exports.
  init(_ built: BuiltBook, dependency: PackageDependency, modified: String?) {
    let configuration = built.book.configuration
    let markdown = SiteRenderer.markdown(of: built.content)
    self.init(
      title: configuration.title,
      chapters: zip(zip(built.book.chapters, built.runs), markdown).map { chapter, markdown in
        ExportChapter(chapter.0, chapter.1, markdown, built.library)
      })
    subtitle = configuration.subtitle
    authors = configuration.authors
    language = configuration.language
    description = configuration.description
    pages = Self.pages(of: built)
    assets = built.book.assets
    macros = configuration.macros
    self.dependency = dependency
    stamp = built.stamp
    if let modified { self.modified = modified }
  }

  /// The chapters' pages, then the others in the order of their names.
  private static func pages(of built: BuiltBook) -> [ExportPage] {
    let files = built.files ?? [:]
    let chapters = built.book.chapters.map { ($0.slug + ".html", $0.title) }
    let known = Set(chapters.map(\.0) + ["index.html"])
    let others = files.keys.filter { $0.hasSuffix(".html") && !known.contains($0) }.sorted()
    // The other pages say in their heading what they are.
    return (chapters + others.map { ($0, "") }).map { path, title in
      ExportPage(
        path: path, title: title, html: String(decoding: files[path] ?? [], as: UTF8.self))
    }
  }
}

extension ExportChapter {
  fileprivate init(
    _ loaded: LoadedChapter, _ run: ChapterRun, _ markdown: MarkdownChapter,
    _ library: LibraryIndex
  ) {
    self.init(
      slug: loaded.slug, title: loaded.title, chapter: loaded.chapter, result: run.result,
      pieces: markdown.pieces.map { piece in
        switch piece {
        case .text(let text): .text(text)
        case .snippet(let index): .snippet(index)
        }
      }, outputs: markdown.outputs)
    trailing = loaded.chapter.snippets.map { SnippetSyntax($0.body.text).trailingExpression }
    pictures = markdown.pictures.map {
      ExportPicture(snippet: $0.snippet, output: $0.output, path: $0.path, svg: $0.svg)
    }
    for (index, snippet) in loaded.chapter.snippets.enumerated() {
      guard case .source(let tie) = snippet.options.purpose else { continue }
      sources[index] = library[tie.name].map(\.text).joined(separator: "\n\n")
    }
  }
}
