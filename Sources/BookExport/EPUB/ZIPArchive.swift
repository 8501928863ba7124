/// A ZIP archive of files that are stored as they are, without times of their own.
struct ZIPArchive {
  private struct Entry {
    var name: [UInt8]
    var checksum: UInt32
    var size: UInt32
    var offset: UInt32
  }

  /// 1 January 1980, the first day that the format knows.
  private static let date: UInt16 = 0x0021
  /// Says that names are UTF-8.
  private static let flags: UInt16 = 0x0800

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  /// Adds a file. The first one added stands first, as readers of EPUB ask of `mimetype`.
  mutating func add(_ content: [UInt8], at path: String) {
    let entry = Entry(
      name: Array(path.utf8), checksum: CRC32.checksum(content), size: UInt32(content.count),
      offset: UInt32(bytes.count))
    write(0x0403_4b50 as UInt32)
    writeHeader(of: entry)
    bytes += entry.name
    bytes += content
    entries.append(entry)
  }

  /// The archive.
  func finished() -> [UInt8] {
    var archive = self
    let start = UInt32(bytes.count)
    for entry in entries { archive.writeDirectoryEntry(entry) }
    let size = UInt32(archive.bytes.count) - start
    archive.write(0x0605_4b50 as UInt32)
    let count = UInt16(entries.count)
    for number in [0, 0, count, count] { archive.write(number) }
    archive.write(size)
    archive.write(start)
    archive.write(0 as UInt16)
    return archive.bytes
  }

  private mutating func writeDirectoryEntry(_ entry: Entry) {
    write(0x0201_4b50 as UInt32)
    write(20 as UInt16)
    writeHeader(of: entry)
    // No comment, the first disk, no attributes.
    for _ in 0..<3 { write(0 as UInt16) }
    write(0 as UInt32)
    write(entry.offset)
    bytes += entry.name
  }

  /// What the header before a file and its entry in the directory have in common.
  private mutating func writeHeader(of entry: Entry) {
    write(20 as UInt16)
    write(entry.name.allSatisfy { $0 < 0x80 } ? 0 as UInt16 : Self.flags)
    // Stored, at midnight.
    write(0 as UInt16)
    write(0 as UInt16)
    write(Self.date)
    write(entry.checksum)
    write(entry.size)
    write(entry.size)
    write(UInt16(entry.name.count))
    write(0 as UInt16)
  }

  private mutating func write(_ number: some FixedWidthInteger & UnsignedInteger) {
    var rest = number
    for _ in 0..<(number.bitWidth / 8) {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }
}
