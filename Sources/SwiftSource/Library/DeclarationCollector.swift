import SwiftParser
import SwiftSyntax

/// Walks a file of the library and notes what it declares for others to use.
final class DeclarationCollector: SyntaxVisitor {
  /// What the walk is inside of.
  private struct Scope {
    /// The type.
    var name: String
    /// Whether members without a modifier are as public as the type is.
    var grantsAccess = false
    /// Whether nothing in it can be seen from outside.
    var isHidden = false
    /// The `where` clause of an extension.
    var constraint = ""
    /// Whether it is a protocol, whose members are requirements.
    var isProtocol = false
  }

  private let module: String
  private let file: String
  private let converter: SourceLocationConverter
  private var scopes: [Scope] = []
  private var found: [LibraryDeclaration] = []

  /// What `source` declares publicly.
  static func declarations(
    in source: String, module: String, file: String
  ) -> [LibraryDeclaration] {
    let tree = Parser.parse(source: source)
    let collector = DeclarationCollector(module: module, file: file, tree: tree)
    collector.walk(tree)
    return collector.found
  }

  private init(module: String, file: String, tree: SourceFileSyntax) {
    self.module = module
    self.file = file
    converter = SourceLocationConverter(fileName: file, tree: tree)
    super.init(viewMode: .sourceAccurate)
  }

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    note(
      node.name.identifierText, .function, node, node.modifiers, body: node.body,
      parameters: node.signature.parameterClause.parameters.map(LibraryDeclaration.Parameter.init),
      result: node.signature.returnClause?.type)
  }

  override func visit(_ node: InitializerDeclSyntax) -> SyntaxVisitorContinueKind {
    note(
      "init", .initializer, node, node.modifiers, body: node.body,
      parameters: node.signature.parameterClause.parameters.map(LibraryDeclaration.Parameter.init))
  }

  override func visit(_ node: SubscriptDeclSyntax) -> SyntaxVisitorContinueKind {
    note(
      "subscript", .subscript, node, node.modifiers,
      body: scopes.last?.isProtocol == true ? nil : node.accessorBlock,
      result: node.returnClause.type)
  }

  override func visit(_ node: VariableDeclSyntax) -> SyntaxVisitorContinueKind {
    for binding in node.bindings {
      guard let name = binding.pattern.as(IdentifierPatternSyntax.self) else { continue }
      _ = note(
        name.identifier.identifierText, .property, node, node.modifiers,
        body: scopes.last?.isProtocol == true ? nil : binding.accessorBlock,
        result: binding.typeAnnotation?.type)
    }
    return .skipChildren
  }

  override func visit(_ node: EnumCaseDeclSyntax) -> SyntaxVisitorContinueKind {
    for element in node.elements {
      _ = note(element.name.identifierText, .enumerationCase, node, node.modifiers)
    }
    return .skipChildren
  }

  override func visit(_ node: TypeAliasDeclSyntax) -> SyntaxVisitorContinueKind {
    note(node.name.identifierText, .alias, node, node.modifiers, result: node.initializer.value)
  }

  override func visit(_ node: AssociatedTypeDeclSyntax) -> SyntaxVisitorContinueKind {
    note(node.name.identifierText, .alias, node, node.modifiers)
  }

  override func visit(_ node: StructDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node, .structure)
  }

  override func visitPost(_ node: StructDeclSyntax) { scopes.removeLast() }

  override func visit(_ node: EnumDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node, .enumeration)
  }

  override func visitPost(_ node: EnumDeclSyntax) { scopes.removeLast() }

  override func visit(_ node: ClassDeclSyntax) -> SyntaxVisitorContinueKind { enter(node, .class) }

  override func visitPost(_ node: ClassDeclSyntax) { scopes.removeLast() }

  override func visit(_ node: ActorDeclSyntax) -> SyntaxVisitorContinueKind { enter(node, .class) }

  override func visitPost(_ node: ActorDeclSyntax) { scopes.removeLast() }

  override func visit(_ node: ProtocolDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node, .protocol)
  }

  override func visitPost(_ node: ProtocolDeclSyntax) { scopes.removeLast() }

  override func visit(_ node: ExtensionDeclSyntax) -> SyntaxVisitorContinueKind {
    scopes.append(
      Scope(
        name: node.extendedType.declaredName, grantsAccess: Self.isPublic(node.modifiers),
        isHidden: scopes.last?.isHidden == true,
        constraint: node.genericWhereClause?.trimmedDescription ?? ""))
    return .visitChildren
  }

  override func visitPost(_ node: ExtensionDeclSyntax) { scopes.removeLast() }

  private func enter(
    _ node: some DeclGroupSyntax & NamedDeclSyntax, _ kind: LibraryDeclaration.Kind
  ) -> SyntaxVisitorContinueKind {
    let isVisible = isVisible(node.modifiers)
    _ = note(
      node.name.identifierText, kind, node, node.modifiers, body: node.memberBlock,
      inherited: node.inheritanceClause?.inheritedTypes.map(\.type.declaredName) ?? [])
    scopes.append(
      Scope(
        name: node.name.identifierText, grantsAccess: kind == .protocol, isHidden: !isVisible,
        isProtocol: kind == .protocol))
    return .visitChildren
  }

  private func note(
    _ name: String, _ kind: LibraryDeclaration.Kind, _ node: some DeclSyntaxProtocol,
    _ modifiers: DeclModifierListSyntax, body: (any SyntaxProtocol)? = nil,
    parameters: [LibraryDeclaration.Parameter] = [], result: TypeSyntax? = nil,
    inherited: [String] = []
  ) -> SyntaxVisitorContinueKind {
    // The cases of an enumeration are as public as it is.
    guard isVisible(modifiers) || (kind == .enumerationCase && scopes.last?.isHidden == false)
    else { return .skipChildren }
    let start = converter.location(for: node.positionAfterSkippingLeadingTrivia)
    let signature = node.signature(before: body, column: start.column)
    var declaration = LibraryDeclaration(
      name: (scopes.map(\.name) + [name]).joined(separator: "."), module: module, file: file,
      line: start.line, documentation: node.documentation, text: signature, kind: kind,
      signature: signature, constraint: scopes.last?.constraint ?? "", parameters: parameters,
      result: result?.declaredName ?? "", inherited: inherited,
      isRequirement: scopes.last?.isProtocol == true)
    if declaration.isTieable { declaration.text = node.text(column: start.column) }
    found.append(declaration)
    return .skipChildren
  }

  private func isVisible(_ modifiers: DeclModifierListSyntax) -> Bool {
    guard scopes.last?.isHidden != true else { return false }
    return Self.isPublic(modifiers)
      || scopes.last?.grantsAccess == true
        && !modifiers.contains {
          $0.detail == nil && ["private", "fileprivate", "internal"].contains($0.name.text)
        }
  }

  private static func isPublic(_ modifiers: DeclModifierListSyntax) -> Bool {
    modifiers.contains { ["public", "open"].contains($0.name.text) && $0.detail == nil }
  }
}
