/// Finds the name that was probably meant.
enum Spelling {
  /// The name with the fewest edits, if they are few for its length.
  static func closest(to name: String, among names: some Sequence<String>) -> String? {
    let allowed = max(1, name.count / 3)
    let rated = names.compactMap { candidate -> (distance: Int, name: String)? in
      if LetterText.plain(candidate) == LetterText.plain(name), candidate != name {
        return (0, candidate)
      }
      let distance = edits(Array(name), Array(candidate))
      // Two different letters of one are not a slip.
      guard distance <= allowed, distance < max(name.count, candidate.count) else { return nil }
      return (distance, candidate)
    }
    return rated.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  /// How many characters must be inserted, removed or replaced.
  private static func edits(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let replaced = diagonal + (letter == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, row[column + 1] + 1)
      }
    }
    return row[right.count]
  }
}
