/// A function written by its name, upright, such as `\log` or `\operatorname{sgn}`.
public struct NamedFunction: Hashable, Sendable {
  /// The name as printed: `log`, `arg max`, `lim sup`, `sgn`. `\arg\max`, `\argmax` and
  /// `\operatorname*{arg\,max}` all have the name `arg max`.
  public var name: String
  /// Whether a subscript stands below the name in a displayed formula, as with `\max`.
  public var takesLimits: Bool

  /// Creates a named function.
  public init(_ name: String, takesLimits: Bool = false) {
    self.name = name
    self.takesLimits = takesLimits
  }
}
