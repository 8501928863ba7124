/// A work as it is cited and listed, author and year.
struct CitedWork: Equatable, Sendable {
  /// The key.
  var key: String
  /// The names in a citation: `Kingma & Ba`, `Rumelhart et al.`
  var names: String
  /// The year with a letter when two works would read alike, `2015a`.
  var year: String
  /// The entry it was made from.
  var entry: BibliographyEntry

  /// The works of a bibliography by key. Works of the same authors and year get letters, in order
  /// of title.
  static func works(_ entries: [BibliographyEntry]) -> [String: CitedWork] {
    var works: [String: CitedWork] = [:]
    for entry in entries where works[entry.key] == nil {
      works[entry.key] = CitedWork(
        key: entry.key, names: shortNames(entry), year: entry.fields["year"] ?? "n.d.",
        entry: entry)
    }
    let alike = Dictionary(grouping: works.values) { "\($0.names) \($0.year)" }
    for group in alike.values where group.count > 1 {
      for (place, work) in group.sorted(by: precedes).enumerated() {
        works[work.key]?.year += letter(place)
      }
    }
    return works
  }

  /// Orders the list of references: by names, year, title.
  static func precedes(_ left: CitedWork, _ right: CitedWork) -> Bool {
    let (a, b) = (left.sortKey, right.sortKey)
    return a.lexicographicallyPrecedes(b)
  }

  private var sortKey: [String] {
    [
      entry.authors.map(\.family).joined(separator: " ").lowercased(), year,
      (entry.fields["title"] ?? "").lowercased(), key,
    ]
  }

  private static func letter(_ place: Int) -> String {
    place < 26 ? String(UnicodeScalar(UInt8(97 + place))) : "-\(place + 1)"
  }

  private static func shortNames(_ entry: BibliographyEntry) -> String {
    let families = entry.authors.map(\.family)
    switch (families.count, entry.hasMoreAuthors) {
    case (0, _): return entry.fields["title"] ?? entry.key
    case (1, false): return families[0]
    case (2, false): return "\(families[0]) & \(families[1])"
    default: return "\(families[0]) et al."
    }
  }
}
