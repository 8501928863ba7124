/// Makes a counter-example simple: replays the author's closure on simpler draws for as long as the
/// formula still fails in the same way.
struct Shrinker {
  /// How many replays are left.
  var budget: Int
  /// Whether the formula still fails with these draws; returns the draws that were really used,
  /// because fewer may be needed.
  let fails: ([Draw]) -> [Draw]?

  /// The simplest failing draws found.
  mutating func simplest(_ start: [Draw]) -> [Draw] {
    var best = start
    var improved = true
    while improved, budget > 0 {
      improved = false
      for index in 0..<best.count where index < best.count {
        if simplifyAtOnce(index, &best) { improved = true }
        for place in 0..<(index < best.count ? best[index].numbers.count : 0) {
          if simplify(index, place, &best) { improved = true }
        }
      }
    }
    return best
  }

  /// Tries one number for all elements of a vector or matrix.
  private mutating func simplifyAtOnce(_ index: Int, _ best: inout [Draw]) -> Bool {
    guard best[index].numbers.count > 1 else { return false }
    for number in [0.0, 1] where best[index].allows(number) {
      var candidate = best
      candidate[index].numbers = candidate[index].numbers.map { _ in number }
      if accept(candidate, &best) { return true }
    }
    return false
  }

  private mutating func simplify(_ index: Int, _ place: Int, _ best: inout [Draw]) -> Bool {
    guard index < best.count, place < best[index].numbers.count else { return false }
    let number = best[index].numbers[place]
    for simpler in Self.candidates(for: number, best[index]) {
      var candidate = best
      candidate[index].numbers[place] = simpler
      if accept(candidate, &best) { return true }
    }
    return false
  }

  /// Simpler numbers that the draw allows, the simplest first.
  private static func candidates(for number: Double, _ draw: Draw) -> [Double] {
    var candidates: [Double] = [0, 1, 2, 0.5, -1, number.rounded(), (number * 10).rounded() / 10]
    switch draw.spread {
    case .whole(let low, _):
      candidates = [
        Double(low), Double(low) + ((number - Double(low)) / 2).rounded(.down), number - 1,
      ]
    case .logUniform(let low, let high): candidates += [high, low, 0.1, 0.01, 0.001]
    case .uniform(let low, let high): candidates += [low, high]
    case .direction: break
    }
    return candidates.filter { $0 != number && draw.allows($0) && isSimpler($0, number) }
  }

  private static func isSimpler(_ left: Double, _ right: Double) -> Bool {
    (Decimal.text(left).count, abs(left)) < (Decimal.text(right).count, abs(right))
  }

  private mutating func accept(_ candidate: [Draw], _ best: inout [Draw]) -> Bool {
    guard budget > 0 else { return false }
    budget -= 1
    guard let used = fails(candidate), weight(used) < weight(best) else { return false }
    best = used
    return true
  }

  /// How much there is to read, then how large the numbers are.
  private func weight(_ draws: [Draw]) -> (Int, Double) {
    draws.lazy.flatMap(\.numbers).reduce(into: (0, 0.0)) { total, number in
      total.0 += Decimal.text(number).count
      total.1 += abs(number)
    }
  }
}
