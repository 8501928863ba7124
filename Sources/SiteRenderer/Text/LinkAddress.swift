/// Where a link of a chapter leads.
enum LinkAddress: Equatable {
  /// Somewhere on the web, or a mail address.
  case outside(String)
  /// An id on the same page.
  case anchor(String)
  /// A file by its path from the chapter's folder, and an id in it.
  case file(path: String, anchor: String?)
  /// A scheme that a book has no use for, such as `javascript`.
  case unsafe(scheme: String)

  /// Reads an address as browsers do: they drop tabs and line ends inside it and blanks around it.
  init(_ destination: String) {
    let text = Self.cleaned(destination)
    if text.hasPrefix("#") {
      self = .anchor(String(text.dropFirst()))
    } else if let scheme = Self.scheme(of: text) {
      let isSafe = ["http", "https", "mailto"].contains(scheme)
      self = isSafe ? .outside(text) : .unsafe(scheme: scheme)
    } else if text.hasPrefix("//") || text.hasPrefix("\\") || text.hasPrefix("/\\") {
      self = .unsafe(scheme: "//")
    } else {
      let parts = text.utf8.split(
        separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false
      ).map { String(Substring($0)) }
      self = .file(path: parts.first ?? "", anchor: parts.count > 1 ? parts[1] : nil)
    }
  }

  private static func cleaned(_ destination: String) -> String {
    // Nearly all addresses are plain, and a site has tens of thousands.
    if destination.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return destination }
    return String(
      String.UnicodeScalarView(
        destination.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F || $0 == " " })
    ).trimmed
  }

  private static func scheme(of text: String) -> String? {
    let ends = [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: ":")]
    guard let end = text.utf8.firstIndex(where: ends.contains), text.utf8[end] == ends[3] else {
      return nil
    }
    return text[..<end].lowercased()
  }

  /// The path of a file named relative to another file's folder, without `.` and `..`; nil when it
  /// leads out of everything.
  static func resolve(_ path: String, from file: String) -> String? {
    guard !path.hasPrefix("/") else { return nil }
    var parts = file.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(String(part))
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }
}
