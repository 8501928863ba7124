/// The results of a chapter that its author has looked at and found right.
public struct AcceptedResults: Equatable, Sendable {
  /// What each snippet came to, in reading order; snippets without results are left out.
  public var blocks: [AcceptedBlock]

  /// Creates accepted results.
  public init(_ blocks: [AcceptedBlock] = []) { self.blocks = blocks }

  /// The block of a place.
  public subscript(place: ResultPlace) -> AcceptedBlock? { blocks.first { $0.place == place } }
}
