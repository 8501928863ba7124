import Testing

@testable import BookExport

struct ZIPArchiveTests {
  /// The check value of this checksum, as catalogues of them give it.
  @Test func theChecksumIsThatOfTheStandard() {
    #expect(CRC32.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32.checksum([]) == 0)
  }

  @Test func filesComeBack() throws {
    var archive = ZIPArchive()
    archive.add(Array("one".utf8), at: "mimetype")
    archive.add([], at: "é/empty")
    let files = try StoredFiles.read(archive.finished())
    #expect(files.map(\.path) == ["mimetype", "é/empty"])
    #expect(files.map(\.bytes) == [Array("one".utf8), []])
    // Reading systems look for the type at this very place.
    #expect(archive.finished()[30..<41] == ArraySlice(Array("mimetypeone".utf8)))
  }

  @Test func aDamagedFileIsNoticed() throws {
    var archive = ZIPArchive()
    archive.add(Array("one".utf8), at: "a")
    var bytes = archive.finished()
    bytes[31] ^= 1
    #expect(throws: StoredFiles.Broken.self) { try StoredFiles.read(bytes) }
  }
}
