/// The accepted results of one place of a chapter.
public struct AcceptedBlock: Equatable, Sendable {
  /// The snippet they belong to, or the running text.
  public var place: ResultPlace
  /// The results, in the order in which they came.
  public var items: [AcceptedItem]

  /// Creates a block.
  public init(place: ResultPlace, items: [AcceptedItem]) {
    self.place = place
    self.items = items
  }
}
