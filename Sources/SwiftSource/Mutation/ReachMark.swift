import SwiftSyntax

/// Finds a place before a mutation where a statement may be put that is run whenever the mutation is.
enum ReachMark {
  /// The byte offset in the file: that of the innermost statement around the mutation before which another may stand.
  static func position(of mutation: Mutation, in statements: CodeBlockItemListSyntax) -> Int {
    let start = statements.first?.positionAfterSkippingLeadingTrivia.utf8Offset ?? 0
    guard mutation.edits.count == 1, let offset = mutation.edits.first?.range.lowerBound,
      let token = statements.token(at: AbsolutePosition(utf8Offset: offset))
    else { return start }
    var node: Syntax? = Syntax(token)
    while let here = node, here.id != Syntax(statements).id {
      if let item = here.as(CodeBlockItemSyntax.self), let list = item.parent,
        canTakeStatement(item, in: list)
      {
        return item.positionAfterSkippingLeadingTrivia.utf8Offset
      }
      node = here.parent
    }
    return start
  }

  /// Whether a statement before this one changes nothing: where a branch or a closure is one expression, it would take
  /// its value away.
  private static func canTakeStatement(_ item: CodeBlockItemSyntax, in list: Syntax) -> Bool {
    guard let items = list.as(CodeBlockItemListSyntax.self) else { return false }
    if items.count > 1 { return true }
    switch item.item {
    case .decl: return true
    case .stmt(let statement): return !statement.is(ExpressionStmtSyntax.self)
    case .expr(let expression):
      guard let infix = expression.as(InfixOperatorExprSyntax.self) else { return false }
      if infix.operator.is(AssignmentExprSyntax.self) { return true }
      let name = infix.operator.trimmedDescription
      return ["+=", "-=", "*=", "/="].contains(name)
    }
  }
}
