/// The name among `candidates` that a writer of `name` may have meant: the nearest by edits, when
/// at most a third of its characters (and never more than three) differ; of equals the first.
///
/// - Parameters:
///   - name: what was written.
///   - candidates: the names that exist.
/// - Returns: a name for "did you mean", or nil.
public func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let written = Array(name.lowercased().unicodeScalars.prefix(64))
  let limit = min(3, max(1, (written.count + 1) / 3))
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let other = Array(candidate.lowercased().unicodeScalars.prefix(64))
    guard abs(other.count - written.count) <= limit else { continue }
    let distance = editDistance(written, other)
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

/// The number of insertions, deletions, substitutions and swaps of neighbours between two words
/// (optimal string alignment).
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for i in left.indices {
    var row = [i + 1]
    for j in right.indices {
      let cost = left[i] == right[j] ? 0 : 1
      var value = min(previous[j + 1] + 1, row[j] + 1, previous[j] + cost)
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        value = min(value, beforePrevious[j - 1] + 1)
      }
      row.append(value)
    }
    beforePrevious = previous
    previous = row
  }
  return previous[right.count]
}
