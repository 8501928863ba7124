/// A name that a check gave a value, and the shape of that value.
public struct SymbolShape: Hashable, Sendable {
  /// The name as the author wrote it.
  public var name: String
  /// The shape of its value at the first sample.
  public var shape: ValueShape
}

extension BoundSample {
  /// The names with the shapes of their values, by name.
  var symbols: [SymbolShape] {
    zip(keys, values).map { SymbolShape(name: $0, shape: $1.kind.shape) }
      .sorted { $0.name < $1.name }
  }
}
