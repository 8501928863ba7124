import SwiftSyntax

/// Walks a tree and notes the calls of one function.
final class CallFinder: SyntaxVisitor {
  private let name: String
  private var found: [FunctionCallExprSyntax] = []

  /// The calls of `name`, outer ones first.
  static func calls(of name: String, in tree: some SyntaxProtocol) -> [FunctionCallExprSyntax] {
    let finder = CallFinder(name)
    finder.walk(tree)
    return finder.found
  }

  private init(_ name: String) {
    self.name = name
    super.init(viewMode: .sourceAccurate)
  }

  override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
    if node.calledExpression.as(DeclReferenceExprSyntax.self)?.baseName.text == name {
      found.append(node)
    }
    return .visitChildren
  }
}
