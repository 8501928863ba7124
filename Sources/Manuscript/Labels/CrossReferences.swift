/// What is wrong with the labels and references of a book: names used in two chapters, references to
/// nothing, labels that nothing refers to.
///
/// A label is used when a reference names it, when a snippet names it as a text (as
/// `verify("eq-update")` does), or when it is a snippet's own name without a typed prefix (`#fit`).
///
/// - Parameter chapters: all chapters, in reading order.
/// - Returns: the problems, sorted by file and place.
public func crossReferenceDiagnostics(_ chapters: [Chapter]) -> [Diagnostic] {
  var book = BookLabels()
  for chapter in chapters { book.define(chapter) }
  for chapter in chapters { book.resolve(chapter) }
  for chapter in chapters { book.findUnused(chapter) }
  return book.diagnostics.sorted()
}

/// The labels of a book and who uses them.
private struct BookLabels {
  private(set) var diagnostics: [Diagnostic] = []
  private var files: [String: (file: String, range: SourceRange)] = [:]
  private var used: Set<String> = []
  private lazy var names: [Label.Kind: [String]] = Dictionary(grouping: files.keys.sorted()) {
    Label.kind(of: $0) ?? .listing
  }

  mutating func define(_ chapter: Chapter) {
    for label in chapter.labels {
      guard let first = files[label.name] else {
        files[label.name] = (chapter.path, label.range)
        continue
      }
      diagnostics.append(
        Diagnostic(
          .error, "duplicate-label", file: chapter.path, range: label.range,
          summary: "the label `\(label.name)` is used twice in the book",
          help: "give one of the two another name",
          notes: [Diagnostic.Note("the first is here", file: first.file, range: first.range)]))
    }
  }

  mutating func resolve(_ chapter: Chapter) {
    for reference in chapter.references {
      guard files[reference.label] == nil else {
        used.insert(reference.label)
        continue
      }
      // Nobody reads so many, and each is held against all labels.
      let nearest =
        diagnostics.count > 1_000
        ? nil : nearestName(to: reference.label, among: names[reference.kind] ?? [])
      diagnostics.append(
        Diagnostic(
          .error, "dangling-reference", file: chapter.path, range: reference.range,
          summary: "nothing is labelled `\(reference.label)`",
          help: nearest.map { "did you mean `@\($0)`?" }
            ?? "label what is meant with `\(Self.example(reference))`"))
    }
    for snippet in chapter.snippets {
      for name in quotedTexts(snippet.body.text) where files[name] != nil { used.insert(name) }
    }
  }

  private static func example(_ reference: Reference) -> String {
    reference.kind == .listing
      ? "```swift #\(reference.label)" : "{#\(reference.label)}"
  }

  /// The texts between double quotes that may be labels.
  private func quotedTexts(_ code: String) -> [String] {
    let bytes = Array(code.utf8)
    var texts: [String] = []
    // Where the last quote of the line ends: most of a program is passed over.
    var start: Int?
    for (index, byte) in bytes.enumerated() where byte == .quote || byte == .newline {
      if let start {
        let text = bytes[start..<index]
        if text.contains(.hyphen), !text.contains(.space) { texts.append(text.string) }
      }
      start = byte == .quote ? index + 1 : nil
    }
    return texts.filter { Label.kind(of: $0) != nil }
  }

  mutating func findUnused(_ chapter: Chapter) {
    for label in chapter.labels where !used.contains(label.name) && !isOnlyAName(label, chapter) {
      diagnostics.append(
        Diagnostic(
          .warning, "unused-label", file: chapter.path, range: label.range,
          summary: "nothing refers to the label `\(label.name)`",
          help: "refer to it with `@\(label.name)`, or remove it"))
    }
  }

  private func isOnlyAName(_ label: Label, _ chapter: Chapter) -> Bool {
    guard case .snippet(let index) = label.target else { return false }
    return chapter.snippets[index].label != label.name
  }
}
