import Manuscript
import Testing

/// Chapters damaged at random never stop the parser, and every place it names is in the file.
@Suite struct MutationTests {
  /// SplitMix64, so that a failure can be run again by its seed.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let seed = """
    ---
    title: A
    ---
    # A *b* {#sec-a}

    $x_1$ `{swift digits=4} x` @eq-a [@k, p. 4; @l] ~~c~~[^n] ![i](j){#fig-i width=3} $a
    b$

    > $$
    > - a
    > $$ {#eq-a definition}

    ::: note T $y$
    - |a|b|
      |-|:-:|
      |$|x|$|\\||

      : C {#tbl-a}
    :::

    [^n]: N

        more $z$

    1. x
       ~~~swift #fit runs=f,g timeout=5s claim=D1-Q1 verdict=refuted
       // hide
       let a = "é"
       ~~~

    <div a="$b$">&amp;</div> \\$ \\~ 梯度
    """

  private static let pieces: [String] = [
    "$", "$$", "`", "```", "~~", ":::", "|", "|-|", "\n", "\n\n", "\r", "\t", "    ", "> ", "- ",
    "1. ", "{", "}", "{#eq-a}", "[", "]", "[^n]", "[^n]: ", "(", ")", "\\", "\"", "<", "<!--",
    "-->",
    "@eq-a", "#", "*", "_", "\u{E000}0\u{E001}", "\u{E002}", "\0", "梯", "é", "swift", "=", "---",
  ]

  @Test(arguments: 0..<40)
  func damagedChapters(batch: Int) {
    var generator = Generator(state: UInt64(batch) &* 7919)
    for _ in 0..<50 {
      var bytes = Array(Self.seed.utf8)
      for _ in 0..<Int.random(in: 1...12, using: &generator) { damage(&bytes, &generator) }
      let chapter = Chapter(parsing: bytes, path: "a.md")
      let lines = lineLengths(bytes)
      for range in ranges(of: chapter) {
        #expect(
          isInside(range.start, lines), "\(range) in \(String(decoding: bytes, as: UTF8.self))")
        #expect(isInside(range.end, lines), "\(range) in \(String(decoding: bytes, as: UTF8.self))")
        #expect(range.start <= range.end, "\(range) in \(String(decoding: bytes, as: UTF8.self))")
      }
      #expect(!chapter.dump.unicodeScalars.contains { (0xE000...0xE003).contains($0.value) })
    }
  }

  private func damage(_ bytes: inout [UInt8], _ generator: inout Generator) {
    let start = Int.random(in: 0...bytes.count, using: &generator)
    let end = min(bytes.count, start + Int.random(in: 0...9, using: &generator))
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: bytes[start..<end], at: end)
    case 2: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: start)
    default:
      let piece = Self.pieces.randomElement(using: &generator) ?? ""
      bytes.replaceSubrange(start..<min(end, start + 2), with: Array(piece.utf8))
    }
  }

  private func ranges(of chapter: Chapter) -> [SourceRange] {
    let blocks = chapter.blocks.compactMap(\.range)
    let uses = chapter.formulas.map(\.range) + chapter.inlineValues.map(\.range)
    let snippets = chapter.snippets.flatMap { [$0.range, $0.infoRange] }
    let names = chapter.labels.map(\.range) + chapter.references.map(\.range)
    return blocks + uses + snippets + names + chapter.diagnostics.compactMap(\.range)
  }

  /// The length of each line, with a line break or NUL replaced as the parser does.
  private func lineLengths(_ bytes: [UInt8]) -> [Int] {
    var lengths = [0]
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x0A where previous == 0x0D: break
      case 0x0A, 0x0D: lengths.append(0)
      case 0: lengths[lengths.count - 1] += 3
      default: lengths[lengths.count - 1] += 1
      }
      previous = byte
    }
    return lengths
  }

  private func isInside(_ position: SourcePosition, _ lines: [Int]) -> Bool {
    lines.indices.contains(position.line - 1) && position.column >= 1
      && position.column <= lines[position.line - 1] + 2
  }
}
