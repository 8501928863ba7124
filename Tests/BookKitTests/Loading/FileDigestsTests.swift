import Testing

@testable import BookKit

@Suite("Digests of a book's files") struct FileDigestsTests {
  private let files: [String: [UInt8]] = ["a": [1], "b": [2], "c": []]

  @Test("The digest of some files is that of a book that has no others") func others() {
    let digests = FileDigests(files)
    #expect(digests.all(but: ["b"]) == FileDigests(["a": [1], "c": []]).all())
    #expect(digests["a"] == FileDigests(["x": [1]])["x"])
    #expect(digests["none"] == "")
  }

  @Test(
    "A byte, a name, a file more or two files exchanged make another digest",
    arguments: [
      ["a": [1], "b": [3], "c": []], ["a": [1], "d": [2], "c": []], ["a": [1], "b": [2]],
      ["a": [2], "b": [1], "c": []], [:],
    ] as [[String: [UInt8]]])
  func anyChange(other: [String: [UInt8]]) {
    #expect(FileDigests(files).all() != FileDigests(other).all())
  }
}
