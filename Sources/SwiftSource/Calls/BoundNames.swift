import SwiftSyntax

/// Walks a tree and notes every name that it gives to something of its own, which hides the library's.
final class BoundNames: SyntaxVisitor {
  private var names: Set<String> = []

  /// The variables, parameters, functions and types that `tree` declares, at any depth.
  static func names(in tree: some SyntaxProtocol) -> Set<String> {
    let collector = BoundNames(viewMode: .sourceAccurate)
    collector.walk(tree)
    return collector.names
  }

  /// The same for its outermost level alone, which later snippets see.
  static func outermost(of statements: CodeBlockItemListSyntax) -> Set<String> {
    var names: Set<String> = []
    for statement in statements {
      guard case .decl(let declaration) = statement.item else { continue }
      if let variable = declaration.as(VariableDeclSyntax.self) {
        for binding in variable.bindings { names.formUnion(Self.names(in: binding.pattern)) }
      } else if let named = declaration.asProtocol((any NamedDeclSyntax).self) {
        names.insert(named.name.identifierText)
      }
    }
    return names
  }

  override func visit(_ node: IdentifierPatternSyntax) -> SyntaxVisitorContinueKind {
    note(node.identifier)
  }

  override func visit(_ node: FunctionParameterSyntax) -> SyntaxVisitorContinueKind {
    note(node.secondName ?? node.firstName)
  }

  override func visit(_ node: ClosureShorthandParameterSyntax) -> SyntaxVisitorContinueKind {
    note(node.name)
  }

  override func visit(_ node: ClosureParameterSyntax) -> SyntaxVisitorContinueKind {
    note(node.secondName ?? node.firstName)
  }

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind { note(node.name) }

  override func visit(_ node: StructDeclSyntax) -> SyntaxVisitorContinueKind { note(node.name) }

  override func visit(_ node: EnumDeclSyntax) -> SyntaxVisitorContinueKind { note(node.name) }

  override func visit(_ node: ClassDeclSyntax) -> SyntaxVisitorContinueKind { note(node.name) }

  override func visit(_ node: TypeAliasDeclSyntax) -> SyntaxVisitorContinueKind { note(node.name) }

  private func note(_ token: TokenSyntax) -> SyntaxVisitorContinueKind {
    names.insert(token.identifierText)
    return .visitChildren
  }
}
