/// The head of an HTTP/1.1 request (RFC 9112), as far as a server of pages needs it.
struct RequestHead: Equatable {
  /// `GET`, `HEAD` and the like.
  var method: String
  /// What is asked for, as it was sent: `/a%20b.html?x=1`.
  var target: String
  /// The fields by their names in lower case. Of several of one name, the values stand in order, with commas between.
  var fields: [String: String]
  /// Whether another request may follow on the connection.
  var isKeptAlive: Bool

  /// How many fields a request may have.
  static let mostFields = 100

  /// Reads a head.
  ///
  /// - Parameter bytes: All lines with their ends, without the empty line at the end.
  /// - Throws: `RequestError`, with the answer that it earns.
  init(_ bytes: some Collection<UInt8>) throws(RequestError) {
    var lines = Self.lines(Array(bytes))[...]
    // One empty line before a request is to be forgiven (RFC 9112, 2.2).
    if lines.first?.isEmpty == true { lines.removeFirst() }
    guard let first = lines.popFirst() else { throw .malformed }
    let parts = first.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 3, Self.isToken(parts[0]), parts[1].allSatisfy({ $0 > 0x20 && $0 < 0x7f })
    else { throw .malformed }
    method = String(decoding: parts[0], as: UTF8.self)
    target = String(decoding: parts[1], as: UTF8.self)
    let version = String(decoding: parts[2], as: UTF8.self)
    guard version.hasPrefix("HTTP/") else { throw .malformed }
    guard version.hasPrefix("HTTP/1.") else { throw .unknownVersion }
    guard lines.count <= Self.mostFields else { throw .tooLarge }
    fields = [:]
    isKeptAlive = false
    for line in lines { try read(line) }
    isKeptAlive = version == "HTTP/1.1" && fields["connection"]?.lowercased() != "close"
    guard fields["transfer-encoding"] == nil, ["0", nil].contains(fields["content-length"]) else {
      throw .hasBody
    }
  }

  private mutating func read(_ line: ArraySlice<UInt8>) throws(RequestError) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { throw .malformed }
    let value = line[(colon + 1)...]
    // A name with a space behind it, or a line that continues the one above, is how requests are smuggled.
    guard Self.isToken(line[..<colon]), value.allSatisfy({ $0 >= 0x20 && $0 != 0x7f || $0 == 9 })
    else { throw .malformed }
    let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    let text = String(decoding: value.trimmed, as: UTF8.self)
    guard let before = fields.updateValue(text, forKey: name) else { return }
    guard name != "host", name != "content-length" else { throw .malformed }
    fields[name] = before + ", " + text
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices.dropLast() where bytes[index] == 13 && bytes[index + 1] == 10 {
      lines.append(bytes[start..<index])
      start = index + 2
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  private static func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { Self.tokenBytes.contains($0) }
  }

  private static let tokenBytes = Set(
    "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
}

extension ArraySlice<UInt8> {
  /// Without the spaces and tabs at its ends.
  fileprivate var trimmed: ArraySlice<UInt8> {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 9 }
    guard let last = lastIndex(where: { !isBlank($0) }) else { return [] }
    return self[...last].drop(while: isBlank)
  }
}
