/// An object file in the format of Linux (ELF, 64 bits, least byte first), as far as linking asks for it.
///
/// Source: *System V Application Binary Interface*, chapters 4 and 5 (object files, program loading).
struct ObjectFile {
  private let bytes: [UInt8]
  private var headers = 0..<0
  private var names = 0..<0
  private static let headerSize = 64

  /// - Parameter bytes: The file; nil comes of one in another format, or of a damaged one.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.count >= 64, bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]),
      let first = number(at: 0x28, 8), number(at: 0x3A, 2) == Self.headerSize,
      let count = number(at: 0x3C, 2), let index = number(at: 0x3E, 2), index < count,
      let headers = range(first, count * Self.headerSize)
    else { return nil }
    self.headers = headers
    guard let names = section(headers.lowerBound + index * Self.headerSize) else { return nil }
    self.names = names
  }

  /// The words for the linker that the compiler left in it: the libraries of the modules that it imports.
  var linkerRequests: [String] {
    for header in stride(from: headers.lowerBound, to: headers.upperBound, by: Self.headerSize)
    where name(of: header) == ".swift1_autolink_entries" {
      guard let section = section(header) else { return [] }
      return bytes[section].split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }
    return []
  }

  private func name(of header: Int) -> String? {
    guard let offset = number(at: header, 4), offset < names.count else { return nil }
    return String(
      decoding: bytes[(names.lowerBound + offset)..<names.upperBound].prefix { $0 != 0 },
      as: UTF8.self)
  }

  /// Where a section lies, by the place of its header.
  private func section(_ header: Int) -> Range<Int>? {
    guard let offset = number(at: header + 0x18, 8), let size = number(at: header + 0x20, 8)
    else { return nil }
    return range(offset, size)
  }

  private func range(_ offset: Int, _ size: Int) -> Range<Int>? {
    guard offset <= bytes.count, size <= bytes.count - offset else { return nil }
    return offset..<(offset + size)
  }

  /// A whole number of so many bytes; nil where there are none, or where it is larger than any place in a file.
  private func number(at offset: Int, _ size: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - size else { return nil }
    return Int(
      exactly: bytes[offset..<(offset + size)].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    )
  }
}
