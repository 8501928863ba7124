import SwiftSyntax

extension DeclSyntaxProtocol {
  /// The declaration's source, moved left by the indentation it has in its file.
  func text(column: Int) -> String { Self.moved(trimmedDescription, column) }

  /// The source up to its body, moved left, without the attributes at its head that speak to the compiler alone.
  func signature(before body: (any SyntaxProtocol)?, column: Int) -> String {
    let start = positionAfterSkippingLeadingTrivia.utf8Offset
    let end = body?.position.utf8Offset ?? (start + trimmedLength.utf8Length)
    let text = trimmedDescription.utf8.prefix(max(end - start, 0)).dropFirst(
      headLength(from: start))
    var signature = String(decoding: text, as: UTF8.self)
    while signature.last?.isWhitespace == true { signature.removeLast() }
    return Self.moved(signature, column)
  }

  /// How many bytes the attributes take up that a reader need not see.
  private func headLength(from start: Int) -> Int {
    guard let attributes = asProtocol((any WithAttributesSyntax).self)?.attributes else { return 0 }
    let hidden = attributes.prefix { attribute in
      guard case .attribute(let attribute) = attribute else { return false }
      return ["specialized", "inlinable", "inline"].contains(
        attribute.attributeName.trimmedDescription)
    }
    guard
      let next = hidden.last?.lastToken(viewMode: .sourceAccurate)?
        .nextToken(viewMode: .sourceAccurate)
    else { return 0 }
    return next.positionAfterSkippingLeadingTrivia.utf8Offset - start
  }

  /// The documentation comment before it, without its marks.
  var documentation: String {
    leadingTrivia.flatMap { piece -> [Substring] in
      switch piece {
      case .docLineComment(let text):
        let line = text.dropFirst(3)
        return [line.first == " " ? line.dropFirst() : line]
      case .docBlockComment(let text): return Self.lines(ofBlock: text)
      default: return []
      }
    }.joined(separator: "\n")
  }

  /// The lines between `/**` and `*/`, without what indents all of them.
  private static func lines(ofBlock text: String) -> [Substring] {
    var lines = text.dropFirst(3).dropLast(text.hasSuffix("*/") ? 2 : 0)
      .split(separator: "\n", omittingEmptySubsequences: false)
    func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }
    let indents = lines.dropFirst().filter { !isBlank($0) }
      .map { $0.prefix { $0 == " " }.count }
    let indent = indents.min() ?? 0
    for index in lines.indices {
      lines[index] =
        index == 0 ? lines[index].drop { $0 == " " } : lines[index].dropFirst(indent)
    }
    if let first = lines.first, isBlank(first) { lines.removeFirst() }
    if let last = lines.last, isBlank(last) { lines.removeLast() }
    return lines
  }

  private static func moved(_ text: String, _ column: Int) -> String {
    let indent = String(repeating: " ", count: column - 1)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(indent) ? String($0.dropFirst(indent.count)) : String($0) }
      .joined(separator: "\n")
  }
}

extension TypeSyntax {
  /// The name of a type without generic arguments, marks of optionals and attributes; empty for one that
  /// has no name, such as a function's or an array's.
  var declaredName: String {
    if let type = self.as(IdentifierTypeSyntax.self) { return type.name.identifierText }
    if let type = self.as(MemberTypeSyntax.self) {
      return type.baseType.declaredName + "." + type.name.identifierText
    }
    if let type = self.as(AttributedTypeSyntax.self) { return type.baseType.declaredName }
    if let type = self.as(SomeOrAnyTypeSyntax.self) { return type.constraint.declaredName }
    return ""
  }
}

extension LibraryDeclaration.Parameter {
  /// A parameter as it is written.
  init(_ node: FunctionParameterSyntax) {
    let name = node.firstName.identifierText
    self.init(
      label: name == "_" ? nil : name, isOptional: node.defaultValue != nil,
      isVariadic: node.ellipsis != nil)
  }
}
