/// `search-index.js`: what the search of the site looks in, small enough to load when somebody asks.
///
/// Terms stand in order, each without what it shares with the one before. The places of a term are the
/// distances between entries, each with how prominent the term is there, as digits of base 32.
struct SearchIndex {
  /// The pages by address and title, and the entries with the page each is on.
  private let pages: [(address: String, title: String)]
  private let entries: [(page: Int, entry: IndexedEntry)]

  /// - Parameter pages: each page of the site with its entries.
  init(_ pages: [(address: String, title: String, entries: [IndexedEntry])]) {
    self.pages = pages.map { ($0.address, $0.title) }
    entries = pages.enumerated().flatMap { index, page in page.entries.map { (index, $0) } }
  }

  /// The file.
  var file: [UInt8] {
    let symbols = SearchWords.symbols.sorted { $0.key < $1.key }.map {
      ("\($0.key)", JSONText.string($0.value))
    }
    let index = JSONText.object([
      ("kinds", .array(SearchEntry.Kind.allCases.map { .string($0.name) })),
      ("stop", .array(SearchWords.stop.sorted().map(JSONText.string))),
      ("symbols", .object(symbols)),
      ("pages", .array(pages.map { .array([.string($0.address), .string($0.title)]) })),
      ("entries", .array(entries.map { Self.json($0.page, $0.entry) })),
      ("terms", .string(coded)),
    ])
    return Array("bookSearchIndex(\(index.compactText));\n".utf8)
  }

  private static func json(_ page: Int, _ entry: IndexedEntry) -> JSONText {
    var values: [JSONText] = [
      .integer(page), .string(entry.anchor), .string(HTMLText.displayable(entry.title)),
    ]
    if !entry.excerpt.isEmpty || entry.kind != .section {
      values.append(.string(HTMLText.displayable(entry.excerpt)))
    }
    if entry.kind != .section { values.append(.integer(entry.kind.rawValue)) }
    return .array(values)
  }

  /// All terms with their places.
  private var coded: String {
    var places: [String: [(entry: Int, prominence: Int)]] = [:]
    for (number, item) in entries.enumerated() {
      for term in item.entry.terms {
        places[term.word, default: []].append((number, term.prominence))
      }
    }
    var previous = ""
    var text = ""
    // The order of the bytes of UTF-8 is that of the characters' numbers.
    for (term, places) in places.sorted(by: { $0.key.utf8.precedes($1.key.utf8) }) {
      let shared = Self.shared(previous, term)
      previous = term
      if !text.isEmpty { text += " " }
      text.append(Self.digits[shared])
      text += term.dropFirst(shared)
      text += ","
      Self.code(places, into: &text)
    }
    return text
  }

  /// How many letters two terms have in common at their beginning, as far as that can be written.
  private static func shared(_ previous: String, _ term: String) -> Int {
    // Letters of one byte each are counted as bytes; others may be made of several.
    guard (previous.utf8.allSatisfy { $0 < 0x80 }) && (term.utf8.allSatisfy { $0 < 0x80 }) else {
      return min(zip(previous, term).prefix { $0 == $1 }.count, 60)
    }
    return min(zip(previous.utf8, term.utf8).prefix { $0 == $1 }.count, 60)
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

  private static func code(
    _ places: [(entry: Int, prominence: Int)], into text: inout String
  ) {
    var last = -1
    for place in places {
      var value = (place.entry - last) * 4 + place.prominence
      last = place.entry
      while value >= 32 {
        text.append(digits[32 + value % 32])
        value /= 32
      }
      text.append(digits[value])
    }
  }
}

extension String.UTF8View {
  /// Whether these bytes come before others.
  func precedes(_ other: String.UTF8View) -> Bool {
    withContiguousStorageIfAvailable { bytes in
      other.withContiguousStorageIfAvailable { bytes.lexicographicallyPrecedes($0) }
    }.flatMap(\.self) ?? lexicographicallyPrecedes(other)
  }
}
