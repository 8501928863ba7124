internal import Manuscript
internal import SwiftSource

extension ChapterRenderer {
  /// The text of a function of the core library, every overload of it.
  func renderSource(_ tie: SnippetOptions.Tie, index: Int) -> HTML {
    let declarations = book.content.library[tie.name]
    guard !declarations.isEmpty else {
      // That it is missing has been reported with the other ties.
      let error = Self.problem("There is no", "“\(tie.name)” in the core library.")
      return frame(index, class: "source", head: "", code: error, results: "")
    }
    var html = HTML()
    for declaration in declarations {
      let lines = CodeLines.highlighted(declaration.text)
      html += head(of: declaration)
      html += Self.scrolling(Self.pre(lines[...]), spoken: "Source of \(declaration.name)")
      html += "\n"
    }
    return frame(index, class: "source", head: "", code: html, results: "")
  }

  private func head(of declaration: LibraryDeclaration) -> HTML {
    let name: HTML = "<code>\(declaration.name)</code>"
    let linked =
      book.reference.address(of: declaration).map { #"<a href="\#($0)">\#(name)</a>"# } ?? name
    return #"""
      <div class="snippet-head"><span class="tie">source of \#(linked)</span> \#
      <span class="place">\#(declaration.file):\#(declaration.line)</span></div>
      """# + "\n"
  }

  /// A panel that says that something is wrong.
  static func problem(_ lead: String, _ text: String) -> HTML {
    #"""
    <div class="problem" role="note"><strong>\#(lead)</strong> \#(text)</div>
    """#
  }
}
