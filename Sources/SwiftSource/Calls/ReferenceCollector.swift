import SwiftSyntax

/// Walks a tree and notes names handed on as values: `sigmoid` of `xs.map(sigmoid)` is called by what it is handed to.
final class ReferenceCollector: SyntaxVisitor {
  private var names: Set<String> = []

  /// The names that stand as an argument, alone or as a member of something, anywhere in `tree`.
  static func names(in tree: some SyntaxProtocol) -> Set<String> {
    let collector = ReferenceCollector(viewMode: .sourceAccurate)
    collector.walk(tree)
    return collector.names
  }

  override func visit(_ node: LabeledExprSyntax) -> SyntaxVisitorContinueKind {
    if let reference = node.expression.as(DeclReferenceExprSyntax.self) {
      names.insert(reference.baseName.identifierText)
    } else if let member = node.expression.as(MemberAccessExprSyntax.self) {
      names.insert(member.declName.baseName.identifierText)
    }
    return .visitChildren
  }
}
