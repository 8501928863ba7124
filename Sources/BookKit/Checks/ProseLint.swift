import Manuscript
import NotebookRecord

/// Finds numbers written into prose that the chapter computes, or that contradict what it computes.
///
/// A number that code or formulas of the chapter write too is an input, not a result, and small whole numbers and
/// years are words; neither is reported. What is left and equals a computed number in all its digits should be an
/// inline value. So should one that a sentence gives of a listing or table it cites, and that is near but not equal.
struct ProseLint {
  private let chapter: Chapter
  private let text: ProseText
  /// What the chapter computes, by snippet; what inline values show has no snippet.
  private let computed: [(snippet: Int?, number: PrintedNumber)]
  /// What code and formulas write.
  private let inputs: Set<Double>

  init(chapter: Chapter, result: ChapterResult, source: [UInt8]) {
    self.chapter = chapter
    text = ProseText(chapter, source: source)
    computed = Self.computed(result)
    let written =
      chapter.snippets.map(\.body.text) + chapter.formulas.map(\.latex)
      + chapter.inlineValues.map(\.expression)
    inputs = Set(
      written.flatMap { PrintedNumber.all(in: $0.filter { $0 != "_" }.utf8) }
        .flatMap { [$0.value.magnitude, $0.value.magnitude * 100, $0.value.magnitude / 100] })
  }

  /// The computed numbers of a chapter: cells, shown values, inline values.
  private static func computed(_ result: ChapterResult) -> [(snippet: Int?, number: PrintedNumber)]
  {
    var found: [(snippet: Int?, number: PrintedNumber)] = []
    for (index, snippet) in result.snippets.enumerated() {
      for output in snippet.outputs {
        let texts: [String] =
          switch output {
          case .value(let record): [record.text]
          case .table(let record): record.rows.flatMap(\.self)
          default: []
          }
        for text in texts { found += PrintedNumber.all(in: text.utf8).map { (index, $0) } }
      }
    }
    for text in result.inlineTexts.compactMap(\.self) {
      found += PrintedNumber.all(in: text.utf8).map { (nil, $0) }
    }
    return found
  }

  /// What was found, as warnings.
  var diagnostics: [Diagnostic] {
    PrintedNumber.all(in: text.bytes).filter(isResult).compactMap { number in
      copied(number) ?? contradicted(number)
    }
  }

  /// Whether a number in prose may be a result: no input, no year, no small whole number.
  private func isResult(_ number: PrintedNumber) -> Bool {
    let magnitude = number.value.magnitude
    if number.digits < 2 || inputs.contains(magnitude) { return false }
    let isWhole = number.unit >= 1
    if isWhole, magnitude < 100, !number.isPercent { return false }
    return !(isWhole && (1700...2100).contains(magnitude))
  }

  private func copied(_ number: PrintedNumber) -> Diagnostic? {
    // Of two digits many results are roundings by chance: these must be printed alike.
    let match = computed.first { other in
      number.isRounding(of: other.number)
        && (number.digits > 2 || other.number.digits == number.digits)
    }
    guard let match else { return nil }
    let place = match.snippet.map { "a snippet at line \(line(ofSnippet: $0)) computes" }
    return warning(
      "copied-number", number, "\(place ?? "an inline value shows") this number too",
      help: "write it as an inline value, `{swift} …`, so that it cannot go stale")
  }

  /// A number near, but not equal to, one that a listing or table cited in its sentence shows.
  private func contradicted(_ number: PrintedNumber) -> Diagnostic? {
    for snippet in snippetsCited(near: number) {
      let shown = computed.filter { $0.snippet == snippet }.map(\.number)
      // Among many numbers one is near by chance.
      guard shown.count <= Self.mostShown else { continue }
      let near = shown.filter { other in
        other.isPercent == number.isPercent && other.digits > 1
          && (other.value - number.value).magnitude <= 0.2 * other.value.magnitude
      }.min { ($0.value - number.value).magnitude < ($1.value - number.value).magnitude }
      guard let near else { continue }
      return warning(
        "contradicted-number", number,
        "the snippet cited here, at line \(line(ofSnippet: snippet)), shows \(near.value)",
        help: "write the number as an inline value, `{swift} …`, or say what it is instead")
    }
    return nil
  }

  /// More numbers than these in one listing or table tell nothing by being near.
  private static let mostShown = 30

  private func snippetsCited(near number: PrintedNumber) -> [Int] {
    let sentence = text.sentence(around: number.range.lowerBound)
    return chapter.references.filter { sentence.contains(text.offset(of: $0.range.start)) }
      .compactMap { reference in
        guard let label = chapter.labels.first(where: { $0.name == reference.label }),
          case .snippet(let index)? = label.target
        else { return nil }
        return index
      }
  }

  private func line(ofSnippet index: Int) -> Int { chapter.snippets[index].infoRange.start.line }

  private func warning(
    _ identifier: String, _ number: PrintedNumber, _ summary: String, help: String
  ) -> Diagnostic {
    Diagnostic(
      .warning, identifier, file: chapter.path, range: text.range(of: number.range),
      summary: summary, help: help)
  }
}
