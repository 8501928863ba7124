import SwiftParser
import SwiftSyntax

/// Walks a file of the library and notes what it declares for others to use.
final class DeclarationCollector: SyntaxVisitor {
  private let module: String
  private let file: String
  private let converter: SourceLocationConverter
  private var enclosing: [String] = []
  private var found: [LibraryDeclaration] = []

  /// The public functions, initialisers and types that `source` declares.
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
    note(node.name.identifierText, node, node.modifiers)
    return .skipChildren
  }

  override func visit(_ node: InitializerDeclSyntax) -> SyntaxVisitorContinueKind {
    note("init", node, node.modifiers)
    return .skipChildren
  }

  override func visit(_ node: StructDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node.name.identifierText, node, node.modifiers)
  }

  override func visitPost(_ node: StructDeclSyntax) { enclosing.removeLast() }

  override func visit(_ node: EnumDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node.name.identifierText, node, node.modifiers)
  }

  override func visitPost(_ node: EnumDeclSyntax) { enclosing.removeLast() }

  override func visit(_ node: ClassDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node.name.identifierText, node, node.modifiers)
  }

  override func visitPost(_ node: ClassDeclSyntax) { enclosing.removeLast() }

  override func visit(_ node: ProtocolDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node.name.identifierText, node, node.modifiers)
  }

  override func visitPost(_ node: ProtocolDeclSyntax) { enclosing.removeLast() }

  override func visit(_ node: ExtensionDeclSyntax) -> SyntaxVisitorContinueKind {
    extensionIsPublic.append(Self.isPublic(node.modifiers))
    enclosing.append(node.extendedType.trimmedDescription)
    return .visitChildren
  }

  override func visitPost(_ node: ExtensionDeclSyntax) {
    enclosing.removeLast()
    extensionIsPublic.removeLast()
  }

  private var extensionIsPublic: [Bool] = []

  private func enter(
    _ name: String, _ node: some DeclSyntaxProtocol, _ modifiers: DeclModifierListSyntax
  ) -> SyntaxVisitorContinueKind {
    note(name, node, modifiers)
    enclosing.append(name)
    return .visitChildren
  }

  private func note(
    _ name: String, _ node: some DeclSyntaxProtocol, _ modifiers: DeclModifierListSyntax
  ) {
    guard Self.isPublic(modifiers) || extensionIsPublic.last == true else { return }
    let start = converter.location(for: node.positionAfterSkippingLeadingTrivia)
    found.append(
      LibraryDeclaration(
        name: (enclosing + [name]).joined(separator: "."), module: module, file: file,
        line: start.line, documentation: Self.documentation(of: node),
        text: Self.text(of: node, column: start.column)))
  }

  private static func isPublic(_ modifiers: DeclModifierListSyntax) -> Bool {
    modifiers.contains { ["public", "open"].contains($0.name.text) }
  }

  private static func documentation(of node: some DeclSyntaxProtocol) -> String {
    node.leadingTrivia.compactMap { piece -> String? in
      guard case .docLineComment(let text) = piece else { return nil }
      let line = text.dropFirst(3)
      return String(line.hasPrefix(" ") ? line.dropFirst() : line)
    }.joined(separator: "\n")
  }

  /// The declaration's source, moved left by the indentation it has in its file.
  private static func text(of node: some DeclSyntaxProtocol, column: Int) -> String {
    let indent = String(repeating: " ", count: column - 1)
    return node.trimmedDescription.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(indent) ? String($0.dropFirst(indent.count)) : String($0) }
      .joined(separator: "\n")
  }
}
