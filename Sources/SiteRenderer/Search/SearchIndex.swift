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
    var previous: [Character] = []
    return places.sorted { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) }
      .map { term, places in
        let letters = Array(term)
        let shared = min(zip(previous, letters).prefix { $0 == $1 }.count, 60)
        previous = letters
        return "\(Self.digits[shared])\(String(letters[shared...])),\(Self.code(places))"
      }.joined(separator: " ")
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

  private static func code(_ places: [(entry: Int, prominence: Int)]) -> String {
    var text = ""
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
    return text
  }
}
