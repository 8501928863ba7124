import SwiftOperators
import SwiftParser
import SwiftSyntax

/// Walks a file of the library and finds its functions with their wrong versions.
final class MutationFinder: SyntaxVisitor {
  private let file: String
  private let converter: SourceLocationConverter
  private var enclosing: [String] = []
  private var openExtensions: [Bool] = []
  private var found: [MutableFunction] = []

  /// The functions, initialisers and computed values of `source` that have a body.
  ///
  /// - Parameters:
  ///   - source: The text of the file.
  ///   - file: What it is called, relative to the package.
  /// - Returns: The functions, in order of their places.
  static func functions(in source: String, file: String) -> [MutableFunction] {
    let parsed = Parser.parse(source: source)
    // An operator that is not the standard library's leaves its expression as it was: flat, and so untouched.
    let folded = OperatorTable.standardOperators.foldAll(parsed) { _ in }
    guard let tree = folded.as(SourceFileSyntax.self) else { return [] }
    let finder = MutationFinder(file: file, tree: tree)
    finder.walk(tree)
    return finder.found
  }

  private init(file: String, tree: SourceFileSyntax) {
    self.file = file
    converter = SourceLocationConverter(fileName: file, tree: tree)
    super.init(viewMode: .sourceAccurate)
  }

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    let signature = node.signature
    note(
      Subject(
        name: node.name.identifierText, parameters: signature.parameterClause.parameters,
        result: signature.returnClause?.type.trimmedDescription,
        isMember: !enclosing.isEmpty
          && !node.modifiers.contains { ["static", "class"].contains($0.name.text) },
        type: enclosing.last),
      node, node.modifiers, node.attributes, node.body?.statements)
    return .skipChildren
  }

  override func visit(_ node: InitializerDeclSyntax) -> SyntaxVisitorContinueKind {
    note(
      Subject(
        name: "init", parameters: node.signature.parameterClause.parameters, result: nil,
        isMember: false, type: enclosing.last),
      node, node.modifiers, node.attributes, node.body?.statements)
    return .skipChildren
  }

  override func visit(_ node: SubscriptDeclSyntax) -> SyntaxVisitorContinueKind {
    noteAccessors(
      Subject(
        name: "subscript", parameters: node.parameterClause.parameters,
        result: node.returnClause.type.trimmedDescription, isMember: true, type: enclosing.last),
      node, node.modifiers, node.attributes, node.accessorBlock)
    return .skipChildren
  }

  override func visit(_ node: VariableDeclSyntax) -> SyntaxVisitorContinueKind {
    for binding in node.bindings {
      noteAccessors(
        Subject(
          name: binding.pattern.trimmedDescription, parameters: nil,
          result: binding.typeAnnotation?.type.trimmedDescription ?? "", isMember: true,
          type: enclosing.last),
        node, node.modifiers, node.attributes, binding.accessorBlock)
    }
    return .skipChildren
  }

  override func visit(_ node: StructDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node.name.identifierText)
  }

  override func visitPost(_ node: StructDeclSyntax) { enclosing.removeLast() }

  override func visit(_ node: EnumDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node.name.identifierText)
  }

  override func visitPost(_ node: EnumDeclSyntax) { enclosing.removeLast() }

  override func visit(_ node: ClassDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node.name.identifierText)
  }

  override func visitPost(_ node: ClassDeclSyntax) { enclosing.removeLast() }

  override func visit(_ node: ExtensionDeclSyntax) -> SyntaxVisitorContinueKind {
    openExtensions.append(Self.isOpen(node.modifiers))
    return enter(node.extendedType.trimmedDescription)
  }

  override func visitPost(_ node: ExtensionDeclSyntax) {
    openExtensions.removeLast()
    enclosing.removeLast()
  }

  override func visit(_ node: ProtocolDeclSyntax) -> SyntaxVisitorContinueKind {
    .skipChildren
  }

  private func enter(_ name: String) -> SyntaxVisitorContinueKind {
    enclosing.append(name)
    return .visitChildren
  }

  private static func isOpen(_ modifiers: DeclModifierListSyntax) -> Bool {
    modifiers.contains { ["public", "open"].contains($0.name.text) }
  }

  private func noteAccessors(
    _ subject: Subject, _ node: some DeclSyntaxProtocol, _ modifiers: DeclModifierListSyntax,
    _ attributes: AttributeListSyntax, _ block: AccessorBlockSyntax?
  ) {
    switch block?.accessors {
    case .getter(let statements): note(subject, node, modifiers, attributes, statements)
    case .accessors(let accessors):
      for accessor in accessors {
        var own = subject
        if accessor.accessorSpecifier.text != "get" { own.result = nil }
        note(
          own, node, modifiers, attributes, accessor.body?.statements,
          isInlined: Self.isInlinable(accessor.attributes))
      }
    case nil: break
    }
  }

  private func note(
    _ subject: Subject, _ node: some DeclSyntaxProtocol, _ modifiers: DeclModifierListSyntax,
    _ attributes: AttributeListSyntax, _ statements: CodeBlockItemListSyntax?,
    isInlined: Bool = false
  ) {
    guard let statements, !statements.isEmpty else { return }
    var (mutations, untried) = BodyMutations.find(in: statements, of: subject, converter)
    if isInlined || Self.isInlinable(attributes) {
      untried["its body is compiled into its callers", default: 0] += mutations.count
      mutations = []
    }
    let names = CallCollector.names(in: statements)
      .union(ReferenceCollector.names(in: statements))
    let returns = subject.result.map { $0 != "Void" && $0 != "()" } ?? false
    found.append(
      MutableFunction(
        name: (enclosing + [subject.name]).joined(separator: "."), file: file,
        line: converter.location(for: node.positionAfterSkippingLeadingTrivia).line,
        isPublic: Self.isOpen(modifiers) || openExtensions.last == true,
        returnsExpression: returns && Self.isOneExpression(statements),
        body: statements.position.utf8Offset..<statements.endPosition.utf8Offset,
        calledNames: names, mutations: mutations, untried: untried,
        marks: mutations.map { ReachMark.position(of: $0, in: statements) }))
  }

  private static func isInlinable(_ attributes: AttributeListSyntax) -> Bool {
    let names = ["inlinable", "_transparent", "_alwaysEmitIntoClient", "backDeployed"]
    return attributes.contains {
      names.contains($0.as(AttributeSyntax.self)?.attributeName.trimmedDescription ?? "")
    }
  }

  /// Whether the value of the only statement is what is returned.
  private static func isOneExpression(_ statements: CodeBlockItemListSyntax) -> Bool {
    guard statements.count == 1, let item = statements.first?.item else { return false }
    switch item {
    case .expr(let expression): return !ReturnFinder.hasReturn(expression)
    case .stmt(let statement):
      return statement.is(ExpressionStmtSyntax.self) && !ReturnFinder.hasReturn(statement)
    case .decl: return false
    }
  }
}

/// Looks for `return` outside of closures.
private final class ReturnFinder: SyntaxVisitor {
  private var found = false

  static func hasReturn(_ tree: some SyntaxProtocol) -> Bool {
    let finder = ReturnFinder(viewMode: .sourceAccurate)
    finder.walk(tree)
    return finder.found
  }

  override func visit(_ node: ReturnStmtSyntax) -> SyntaxVisitorContinueKind {
    found = true
    return .skipChildren
  }

  override func visit(_ node: ClosureExprSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
}
