internal import Manuscript

/// Holds the pages against each other when all are made: that no id stands twice, every link within the
/// site leads somewhere, every image has words in its place. What authors can write wrong is found
/// earlier, at its place; this finds what a template of theirs, or we, got wrong.
enum SiteCheck {
  /// The problems of a site.
  ///
  /// - Parameters:
  ///   - pages: what stands on each page, by its path.
  ///   - files: the paths of all files of the site.
  /// - Returns: the problems, page by page.
  static func diagnostics(pages: [String: PageScanner], files: Set<String>) -> [Diagnostic] {
    let anchors = pages.mapValues { Set($0.ids) }
    let pages = pages.sorted { $0.key < $1.key }
    return sideBySide(pages.count) { index in
      let (page, scanner) = pages[index]
      return duplicates(scanner, page) + images(scanner, page)
        + links(scanner, page, anchors: anchors, files: files)
    }.flatMap(\.self)
  }

  private static func duplicates(_ scanner: PageScanner, _ page: String) -> [Diagnostic] {
    var seen: Set<String> = []
    var told: Set<String> = []
    return scanner.ids.filter { !seen.insert($0).inserted && told.insert($0).inserted }.map {
      problem("duplicate-id", page, "the id “\($0)” stands twice on the page")
    }
  }

  private static func images(_ scanner: PageScanner, _ page: String) -> [Diagnostic] {
    scanner.imagesWithoutText.map {
      problem("no-alternative-text", page, "the image “\($0)” has no attribute `alt`")
    }
  }

  private static func links(
    _ scanner: PageScanner, _ page: String, anchors: [String: Set<String>], files: Set<String>
  ) -> [Diagnostic] {
    var seen: Set<String> = []
    return scanner.addresses.filter { seen.insert($0).inserted }.compactMap { address in
      switch LinkAddress(address) {
      case .outside: return nil
      case .unsafe(let scheme):
        return problem("broken-link", page, "a link leads to “\(scheme):”")
      case .anchor(let anchor):
        guard !anchor.isEmpty, anchors[page]?.contains(decoded(anchor)) == false else { return nil }
        return problem("broken-link", page, "the page has no anchor “\(anchor)”")
      case .file(let path, let anchor):
        let file = decoded(path)
        guard files.contains(file) else {
          return problem("broken-link", page, "the site has no file “\(file)”")
        }
        guard let anchor, let known = anchors[file], !known.contains(decoded(anchor)) else {
          return nil
        }
        return problem("broken-link", page, "“\(file)” has no anchor “\(anchor)”")
      }
    }
  }

  /// The text that percent escapes stand for.
  private static func decoded(_ address: String) -> String {
    guard address.utf8.contains(UInt8(ascii: "%")) else { return address }
    var bytes: [UInt8] = []
    var rest = Array(address.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func problem(_ identifier: String, _ page: String, _ summary: String) -> Diagnostic
  {
    Diagnostic(
      .error, identifier, file: page, range: nil, summary: summary,
      help: "mend the template of the book's theme that writes it")
  }
}
