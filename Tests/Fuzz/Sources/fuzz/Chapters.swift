import Manuscript

/// Parses a chapter. Every range must lie where the chapter has lines.
@Sendable func tryChapter(_ bytes: [UInt8]) {
  let chapter = Chapter(parsing: bytes, path: "a.md")
  let lines = bytes.count { $0 == 10 || $0 == 13 } + 2
  for diagnostic in chapter.diagnostics {
    guard let range = diagnostic.range else { continue }
    require(
      range.start <= range.end && range.start.line >= 1 && range.end.line <= lines,
      "\(diagnostic) at \(range) of \(lines) lines")
  }
}

/// Parses a snippet whose opening line says these bytes.
@Sendable func tryFence(_ bytes: [UInt8]) {
  let line = bytes.filter { $0 != 10 && $0 != 13 }
  tryChapter(Array("```swift ".utf8) + line + Array("\nlet a = 1 // hide\n```\n".utf8))
}
