import SwiftSyntax

/// Walks a snippet in order, tells what its calls lead to, and remembers of which type its variables are.
final class CallResolver: SyntaxVisitor {
  /// The calls found.
  private(set) var found: [LibraryCall] = []
  /// The variables of the snippet whose types are the library's.
  private(set) var types: [String: String] = [:]
  private let scope: SnippetScope
  private var seen: Set<String> = []

  init(scope: SnippetScope) {
    self.scope = scope
    super.init(viewMode: .sourceAccurate)
  }

  override func visitPost(_ node: PatternBindingSyntax) {
    guard let pattern = node.pattern.as(IdentifierPatternSyntax.self) else { return }
    let name = pattern.identifier.identifierText
    let annotated = node.typeAnnotation?.type.declaredName
    let type = annotated ?? node.initializer.flatMap { self.type(of: $0.value) }
    let isKnown = type.map(scope.library.isType) ?? false
    // A name that two scopes of the snippet give to different things tells nothing.
    if !seen.insert(name).inserted, types[name] != type {
      types[name] = nil
    } else if isKnown {
      types[name] = type
    }
  }

  override func visitPost(_ node: FunctionCallExprSyntax) {
    guard let declaration = declaration(calledBy: node),
      let token = CallCollector.head(of: node.calledExpression)
    else { return }
    let start = token.positionAfterSkippingLeadingTrivia.utf8Offset
    found.append(
      LibraryCall(
        range: start..<token.endPositionBeforeTrailingTrivia.utf8Offset, declaration: declaration))
  }

  /// What a call leads to.
  private func declaration(calledBy call: FunctionCallExprSyntax) -> LibraryDeclaration? {
    let candidates = candidates(call.calledExpression)
    return candidates.first { declaration in
      switch declaration.kind {
      case .function, .initializer: ParameterMatch.fits(call, declaration.parameters)
      case .structure, .class, .enumeration: true
      default: false
      }
    }
  }

  private func candidates(_ called: ExprSyntax) -> [LibraryDeclaration] {
    if let generic = called.as(GenericSpecializationExprSyntax.self) {
      return candidates(generic.expression)
    }
    if let reference = called.as(DeclReferenceExprSyntax.self) {
      let name = reference.baseName.identifierText
      return scope.own.contains(name) ? [] : scope.library.outermost(name, in: scope.modules)
    }
    guard let member = called.as(MemberAccessExprSyntax.self), let base = member.base else {
      return []
    }
    let name = member.declName.baseName.identifierText
    if let module = base.as(DeclReferenceExprSyntax.self)?.baseName.text,
      !scope.own.contains(module), scope.library.isModule(module), !scope.library.isType(module)
    {
      return scope.library.outermost(name, in: [module])
    }
    return (typeName(base) ?? type(of: base)).map { scope.library.members(name, of: $0) } ?? []
  }

  /// The type that an expression names, as `Adam` in `Adam.init()`.
  private func typeName(_ expression: ExprSyntax) -> String? {
    if let generic = expression.as(GenericSpecializationExprSyntax.self) {
      return typeName(generic.expression)
    }
    guard let name = expression.as(DeclReferenceExprSyntax.self)?.baseName.identifierText,
      !scope.own.contains(name), scope.library.isType(name)
    else { return nil }
    return name
  }

  /// The type of a value, where the library's declarations tell it.
  private func type(of expression: ExprSyntax) -> String? {
    if let unwrapped = expression.as(TryExprSyntax.self) { return type(of: unwrapped.expression) }
    if let unwrapped = expression.as(AwaitExprSyntax.self) { return type(of: unwrapped.expression) }
    if let name = expression.as(DeclReferenceExprSyntax.self)?.baseName.identifierText {
      return types[name] ?? scope.types[name]
    }
    if let call = expression.as(FunctionCallExprSyntax.self) {
      return declaration(calledBy: call).flatMap(Self.result)
    }
    if let member = expression.as(MemberAccessExprSyntax.self), let base = member.base,
      let owner = typeName(base) ?? type(of: base)
    {
      let name = member.declName.baseName.identifierText
      return scope.library.members(name, of: owner).first { $0.kind == .property }
        .flatMap(Self.result)
    }
    return nil
  }

  private static func result(of declaration: LibraryDeclaration) -> String? {
    switch declaration.kind {
    case .structure, .class, .enumeration: return declaration.name
    case .initializer: return declaration.container
    default:
      return declaration.result == "Self" ? declaration.container : declaration.result
    }
  }
}
