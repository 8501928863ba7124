import SwiftSyntax

extension BodyMutations {
  private static let comparisons = [
    "<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==",
  ]
  private static let signs = ["+": "-", "-": "+", "&+": "&-", "&-": "&+", "+=": "-=", "-=": "+="]
  private static let products = ["*": "/", "/": "*", "*=": "/=", "/=": "*="]

  /// The changes of an operation between two values.
  func addInfix(_ node: InfixOperatorExprSyntax) {
    guard let operation = node.operator.as(BinaryOperatorExprSyntax.self)?.operator.text else {
      return
    }
    let (left, right) = (node.leftOperand, node.rightOperand)
    if let other = Self.comparisons[operation] { exchange(.comparison, node, other) }
    if let other = Self.signs[operation] { exchange(.sign, node, other) }
    if let other = Self.products[operation] { exchange(.product, node, other) }
    if ["+", "-", "*", "/"].contains(operation) {
      add(.droppedTerm, node, left.trimmedDescription)
      if operation == "+" || operation == "*" {
        add(.droppedTerm, node, right.trimmedDescription)
      }
    }
    if operation == "..<" || operation == "..." { addBounds(node, right) }
    if operation == "+" { moveEpsilonInside(node, left, right) }
  }

  private func exchange(
    _ kind: MutationOperator, _ node: InfixOperatorExprSyntax, _ operation: String
  ) {
    let place = node.operator.positionAfterSkippingLeadingTrivia.utf8Offset
    let end = node.operator.endPositionBeforeTrailingTrivia.utf8Offset
    let text =
      "\(node.leftOperand.trimmedDescription) \(operation) \(node.rightOperand.trimmedDescription)"
    add(kind, node, text, [Mutation.Edit(range: place..<end, text: operation)])
  }

  /// A range that ends one step earlier or later.
  private func addBounds(_ node: InfixOperatorExprSyntax, _ end: ExprSyntax) {
    let position = end.positionAfterSkippingLeadingTrivia.utf8Offset
    let range = position..<end.endPositionBeforeTrailingTrivia.utf8Offset
    let start = node.leftOperand.trimmedDescription
    for step in ["- 1", "+ 1"] {
      let text = "(\(end.trimmedDescription) \(step))"
      add(
        .range, node, "\(start)\(node.operator.trimmedDescription)\(text)",
        [Mutation.Edit(range: range, text: text)])
    }
  }

  /// √v + ε becomes √(v + ε).
  private func moveEpsilonInside(
    _ node: InfixOperatorExprSyntax, _ left: ExprSyntax, _ right: ExprSyntax
  ) {
    guard Self.isEpsilon(right), let root = Root(left) else { return }
    add(.epsilonPlace, node, root.text(under: "\(root.radicand) + \(right.trimmedDescription)"))
  }

  /// √(v + ε) becomes √v + ε.
  func moveEpsilonOutside(_ node: FunctionCallExprSyntax) {
    guard let root = Root(ExprSyntax(node)), let sum = root.sum,
      sum.operator.trimmedDescription == "+", Self.isEpsilon(sum.rightOperand)
    else { return }
    let text = root.text(under: sum.leftOperand.trimmedDescription)
    add(.epsilonPlace, node, "(\(text) + \(sum.rightOperand.trimmedDescription))")
  }

  private static func isEpsilon(_ expression: ExprSyntax) -> Bool {
    let name = expression.lastName?.lowercased() ?? ""
    return ["epsilon", "eps", "ε"].contains { name.hasPrefix($0) }
  }
}

/// A square root, however it is spelled: `.sqrt(v)`, `squareRoot(v)` or `v.squareRoot()`.
private struct Root {
  private static let names: Set<String> = ["sqrt", "squareRoot"]
  private let before: String
  private let after: String
  /// What stands under it.
  let radicand: String
  /// That, where it is an operation.
  let sum: InfixOperatorExprSyntax?

  init?(_ expression: ExprSyntax) {
    guard let call = expression.as(FunctionCallExprSyntax.self),
      let name = call.calledExpression.lastName, Self.names.contains(name)
    else { return nil }
    let base = call.calledExpression.as(MemberAccessExprSyntax.self)?.base
    if let argument = call.arguments.first, call.arguments.count == 1 {
      (before, after) = ("\(call.calledExpression.trimmedDescription)(", ")")
      radicand = argument.expression.trimmedDescription
      sum = argument.expression.as(InfixOperatorExprSyntax.self)
    } else if let base, call.arguments.isEmpty {
      (before, after) = ("(", ").\(name)()")
      radicand = base.trimmedDescription
      let inner = base.as(TupleExprSyntax.self)?.elements
      sum = inner?.count == 1 ? inner?.first?.expression.as(InfixOperatorExprSyntax.self) : nil
    } else {
      return nil
    }
  }

  func text(under radicand: String) -> String { before + radicand + after }
}
