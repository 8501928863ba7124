internal import Manuscript
internal import SwiftSource

/// The pages of the reference: one that lists all, and those of the plan.
enum ReferencePages {
  /// What contents list: the page that lists all; nil for a book without a library.
  static func face(in book: BookContext) -> PageFace? {
    book.reference.pages.isEmpty
      ? nil : PageFace(slug: ReferencePlan.overview, title: "Reference of the library")
  }

  /// The pages' drafts; none for a book without a library.
  static func drafts(of book: BookContext) -> [PageDraft] {
    guard let face = face(in: book) else { return [] }
    let mentions = LibraryMentions(book)
    let names = book.content.library.names
    let tied = names.filter { !mentions[$0].links.isEmpty }
    let overview = PageDraft(
      slug: face.slug, inputs: ["\(mentions.checkedCount)"] + tied
    ) { self.overview(face, of: book, mentions) }
    return [overview]
      + book.reference.pages.map { page in
        PageDraft(
          slug: page.slug,
          inputs: page.topics.flatMap(\.entries).flatMap { inputs(of: $0, mentions) }
        ) { self.page(of: page, EntryRenderer(book, mentions)) }
      }
  }

  /// What chapters say of an entry and its members.
  private static func inputs(of entry: ReferenceEntry, _ mentions: LibraryMentions) -> [String] {
    mentions[entry.name].inputs + entry.members.flatMap { inputs(of: $0, mentions) }
  }

  private static func page(of page: ReferencePlan.Page, _ renderer: EntryRenderer) -> SitePage {
    var body: HTML =
      #"<p class="up"><a href="\#(ReferencePlan.overview).html">All of the reference</a></p>"#
      + "\n"
    var outline: [Outline.Entry] = []
    for topic in page.topics {
      let title = topic.title.isEmpty ? page.module : topic.title
      outline.append(.init(level: 2, anchor: topic.anchor, text: HTML(text: title)))
      outline += topic.entries.map { .init(level: 3, anchor: $0.anchor, text: HTML(text: $0.name)) }
      body += #"<h2 id="\#(topic.anchor)">\#(title)</h2>"# + "\n"
      body += topic.entries.map(renderer.render).joined()
    }
    return SitePage(
      slug: page.slug, title: page.title,
      description: "What \(page.title) declares, with where the book uses it.", body: body,
      outline: outline, searchEntries: page.topics.flatMap(\.entries).flatMap(searched))
  }

  /// A type is found by its own name and comment and by the names of its functions.
  private static func searched(_ entry: ReferenceEntry) -> [SearchEntry] {
    let summary = self.summary(of: entry)
    let names = entry.members.filter { $0.declarations.contains(where: \.isTieable) }
      .flatMap { SearchWords.words(ofName: $0.name) }
    return [
      SearchEntry(
        kind: .function, anchor: entry.anchor, title: entry.name,
        words: SearchCollector.counted(
          Array(Set(SearchWords.words(ofName: entry.name) + names + SearchWords.words(of: summary)))
        ),
        excerpt: String(summary.prefix(80)))
    ]
  }

  // MARK: The page that lists all

  private static func overview(
    _ face: PageFace, of book: BookContext, _ mentions: LibraryMentions
  ) -> SitePage {
    var body = introduction(book, mentions)
    var outline: [Outline.Entry] = []
    var module = ""
    for page in book.reference.pages {
      if page.module != module {
        module = page.module
        let anchor = "module:\(ReferencePlan.slug(module))"
        outline.append(.init(level: 2, anchor: anchor, text: HTML(text: module)))
        body += #"<h2 id="\#(anchor)">\#(module)</h2>"# + "\n"
      }
      for topic in page.topics { body += list(topic, on: page, mentions) }
    }
    return SitePage(
      slug: face.slug, title: face.title,
      description: "Every function and type of the library, with where the book uses it.",
      body: body, outline: outline)
  }

  private static func introduction(_ book: BookContext, _ mentions: LibraryMentions) -> HTML {
    let names = book.content.library.names
    let untied = names.filter { mentions[$0].links.isEmpty }.count
    return """
      <p>What the library offers, from its own documentation comments. Of \(names.count) functions, \
      initialisers and types, snippets of the book are tied to \(names.count - untied); formulas were \
      checked against \(mentions.checkedCount). A name with a hollow mark has no snippet.</p>

      """
  }

  private static func list(
    _ topic: ReferenceTopic, on page: ReferencePlan.Page, _ mentions: LibraryMentions
  ) -> HTML {
    let items = topic.entries.map { entry -> HTML in
      let isTied = entry.declarations.isEmpty || isTied(entry, mentions)
      let mark: HTML? =
        isTied ? nil : #" <span class="hollow" title="no snippet is tied to it">○</span>"#
      return #"""
        <div><dt><a href="\#(page.address)#\#(entry.anchor)"><code>\#(entry.name)</code></a>\#(mark)</dt>\#
        <dd>\#(HTML(content: summary(of: entry)))</dd></div>

        """#
    }.joined()
    let title: HTML? =
      topic.title.isEmpty
      ? nil : #"<h3><a href="\#(page.address)#\#(topic.anchor)">\#(topic.title)</a></h3>"# + "\n"
    return "\(title)<dl class=\"names\">\n\(items)</dl>\n"
  }

  private static func isTied(_ entry: ReferenceEntry, _ mentions: LibraryMentions) -> Bool {
    ([entry] + entry.members).contains { !mentions[$0.name].links.isEmpty }
  }

  /// The first sentence of the comment, as text.
  static func summary(of entry: ReferenceEntry) -> String {
    guard let comment = entry.declarations.first?.documentation, !comment.isEmpty else { return "" }
    return SourceMemory.shared.answer("summary", of: comment) { summary(ofComment: comment) }
  }

  private static func summary(ofComment comment: String) -> String {
    guard case .some(.paragraph(let paragraph)) = Chapter(parsing: comment, path: "").blocks.first
    else { return "" }
    let text = paragraph.inlines.plainText.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    guard let end = text.indices.first(where: { text[$0] == "." && follows(text, $0) }) else {
      return text
    }
    return String(text[..<end])
  }

  /// Whether a sentence ends at a full stop: a blank and a capital letter follow, or nothing.
  private static func follows(_ text: String, _ stop: String.Index) -> Bool {
    let rest = text[text.index(after: stop)...]
    guard let blank = rest.first else { return true }
    return blank == " " && rest.dropFirst().first?.isLowercase == false
  }
}
