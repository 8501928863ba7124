/// Which chapters each of several machines checks.
///
/// Each chapter is in exactly one part, and the same chapters with the same costs are always cut alike. Chapters are
/// given out from the costliest to the cheapest, each to the part that has least to do (longest processing time first;
/// R. L. Graham, 1969: no part takes longer than 4/3 of the best cut's longest).
public struct ShardPlan: Equatable, Sendable {
  /// What is known of a chapter.
  public struct Chapter: Equatable, Sendable {
    /// Its file.
    public var path: String
    /// How many bytes it has.
    public var size: Int
    /// How long it took when it was last computed; nil when that is not known.
    public var seconds: Double?

    /// Creates a description.
    public init(path: String, size: Int, seconds: Double? = nil) {
      self.path = path
      self.size = size
      self.seconds = seconds
    }
  }

  /// The chapters of each part, by their index, in reading order.
  public let parts: [[Int]]

  /// Cuts a book.
  ///
  /// - Parameters:
  ///   - chapters: The chapters in reading order.
  ///   - count: How many parts to make, at least 1. There may be more parts than chapters.
  public init(_ chapters: [Chapter], into count: Int) {
    let costs = Self.costs(chapters)
    let order = chapters.indices.sorted {
      costs[$0] != costs[$1]
        ? costs[$0] > costs[$1] : (chapters[$0].path, $0) < (chapters[$1].path, $1)
    }
    var loads = [Double](repeating: 0, count: max(1, count))
    var parts = [[Int]](repeating: [], count: max(1, count))
    for chapter in order {
      // `min` takes the first of equals: the same on every machine.
      let part =
        loads.indices.min {
          (loads[$0], parts[$0].count) < (loads[$1], parts[$1].count)
        } ?? 0
      loads[part] += costs[chapter]
      parts[part].append(chapter)
    }
    self.parts = parts.map { $0.sorted() }
  }

  /// Seconds where they are known; elsewhere what as many bytes took in the chapters where they are, or the bytes
  /// themselves where nothing is known at all.
  static func costs(_ chapters: [Chapter]) -> [Double] {
    func known(_ chapter: Chapter) -> Double? {
      chapter.seconds.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
    }
    let timed = chapters.filter { known($0) != nil }
    let seconds = timed.reduce(0) { $0 + (known($1) ?? 0) }
    let bytes = timed.reduce(0.0) { $0 + Double($1.size) }
    let secondsPerByte = seconds > 0 && bytes > 0 ? seconds / bytes : 1
    return chapters.map { known($0) ?? Double($0.size) * secondsPerByte }
  }
}
