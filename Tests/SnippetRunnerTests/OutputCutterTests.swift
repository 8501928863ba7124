import Testing

@testable import SnippetRunner

@Suite struct OutputCutterTests {
  private static let stream =
    "early\u{1}n:0\u{1}zero\u{1}n:1\u{1}\u{1}n:2\u{1}two\u{1}m:3\u{1}x\u{1}"

  private func texts(_ stream: String, size: Int, limit: Int = 100) -> [Int: String] {
    var cutter = OutputCutter(nonce: "n", limit: limit, parts: 100)
    let bytes = Array(stream.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      cutter.receive(Array(bytes[start..<min(start + size, bytes.count)]))
    }
    cutter.finish()
    return cutter.texts.mapValues(\.string)
  }

  @Test(arguments: 1...40)
  func marksAreFoundWhereverTheStreamIsCut(size: Int) {
    #expect(
      texts(Self.stream, size: size) == [
        -1: "early", 0: "zero", 2: "two\u{1}m:3\u{1}x\u{1}",
      ])
  }

  @Test(arguments: [
    "\u{1}n:", "\u{1}n:x\u{1}", "\u{1}n:123456789012345678901234567890\u{1}", "\u{1}",
    "\u{1}n:100\u{1}", "\u{1}n:-1\u{1}",
  ])
  func whatOnlyLooksLikeAMarkIsText(text: String) {
    #expect(texts(text, size: 3) == [-1: text])
  }

  @Test func outputBeyondTheLimitIsCountedAndDropped() {
    var cutter = OutputCutter(nonce: "n", limit: 4, parts: 100)
    cutter.receive(Array("\u{1}n:7\u{1}abc".utf8))
    cutter.receive(Array("defgh\u{1}n:8\u{1}ij".utf8))
    cutter.finish()
    #expect(
      cutter.texts == [
        7: OutputCutter.Text(kept: Array("abcd".utf8), dropped: 4),
        8: OutputCutter.Text(kept: Array("ij".utf8)),
      ])
  }
}
