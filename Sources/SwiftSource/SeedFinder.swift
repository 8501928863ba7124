import SwiftParser
import SwiftSyntax

/// Finds the seeds of random generators: the arguments labelled `seed` with which values are made.
///
/// Only initialisers count (`SplitMix64(seed: 3)`, `Descent.RandomState(seed: n)`, `.init(seed: 1)`): a function that
/// takes a seed hands it on to one.
public struct SeedFinder {
  /// The bytes of each seed expression, in order.
  public let seeds: [Range<Int>]

  /// Reads `source`.
  public init(_ source: String) {
    let collector = SeedCollector(viewMode: .sourceAccurate)
    collector.walk(Parser.parse(source: source))
    seeds = collector.seeds
  }

  /// The source with every seed handed to `function`. Lines stay where they are.
  public static func wrapping(_ source: String, in function: String) -> String {
    var bytes = Array(source.utf8)
    let marks = SeedFinder(source).seeds.flatMap { seed in
      [(seed.lowerBound, "\(function)("), (seed.upperBound, ")")]
    }
    for (place, text) in marks.sorted(by: { $0.0 > $1.0 }) {
      bytes.insert(contentsOf: text.utf8, at: place)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

private final class SeedCollector: SyntaxVisitor {
  var seeds: [Range<Int>] = []

  override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
    guard makesValue(node.calledExpression) else { return .visitChildren }
    for argument in node.arguments where argument.label?.text == "seed" {
      let start = argument.expression.positionAfterSkippingLeadingTrivia.utf8Offset
      seeds.append(start..<argument.expression.endPositionBeforeTrailingTrivia.utf8Offset)
    }
    return .visitChildren
  }

  private func makesValue(_ called: ExprSyntax) -> Bool {
    if let generic = called.as(GenericSpecializationExprSyntax.self) {
      return makesValue(generic.expression)
    }
    let name =
      called.as(DeclReferenceExprSyntax.self)?.baseName.text
      ?? called.as(MemberAccessExprSyntax.self)?.declName.baseName.text
    guard let name else { return false }
    return name == "init" || name.first?.isUppercase == true
  }
}
