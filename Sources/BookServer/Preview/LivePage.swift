/// A page with the script that reloads it when it has changed.
enum LivePage {
  /// What is shown before there is anything to show.
  static let waiting = Array(
    """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>Building …</title></head>
    <body><p>The book is being built for the first time. This page waits for it.</p></body></html>
    """.utf8)

  /// The page with its script. The site on disk does not have it.
  static func live(_ page: [UInt8], name: String, number: Int) -> [UInt8] {
    let script =
      #"<script src="\#(PreviewHandler.clientPath)" data-page="\#(escaped(name))" "#
      + #"data-tag="\#(tag(of: page))" data-number="\#(number)"></script>"#
    let end = Array("</body>".utf8)
    guard page.count >= end.count,
      let place = (0...(page.count - end.count)).last(where: { page[$0...].starts(with: end) })
    else { return page + Array(script.utf8) }
    return page[..<place] + Array(script.utf8) + page[place...]
  }

  /// A short name for a page's bytes: FNV-1a, which tells edits apart. Nothing is trusted because of it.
  static func tag(of bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
  }
}
