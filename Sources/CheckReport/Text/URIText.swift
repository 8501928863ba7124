/// Writes paths as relative references of RFC 3986.
enum URIText {
  /// The path, with all bytes spelled out that may not stand in one. A path is never taken for an address: a colon in
  /// its first part is spelled out too.
  static func path(_ path: String) -> String {
    let text = path.utf8.map { byte -> String in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        return String(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }.joined()
    // Two slashes at the start would name a host.
    return text.hasPrefix("//") ? "." + text : text
  }
}
