/// A complete XHTML file.
struct XHTMLDocument {
  var title: String
  var language: String
  /// Style sheets beside it.
  var styles: [String] = []
  /// A style sheet of its own; empty for none.
  var ownStyle = ""
  var content: [XMLNode]

  /// The file.
  var text: String {
    let tag = XMLWriter.escaped(language.isEmpty ? "en" : language)
    let links = styles.map { "<link rel=\"stylesheet\" type=\"text/css\" href=\"\($0)\"/>\n" }
    let style = ownStyle.isEmpty ? "" : "<style>\(XMLWriter.escaped(ownStyle))</style>\n"
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="\(tag)" xml:lang="\(tag)">
      <head>
      <meta charset="utf-8"/>
      <title>\(XMLWriter.escaped(title))</title>
      \(links.joined())\(style)</head>
      \(XMLWriter.text(of: XMLElement(name: "body", children: [.text("\n")] + content + [.text("\n")])))
      </html>

      """
  }
}
