import SwiftParser
import SwiftSyntax

/// What the grammar says of one snippet's text.
public struct SnippetSyntax: Equatable, Sendable {
  /// The bytes of the last statement when that is an expression whose value can be shown, as in a notebook.
  public var trailingExpression: Range<Int>?
  /// How many bytes at the start are imports, which must stand at the outermost level of a file.
  public var importsEnd: Int
  /// The names called anywhere in the snippet, and the names of functions passed on without a call.
  public var calledNames: Set<String> { Self.split(called) }
  /// The names of the functions and types that the snippet itself declares at its outermost level.
  public var declaredNames: Set<String> { Self.split(declared) }

  // Names as a memory holds them: most who ask for a snippet's syntax do not ask for these.
  private var called: Substring
  private var declared: Substring

  /// Reads `source`. Text that is not Swift gives what could be made out; the compiler reports what is wrong with it.
  public init(_ source: String, memory: SourceMemory = .shared) {
    let answer = memory.answer("syntax", of: source) { SnippetSyntax(parsing: source).text }
    self = SnippetSyntax(text: answer) ?? SnippetSyntax(parsing: source)
  }

  private init(parsing source: String) {
    let tree = Parser.parse(source: source)
    trailingExpression = tree.statements.last.flatMap(Self.shownExpression)
    importsEnd = Self.importsEnd(tree)
    called = Substring(
      Self.joined(CallCollector.names(in: tree).union(ReferenceCollector.names(in: tree))))
    declared = Substring(Self.joined(Set(tree.statements.compactMap(Self.declaredName))))
  }

  /// The names called within the call of `function` whose name ends on `line`, and those passed on there; nil when there
  /// is no such call.
  public static func names(
    in source: String, withinCallOf function: String, line: Int, memory: SourceMemory = .shared
  ) -> Set<String>? {
    let answer = memory.answer("names \(function) \(line)", of: source) {
      parsedNames(in: source, withinCallOf: function, line: line).map { "=" + joined($0) } ?? ""
    }
    return answer.isEmpty ? nil : split(answer.dropFirst())
  }

  private static func parsedNames(
    in source: String, withinCallOf function: String, line: Int
  ) -> Set<String>? {
    let tree = Parser.parse(source: source)
    let converter = SourceLocationConverter(fileName: "", tree: tree)
    let call = CallFinder.calls(of: function, in: tree).first { call in
      converter.location(for: call.calledExpression.endPositionBeforeTrailingTrivia).line == line
    }
    return call.map { CallCollector.names(in: $0).union(ReferenceCollector.names(in: $0)) }
  }

  private static func importsEnd(_ tree: SourceFileSyntax) -> Int {
    let imports = tree.statements.prefix { $0.item.is(ImportDeclSyntax.self) }
    return imports.last?.endPositionBeforeTrailingTrivia.utf8Offset ?? 0
  }

  private static func shownExpression(_ item: CodeBlockItemSyntax) -> Range<Int>? {
    guard item.semicolon == nil, case .expr(let expression) = item.item, !expression.hasError,
      !expression.is(IfExprSyntax.self), !expression.is(SwitchExprSyntax.self),
      !isAssignment(expression)
    else { return nil }
    let start = expression.positionAfterSkippingLeadingTrivia.utf8Offset
    return start..<expression.endPositionBeforeTrailingTrivia.utf8Offset
  }

  private static func isAssignment(_ expression: ExprSyntax) -> Bool {
    guard let sequence = expression.as(SequenceExprSyntax.self) else { return false }
    return sequence.elements.contains { element in
      if element.is(AssignmentExprSyntax.self) { return true }
      guard let name = element.as(BinaryOperatorExprSyntax.self)?.operator.text else {
        return false
      }
      return name.hasSuffix("=") && !["==", "!=", "<=", ">=", "===", "!=="].contains(name)
    }
  }

  private static func declaredName(_ item: CodeBlockItemSyntax) -> String? {
    guard case .decl(let declaration) = item.item else { return nil }
    if let function = declaration.as(FunctionDeclSyntax.self) {
      return function.name.identifierText
    }
    return declaration.asProtocol((any NamedDeclSyntax).self)?.name.identifierText
  }
}

extension SnippetSyntax {
  /// The value in one line a field, for a memory.
  fileprivate var text: String {
    let trailing = trailingExpression.map { "\($0.lowerBound) \($0.upperBound)" } ?? ""
    return "\(trailing)\n\(importsEnd)\n\(called)\n\(declared)"
  }

  /// Reads what `text` wrote; nil for anything else.
  fileprivate init?(text: String) {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0) }
    guard lines.count == 4, let importsEnd = Int(lines[1]) else { return nil }
    let bounds = lines[0].split(separator: " ").compactMap { Int($0) }
    trailingExpression = bounds.count == 2 && bounds[0] <= bounds[1] ? bounds[0]..<bounds[1] : nil
    self.importsEnd = importsEnd
    called = lines[2]
    declared = lines[3]
  }

  private static func joined(_ names: Set<String>) -> String {
    names.sorted().joined(separator: "\t")
  }

  private static func split(_ text: Substring) -> Set<String> {
    Set(text.utf8.split(separator: UInt8(ascii: "\t")).map { String(Substring($0)) })
  }
}
