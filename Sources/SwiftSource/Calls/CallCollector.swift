import SwiftSyntax

/// Walks a tree and notes the name at the head of every call: `f` of `f(x)`, `step` of `adam.step(g)`, `Adam` of `Adam()`.
final class CallCollector: SyntaxVisitor {
  private var tokens: [TokenSyntax] = []

  /// The names called anywhere in `tree`.
  static func names(in tree: some SyntaxProtocol) -> Set<String> {
    Set(collect(tree).map(\.identifierText))
  }

  /// The byte offsets at which a called name starts.
  static func positions(in tree: some SyntaxProtocol) -> Set<Int> {
    Set(collect(tree).map(\.positionAfterSkippingLeadingTrivia.utf8Offset))
  }

  private static func collect(_ tree: some SyntaxProtocol) -> [TokenSyntax] {
    let collector = CallCollector(viewMode: .sourceAccurate)
    collector.walk(tree)
    return collector.tokens
  }

  override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
    if let token = Self.head(of: node.calledExpression) { tokens.append(token) }
    return .visitChildren
  }

  /// The name at the head of what is called.
  static func head(of expression: ExprSyntax) -> TokenSyntax? {
    if let reference = expression.as(DeclReferenceExprSyntax.self) { return reference.baseName }
    if let member = expression.as(MemberAccessExprSyntax.self) { return member.declName.baseName }
    if let generic = expression.as(GenericSpecializationExprSyntax.self) {
      return head(of: generic.expression)
    }
    return nil
  }
}

extension TokenSyntax {
  /// The token's name without the backticks that escape a keyword.
  var identifierText: String {
    text.count > 2 && text.hasPrefix("`") ? String(text.dropFirst().dropLast()) : text
  }
}
