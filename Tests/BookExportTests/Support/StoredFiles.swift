@testable import BookExport

/// Reads an archive back by its directory, as a reader of ZIP does, and checks what it says of each file.
enum StoredFiles {
  struct Broken: Error { var reason: String }

  static func read(_ archive: [UInt8]) throws -> [(path: String, bytes: [UInt8])] {
    func number(_ offset: Int, _ size: Int) throws -> Int {
      guard offset >= 0, offset + size <= archive.count else { throw Broken(reason: "too short") }
      return archive[offset..<(offset + size)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    let end = archive.count - 22
    guard try number(end, 4) == 0x0605_4b50 else { throw Broken(reason: "no end") }
    var next = try number(end + 16, 4)
    return try (0..<number(end + 10, 2)).map { _ in
      guard try number(next, 4) == 0x0201_4b50 else { throw Broken(reason: "no entry") }
      let (nameSize, size) = (try number(next + 28, 2), try number(next + 24, 4))
      let name = archive[(next + 46)..<(next + 46 + nameSize)]
      let local = try number(next + 42, 4)
      guard try number(local, 4) == 0x0403_4b50, try number(local + 26, 2) == nameSize else {
        throw Broken(reason: "no file")
      }
      let bytes = Array(archive[(local + 30 + nameSize)..<(local + 30 + nameSize + size)])
      guard try number(next + 16, 4) == Int(CRC32.checksum(bytes)) else {
        throw Broken(reason: "checksum")
      }
      next += 46 + nameSize
      return (String(decoding: name, as: UTF8.self), bytes)
    }
  }
}
