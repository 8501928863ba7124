/// Finds the name that was probably meant.
enum DidYouMean {
  /// The name closest to what was written, if it is close enough.
  ///
  /// - Parameters:
  ///   - written: the unknown name.
  ///   - names: the names that exist.
  /// - Returns: a name at most one edit away for up to four letters, two for longer ones; of equally
  ///   close names the one that shares the longest beginning, then the first in the alphabet.
  static func suggestion(for written: String, among names: [String]) -> String? {
    let target = Array(written.utf8)
    guard target.count <= 40 else { return nil }
    let allowed = target.count <= 4 ? 1 : 2
    var best: (distance: Int, shared: Int, name: String)?
    for name in names where abs(name.utf8.count - target.count) <= allowed && name.utf8.count > 1 {
      let candidate = Array(name.utf8)
      let distance = distance(target, candidate)
      guard distance <= allowed else { continue }
      let shared = zip(target, candidate).prefix { $0 == $1 }.count
      if let best, (best.distance, -best.shared, best.name) <= (distance, -shared, name) {
        continue
      }
      best = (distance, shared, name)
    }
    return best?.name
  }

  /// The number of insertions, deletions, replacements and swaps of neighbours between two words;
  /// a change of case counts as none, so that `\Sum` finds `\sum`.
  private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var (previous, current) = ([Int](), Array(0...second.count))
    for row in first.indices {
      let (beforePrevious, above) = (previous, current)
      current = [row + 1]
      for column in second.indices {
        let isSame = first[row] | 0x20 == second[column] | 0x20
        var cost = min(above[column] + (isSame ? 0 : 1), above[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current.append(cost)
      }
      previous = above
    }
    return current[second.count]
  }
}
