/// One of the parts in which a book is checked on several machines.
public struct Shard: Codable, Equatable, Sendable {
  /// Which part it is, from 1.
  public var index: Int
  /// How many parts there are.
  public var count: Int

  /// Reads `2/5`; nil for anything that is no part of a whole.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let index = parts[0], let count = parts[1],
      (1...10_000).contains(count), (1...count).contains(index)
    else { return nil }
    self.index = index
    self.count = count
  }
}
