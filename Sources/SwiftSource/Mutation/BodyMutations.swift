import SwiftSyntax

/// Walks a body and finds the changes that make it wrong.
final class BodyMutations: SyntaxVisitor {
  let subject: Subject
  let converter: SourceLocationConverter
  var mutations: [Mutation] = []
  private(set) var untried: [String: Int] = [:]
  /// Why what is walked at the moment is not to be changed; nil where it is.
  private var reason: String?

  /// The changes in order of their places, and how many were left out, by reason.
  static func find(
    in statements: CodeBlockItemListSyntax, of subject: Subject,
    _ converter: SourceLocationConverter
  ) -> (mutations: [Mutation], untried: [String: Int]) {
    let finder = BodyMutations(subject, converter)
    finder.walk(statements)
    finder.addSwaps(in: statements)
    finder.addUnchanged(instead: statements)
    return (finder.numbered(), finder.untried)
  }

  private init(_ subject: Subject, _ converter: SourceLocationConverter) {
    self.subject = subject
    self.converter = converter
    super.init(viewMode: .sourceAccurate)
  }

  // MARK: What is walked

  override func visit(_ node: InfixOperatorExprSyntax) -> SyntaxVisitorContinueKind {
    addInfix(node)
    return .visitChildren
  }

  override func visit(_ node: PrefixOperatorExprSyntax) -> SyntaxVisitorContinueKind {
    let rest = node.expression.trimmedDescription
    switch node.operator.text {
    case "-": add(.sign, node, rest)
    case "!": add(.negation, node, rest)
    default: break
    }
    return .visitChildren
  }

  override func visit(_ node: IntegerLiteralExprSyntax) -> SyntaxVisitorContinueKind {
    let digits = node.literal.text.filter { $0 != "_" }
    if let value = Int(digits) { add(.constant, node, "\(value + 1)") }
    return .skipChildren
  }

  override func visit(_ node: FloatLiteralExprSyntax) -> SyntaxVisitorContinueKind {
    let text = node.literal.text.filter { $0 != "_" }
    if let value = Double(text) { add(.constant, node, value == 0 ? "1.0" : "\(value * 1.01)") }
    return .skipChildren
  }

  override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
    let name = node.calledExpression.lastName
    if let name, Self.guards.contains(name) {
      skip(node, because: "it guards against misuse")
      return .skipChildren
    }
    if name == "reserveCapacity" {
      skip(node, because: "it sets how much room is reserved")
      return .skipChildren
    }
    addCall(node, name)
    return .visitChildren
  }

  override func visit(_ node: LabeledExprSyntax) -> SyntaxVisitorContinueKind {
    guard let label = node.label?.text, label.lowercased().hasSuffix("capacity") else {
      return .visitChildren
    }
    skip(node.expression, because: "it sets how much room is reserved")
    return .skipChildren
  }

  override func visit(_ node: SubscriptCallExprSyntax) -> SyntaxVisitorContinueKind {
    for argument in node.arguments {
      if let index = argument.expression.as(DeclReferenceExprSyntax.self) {
        add(.index, index, "\(index.trimmedDescription) + 1")
      }
    }
    return .visitChildren
  }

  override func visit(_ node: ConditionElementSyntax) -> SyntaxVisitorContinueKind {
    if case .expression(let condition) = node.condition { negate(condition) }
    return .visitChildren
  }

  override func visit(_ node: TernaryExprSyntax) -> SyntaxVisitorContinueKind {
    negate(node.condition)
    return .visitChildren
  }

  override func visit(_ node: WhereClauseSyntax) -> SyntaxVisitorContinueKind {
    negate(node.condition)
    return .visitChildren
  }

  override func visit(_ node: IfConfigDeclSyntax) -> SyntaxVisitorContinueKind {
    skip(node, because: "it is compiled on some platforms only")
    return .skipChildren
  }

  override func visit(_ node: StringLiteralExprSyntax) -> SyntaxVisitorContinueKind {
    .skipChildren
  }

  override func visit(_ node: AttributeSyntax) -> SyntaxVisitorContinueKind { .skipChildren }

  // MARK: Noting

  /// What stops a program that is used wrongly, and what it says then.
  private static let guards: Set<String> = [
    "require", "precondition", "preconditionFailure", "assert", "assertionFailure", "fatalError",
  ]

  private func negate(_ condition: ExprSyntax) {
    // What is turned round by dropping its `!`, or by the other of = and ≠, is not turned round twice.
    if let prefix = condition.as(PrefixOperatorExprSyntax.self), prefix.operator.text == "!" {
      return
    }
    // `while true` ends from within: turned round, the function would end without a value.
    if condition.is(BooleanLiteralExprSyntax.self) { return }
    let name = condition.as(InfixOperatorExprSyntax.self)?.operator.trimmedDescription
    if name == "==" || name == "!=" { return }
    add(.negation, condition, "!(\(condition.trimmedDescription))")
  }

  private func skip(_ node: some SyntaxProtocol, because reason: String) {
    let before = self.reason
    self.reason = before ?? reason
    for child in node.children(viewMode: .sourceAccurate) { walk(child) }
    self.reason = before
  }

  /// Notes that a node is replaced.
  func add(_ kind: MutationOperator, _ node: some SyntaxProtocol, _ text: String) {
    let start = node.positionAfterSkippingLeadingTrivia.utf8Offset
    let end = node.endPositionBeforeTrailingTrivia.utf8Offset
    add(kind, node, text, [Mutation.Edit(range: start..<end, text: text)])
  }

  /// Notes a change that shows at a node.
  func add(
    _ kind: MutationOperator, _ node: some SyntaxProtocol, _ text: String,
    _ edits: [Mutation.Edit]
  ) {
    if let reason {
      untried[reason, default: 0] += 1
      return
    }
    let place = converter.location(for: node.positionAfterSkippingLeadingTrivia)
    mutations.append(
      Mutation(
        kind: kind, edits: edits, line: place.line, column: place.column,
        original: node.trimmedDescription, replacement: text))
  }

  /// The changes in order of their places; those that read the same are told apart by numbers.
  private func numbered() -> [Mutation] {
    var seen: [String: Int] = [:]
    var known: Set<[Mutation.Edit]> = []
    let ordered = mutations.enumerated().sorted {
      ($0.element.line, $0.element.column, $0.offset)
        < ($1.element.line, $1.element.column, $1.offset)
    }.map(\.element)
    return ordered.filter { known.insert($0.edits).inserted }.map { mutation in
      var mutation = mutation
      seen[mutation.change, default: 0] += 1
      mutation.occurrence = seen[mutation.change] ?? 1
      return mutation
    }
  }
}

extension ExprSyntax {
  /// The last part of a name: `max` of `Swift.max`, `sqrt` of `.sqrt`.
  var lastName: String? {
    if let reference = self.as(DeclReferenceExprSyntax.self) {
      return reference.baseName.identifierText
    }
    if let member = self.as(MemberAccessExprSyntax.self) {
      return member.declName.baseName.identifierText
    }
    return nil
  }
}
