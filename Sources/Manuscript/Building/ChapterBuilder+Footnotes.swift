extension ChapterBuilder {
  /// Keeps a footnote, unless its name is taken.
  mutating func define(_ footnote: Footnote) {
    if let first = footnotesByName[footnote.identifier] {
      sink.error(
        "duplicate-footnote", at: footnote.range,
        "a second footnote `\(footnote.identifier)`", help: "give one of them another name",
        notes: [
          Diagnostic.Note(
            "the first is here", file: chapter.path, range: chapter.footnotes[first].range)
        ])
      return
    }
    footnotesByName[footnote.identifier] = chapter.footnotes.count
    chapter.footnotes.append(footnote)
  }

  /// Numbers footnotes in the order of their first marks; reports marks without a footnote and the
  /// reverse.
  mutating func resolveFootnotes() {
    var numbers: [Int: Int] = [:]
    var ordered: [Footnote] = []
    for index in chapter.footnoteReferences.indices {
      let reference = chapter.footnoteReferences[index]
      guard let defined = footnotesByName[reference.identifier] else {
        reportUndefined(reference)
        continue
      }
      if numbers[defined] == nil {
        numbers[defined] = ordered.count
        ordered.append(chapter.footnotes[defined])
      }
      chapter.footnoteReferences[index].footnote = numbers[defined]
    }
    for (index, footnote) in chapter.footnotes.enumerated() where numbers[index] == nil {
      sink.warning(
        "unused-footnote", at: footnote.range,
        "nothing refers to the footnote `\(footnote.identifier)`",
        help: "refer to it with `[^\(footnote.identifier)]`, or remove it")
    }
    chapter.footnotes = ordered
  }

  private mutating func reportUndefined(_ reference: FootnoteReference) {
    let nearest =
      sink.isFull
      ? nil : nearestName(to: reference.identifier, among: footnotesByName.keys.sorted())
    sink.error(
      "undefined-footnote", at: reference.range,
      "there is no footnote `\(reference.identifier)`",
      help: nearest.map { "did you mean `[^\($0)]`?" }
        ?? "define it with `[^\(reference.identifier)]: …` at the left margin")
  }
}
