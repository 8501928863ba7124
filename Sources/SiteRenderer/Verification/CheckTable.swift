internal import Manuscript
internal import NotebookRecord

/// The checks of a chapter: as a table, as rows of the runs, and counted.
struct CheckTable: Equatable, Sendable {
  /// The id of the table's heading.
  var anchor: String
  /// The heading: the chapter's number and title.
  var title: String
  /// The table with its heading.
  var html: HTML
  /// How each run did of which a check speaks, a row a run.
  var runs: [HTML]
  /// How many checks there are of each kind, in the order of the kinds.
  var counts: [Int]
  /// How many checks did not come out as the author says.
  var failures: Int
  /// How much of the chapter was checked.
  var coverage: Coverage

  /// How many checks there are.
  var count: Int { counts.reduce(0, +) }

  /// The kinds of which there are any.
  var kinds: [VerificationCheck.Kind] {
    zip(VerificationCheck.Kind.allCases, counts).filter { $1 > 0 }.map { $0.0 }
  }

  /// How many checks there are of a kind.
  subscript(kind: VerificationCheck.Kind) -> Int {
    zip(VerificationCheck.Kind.allCases, counts).first { $0.0 == kind }?.1 ?? 0
  }

  /// - Parameters:
  ///   - index: The chapter.
  ///   - checks: Its checks.
  ///   - book: The book.
  init(chapter index: Int, checks: [VerificationCheck], in book: BookContext) {
    let rows = CheckRows(chapter: index, in: book)
    anchor = "checks:\(index + 1)"
    title = "\(index + 1) \(book.content.chapters[index].title)"
    html = rows.table(checks, anchor: anchor, title: title)
    runs = rows.runs(checks)
    counts = VerificationCheck.Kind.allCases.map { kind in checks.count { $0.kind == kind } }
    failures = checks.count { !$0.holds }
    coverage = Coverage(book.content.chapters[index])
  }
}

extension CheckTable {
  func write(to writer: inout ByteWriter) {
    writer.write([anchor, title, html.markup])
    writer.write(runs.map(\.markup))
    let numbers =
      FormulaStatus.allCases.map { coverage.formulas[$0] ?? 0 }
      + [coverage.snippets, coverage.expectations, coverage.expectationsHeld, failures] + counts
    writer.write(numbers) { $0.write($1) }
  }

  init(from reader: inout ByteReader) throws(RecordError) {
    let texts = try reader.strings()
    runs = try reader.strings().map(HTML.init(trusted:))
    var numbers = try reader.array(minimum: 8) { (reader) throws(RecordError) in try reader.int() }[
      ...]
    let statuses = FormulaStatus.allCases
    guard texts.count == 3,
      numbers.count == statuses.count + 4 + VerificationCheck.Kind.allCases.count
    else { throw .malformed("a table of checks has three texts and a number for each count") }
    (anchor, title, html) = (texts[0], texts[1], HTML(trusted: texts[2]))
    coverage = Coverage()
    for status in statuses {
      let count = numbers.removeFirst()
      if count > 0 { coverage.formulas[status] = count }
    }
    coverage.snippets = numbers.removeFirst()
    coverage.expectations = numbers.removeFirst()
    coverage.expectationsHeld = numbers.removeFirst()
    failures = numbers.removeFirst()
    counts = Array(numbers)
  }
}
