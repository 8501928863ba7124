/// Something small above or below a base, such as a question mark on an equals sign.
public struct Stack: Hashable, Sendable {
  /// What stands on the line; it decides the spacing and the meaning.
  public var base: MathNode
  /// What stands above.
  public var over: MathNode?
  /// What stands below.
  public var under: MathNode?

  /// Creates a stack.
  public init(_ base: MathNode, over: MathNode? = nil, under: MathNode? = nil) {
    self.base = base
    self.over = over
    self.under = under
  }
}
