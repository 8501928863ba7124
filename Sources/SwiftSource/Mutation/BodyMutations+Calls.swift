import SwiftSyntax

extension BodyMutations {
  /// The changes of a call.
  func addCall(_ node: FunctionCallExprSyntax, _ name: String?) {
    moveEpsilonOutside(node)
    guard let name, let other = ["min": "max", "max": "min"][name] else { return }
    let called = node.calledExpression
    let end = called.endPositionBeforeTrailingTrivia.utf8Offset
    let start = end - name.utf8.count
    let text = node.trimmedDescription
    let head = called.trimmedDescription.dropLast(name.count)
    let rest = text.dropFirst(called.trimmedDescription.count)
    add(.extremum, node, head + other + rest, [Mutation.Edit(range: start..<end, text: other)])
  }

  /// Two parameters of one type, or two figures whose names differ by a number, change places in the whole body.
  func addSwaps(in statements: CodeBlockItemListSyntax) {
    let arguments = subject.arguments
    let references = ReferenceTokens.find(in: statements, arguments: Set(arguments.map(\.name)))
    let bound = BoundNames.outermost(of: statements)
    var pairs: [(String, String)] = []
    for (index, first) in arguments.enumerated() {
      for second in arguments[(index + 1)...]
      where second.type == first.type && !first.type.hasPrefix("inout") {
        // Where the body gives both names to variables of its own, the exchange is a renaming.
        if bound.isSuperset(of: [first.name, second.name]) { continue }
        pairs.append((first.name, second.name))
      }
    }
    let names = references.keys.sorted()
    for name in names where name.hasSuffix("1") {
      let other = "\(name.dropLast())2"
      if names.contains(other), !pairs.contains(where: { $0.0 == name && $0.1 == other }) {
        pairs.append((name, other))
      }
    }
    for (first, second) in pairs {
      guard let ones = references[first], let others = references[second] else { continue }
      addSwap(first, ones, second, others)
    }
  }

  private func addSwap(
    _ first: String, _ ones: [TokenSyntax], _ second: String, _ others: [TokenSyntax]
  ) {
    let edits = ones.map { edit($0, second) } + others.map { edit($0, first) }
    let ordered = edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
    guard let token = (ones + others).min(by: { $0.position < $1.position }) else { return }
    add(.swap, token, "\(first) and \(second) exchanged", ordered)
  }

  private func edit(_ token: TokenSyntax, _ text: String) -> Mutation.Edit {
    let start = token.positionAfterSkippingLeadingTrivia.utf8Offset
    return Mutation.Edit(range: start..<(start + token.text.utf8.count), text: text)
  }

  /// The whole body becomes what was given: an argument of the result's type, or the value itself.
  func addUnchanged(instead statements: CodeBlockItemListSyntax) {
    guard let result = subject.result, let first = statements.first else { return }
    let argument = subject.arguments.first { $0.type == result }?.name
    let isOwn = subject.isMember && (result == "Self" || result == subject.type)
    guard let given = argument ?? (isOwn ? "self" : nil) else { return }
    let text = "return \(given)"
    guard statements.trimmedDescription != text, statements.trimmedDescription != given else {
      return
    }
    let start = first.positionAfterSkippingLeadingTrivia.utf8Offset
    let end = statements.endPositionBeforeTrailingTrivia.utf8Offset
    let place = converter.location(for: first.positionAfterSkippingLeadingTrivia)
    mutations.append(
      Mutation(
        kind: .unchanged, edits: [Mutation.Edit(range: start..<end, text: text)],
        line: place.line, column: place.column, original: subject.name, replacement: text))
  }
}

/// Finds the plain names used in a body: those that are not a member of something else.
private final class ReferenceTokens: SyntaxVisitor {
  private let arguments: Set<String>
  private var found: [String: [TokenSyntax]] = [:]

  static func find(
    in tree: some SyntaxProtocol, arguments: Set<String>
  ) -> [String: [TokenSyntax]] {
    let finder = ReferenceTokens(arguments)
    finder.walk(tree)
    return finder.found
  }

  private init(_ arguments: Set<String>) {
    self.arguments = arguments
    super.init(viewMode: .sourceAccurate)
  }

  override func visit(_ node: DeclReferenceExprSyntax) -> SyntaxVisitorContinueKind {
    let member = node.parent?.as(MemberAccessExprSyntax.self)
    let name = node.baseName.identifierText
    // Beside an argument `x`, `self.x` is another thing: with both exchanged `self.x = x` would stay what it is.
    let isOwn = member?.base?.trimmedDescription == "self" && !arguments.contains(name)
    if member?.declName.id != node.id || isOwn {
      found[name, default: []].append(node.baseName)
    }
    return .skipChildren
  }

  override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
    // What stops a program that is used wrongly may name both; the message would change and nothing else.
    ["require", "precondition"].contains(node.calledExpression.lastName ?? "")
      ? .skipChildren : .visitChildren
  }
}
