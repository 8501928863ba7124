/// A place that a search can find, as the index lists it.
struct IndexedEntry: Equatable, Sendable {
  /// A word's stem, and how prominent it is there: 3 in the title, else 2, 1 or 0 by how often it stands there.
  struct Term: Equatable, Sendable {
    var word: String
    var prominence: Int
  }

  /// What it is.
  var kind: SearchEntry.Kind
  /// The id on its page; empty for the page itself.
  var anchor: String
  /// What a result is called.
  var title: String
  /// The beginning of its text; empty for none.
  var excerpt: String
  /// The words by which it is found, in the order of their bytes.
  var terms: [Term]
}

extension IndexedEntry {
  init(_ entry: SearchEntry) {
    kind = entry.kind
    anchor = entry.anchor
    title = entry.title
    excerpt = entry.excerpt
    var counts: [String: Int] = [:]
    for (word, count) in entry.words where !SearchWords.stop.contains(word) {
      counts[EnglishStem.of(word), default: 0] += count
    }
    var prominences = counts.mapValues { $0 > 3 ? 2 : $0 > 1 ? 1 : 0 }
    for word in SearchWords.words(of: entry.title) where !SearchWords.stop.contains(word) {
      prominences[EnglishStem.of(word)] = 3
    }
    terms = prominences.map { Term(word: $0, prominence: $1) }
      .sorted { $0.word.utf8.precedes($1.word.utf8) }
  }
}
