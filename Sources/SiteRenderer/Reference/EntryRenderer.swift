internal import Manuscript
internal import SwiftSource
internal import TeXMath

/// Turns the entries of the reference into markup.
struct EntryRenderer {
  private let digest: String
  private let macros: [String: Macro]
  private let repository: RepositoryLink?
  private let plan: ReferencePlan
  private let mentions: LibraryMentions

  /// - Parameters:
  ///   - book: The book, of which only the library and the settings count here.
  ///   - mentions: Where its chapters speak of the library.
  init(_ book: BookContext, _ mentions: LibraryMentions) {
    digest = book.content.digest
    macros = book.content.macros
    repository = book.content.repository
    plan = book.reference
    self.mentions = mentions
  }

  /// An entry with its members.
  func render(_ entry: ReferenceEntry) -> HTML {
    let kind = entry.declarations.first?.kind.words ?? "additions to a type of another library"
    let members = entry.members.map(renderMember).joined()
    let list: HTML? = members.isEmpty ? nil : "<div class=\"members\">\n\(members)</div>\n"
    // What only gets additions has no declaration that would carry the id.
    let id: HTML? = entry.declarations.isEmpty ? #" id="\#(entry.anchor)""# : nil
    return ##"""
      <section class="entry"\##(id)>
      <h3><a class="self" href="#\##(entry.anchor)">\##(entry.name)</a> <span class="kind">\##(kind)</span></h3>
      \##(declarations(entry))\##(links(entry))\##(list)</section>

      """##
  }

  private func renderMember(_ entry: ReferenceEntry) -> HTML {
    "<div class=\"member\">\n\(declarations(entry))\(links(entry))</div>\n"
  }

  private func declarations(_ entry: ReferenceEntry) -> HTML {
    entry.declarations.enumerated().map { index, declaration in
      render(declaration, anchor: entry.anchor(ofDeclaration: index))
    }.joined()
  }

  /// What a declaration says depends on the library and the book's settings alone, so it is known from one build to the
  /// next.
  private func render(_ declaration: LibraryDeclaration, anchor: String) -> HTML {
    guard !digest.isEmpty else { return rendered(declaration, anchor: anchor) }
    let subject = "\(declaration.file) \(declaration.line) \(declaration.name)"
    return HTML(
      trusted: SourceMemory.shared.answer("reference \(digest) \(anchor)", of: subject) {
        rendered(declaration, anchor: anchor).markup
      })
  }

  private func rendered(_ declaration: LibraryDeclaration, anchor: String) -> HTML {
    let signature = CodeLines.highlighted(declaration.signature).joined(separator: "\n")
    let comment = Chapter(parsing: declaration.documentation, path: declaration.file)
    let parts = CommentParts(comment.blocks)
    let renderer = CommentRenderer(comment, macros: macros) {
      address(ofCode: $0, in: declaration)
    }
    let constraint: HTML? =
      declaration.constraint.isEmpty
      ? nil
      : #"<p class="constraint"><code>\#(HTML(content: declaration.constraint))</code></p>"# + "\n"
    return #"""
      <div class="declaration" id="\#(anchor)">
      <pre class="signature"><code>\#(signature)</code></pre>
      \#(constraint)\#(renderer.render(parts.text))\#(fields(parts, renderer))\#(place(declaration))</div>

      """#
  }

  private func fields(_ parts: CommentParts, _ renderer: CommentRenderer) -> HTML? {
    guard !parts.fields.isEmpty else { return nil }
    let rows = parts.fields.map { field -> HTML in
      let name: HTML = field.isParameter ? "<code>\(field.name)</code>" : HTML(text: field.name)
      return "<div><dt>\(name)</dt><dd>\(renderer.renderTightly(field.blocks))</dd></div>\n"
    }
    return "<dl class=\"fields\">\n\(rows.joined())</dl>\n"
  }

  private func place(_ declaration: LibraryDeclaration) -> HTML? {
    // A member without a body says all there is.
    guard declaration.isTieable else { return nil }
    let text = "\(declaration.file):\(declaration.line)"
    guard
      let address = repository?.address(of: declaration.file, line: declaration.line)
    else { return "<p class=\"place\">\(text)</p>\n" }
    return "<p class=\"place\"><a href=\"\(address)\">\(text)</a></p>\n"
  }

  /// Where the book uses it and what was checked against it.
  private func links(_ entry: ReferenceEntry) -> HTML? {
    guard entry.declarations.contains(where: \.isTieable) else { return nil }
    let mention = mentions[entry.name]
    if mention == LibraryMentions.Mention() {
      return #"<p class="used untied">No snippet is tied to it.</p>"# + "\n"
    }
    var html = HTML()
    if !mention.links.isEmpty {
      let links = mention.links.joined(separator: " · ")
      html += "<p class=\"used\"><span>In the book</span> \(links)</p>\n"
    }
    return html + mention.formulas.map(render).joined()
  }

  /// A formula of the book that was checked against the function, as it is printed there.
  private func render(_ formula: FormulasByFunction.Checked) -> HTML {
    let parsed = Formula.parse(formula.latex, macros: macros)
    return #"""
      <div class="checked"><div class="formula-math" tabindex="0" role="region" aria-label="\#(formula.text)">\#
      \#(MathMarkup.html(of: parsed, style: .display))</div>
      <p class="used"><a href="\#(formula.address)">\#(formula.text)</a> \#
      <span class="badge \#(formula.status.rawValue)">\#(formula.status.words)</span></p></div>

      """#
  }

  /// The address of what a piece of code in a comment names: a member of the same type before anything else.
  private func address(ofCode code: String, in declaration: LibraryDeclaration) -> String? {
    let name = String(code.prefix { $0 != "(" })
    guard name.first?.isLetter == true, name != declaration.name else { return nil }
    let owner = declaration.kind.isType ? declaration.name : declaration.container
    return owner.flatMap { plan.address(ofName: "\($0).\(name)") } ?? plan.address(ofName: name)
  }
}
