import Manuscript
import SiteRenderer

/// Reads what stands beside the chapters: the claims of the sources and the glossary.
struct BackMatterLoader {
  /// The folder with `book.yml`.
  let folder: String
  /// What diagnostics call that folder.
  let name: String

  func load(into book: inout Book) {
    for path in book.configuration.claims { loadClaims(path, into: &book) }
    if let path = book.configuration.glossary { loadGlossary(path, into: &book) }
  }

  private func loadClaims(_ path: String, into book: inout Book) {
    guard let text = text(path, setting: "claims", into: &book) else { return }
    let file = "\(name)/\(path)"
    let records = RecordFile(text, file: file, keys: ["says", "truth"], isList: false)
    book.diagnostics += records.diagnostics
    let claims = records.entries.map {
      SourceClaim(
        id: $0.key.text, says: $0["says"], truth: $0["truth"], file: file, range: $0.key.range)
    }
    for claim in claims {
      for (key, text) in [("says", claim.says), ("truth", claim.truth)] where text.isEmpty {
        book.diagnostics.append(
          Diagnostic(
            .error, "claim-without-\(key)", file: file, range: claim.range,
            summary: "`\(claim.id)` has no `\(key)`",
            help: key == "says"
              ? "say in a sentence what the source claims" : "say in a sentence what is true"))
      }
    }
    var known = Set((book.claims ?? []).map(\.id))
    var listed: [SourceClaim] = []
    for claim in claims {
      guard !known.insert(claim.id).inserted else {
        listed.append(claim)
        continue
      }
      book.diagnostics.append(
        Diagnostic(
          .error, "repeated-claim", file: file, range: claim.range,
          summary: "`\(claim.id)` is listed twice", help: "keep one of them"))
    }
    book.claims = (book.claims ?? []) + listed
  }

  private func loadGlossary(_ path: String, into book: inout Book) {
    guard let text = text(path, setting: "glossary", into: &book) else { return }
    let file = "\(name)/\(path)"
    let keys = ["term", "zh", "printed", "note", "definition", "chapter"]
    let records = RecordFile(text, file: file, keys: keys, isList: true)
    book.diagnostics += records.diagnostics
    for entry in records.entries {
      let missing = ["term", "definition", "chapter"].filter { entry[$0].isEmpty }
      if !missing.isEmpty {
        book.diagnostics.append(
          Diagnostic(
            .error, "incomplete-term", file: file, range: entry.key.range,
            summary: "this term has no \(missing.map { "`\($0)`" }.joined(separator: ", "))",
            help: "a term needs `term`, `definition` and `chapter`"))
      }
      book.glossary.append(
        GlossaryTerm(
          term: entry["term"], standard: entry["zh"], printed: entry["printed"],
          note: entry["note"], definition: entry["definition"], chapter: entry["chapter"],
          file: file, range: entry.key.range))
    }
  }

  /// The text of a file that `book.yml` names.
  private func text(_ path: String, setting: String, into book: inout Book) -> String? {
    guard let bytes = try? BookFolder(folder).read(path) else {
      book.diagnostics.append(
        Diagnostic(
          .error, "missing-\(setting)", file: "\(name)/book.yml", range: nil,
          summary: "there is no file `\(path)` in the book's folder",
          help: "write it, or take `\(setting)` out"))
      return nil
    }
    book.sources["\(name)/\(path)"] = bytes
    return String(decoding: bytes, as: UTF8.self)
  }
}
