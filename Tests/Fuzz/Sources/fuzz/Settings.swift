import Manuscript

@testable import BookKit
@testable import BookServer

/// Reads `book.yml`, a chapter's front matter, and a file of records.
@Sendable func trySettings(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  _ = ConfigurationReader(text, file: "book.yml")
  _ = RecordFile(text, file: "claims.yml", keys: ["text", "source"], isList: false)
  _ = RecordFile(text, file: "claims.yml", keys: ["text", "source"], isList: true)
  let chapter = Chapter(parsing: Array("---\n".utf8) + bytes + Array("\n---\n".utf8), path: "a.md")
  if let frontMatter = chapter.frontMatter { _ = FrontMatterReader(frontMatter, file: "a.md") }
}

/// Reads a request. No name that is asked for has a zero byte; no answer to it has a line too many.
@Sendable func tryHTTP(_ bytes: [UInt8]) {
  do {
    let head = try RequestHead(bytes)
    require(!head.target.contains { " \r\n\t".contains($0) }, "a target with blanks")
    require(head.fields.count <= RequestHead.mostFields, "\(head.fields.count) fields")
    _ = HostName(listening: "127.0.0.1").accepts(head.fields["host"])
    guard let target = RequestTarget(head.target) else { return }
    require(!target.path.utf8.contains(0), "a path with a zero byte")
    _ = ContentType.of(target.path)
  } catch {
    require(error.response.bytes(isLast: true).starts(with: Array("HTTP/1.1 ".utf8)), "no answer")
  }
}
