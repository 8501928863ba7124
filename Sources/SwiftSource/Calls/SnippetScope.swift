import SwiftParser
import SwiftSyntax

/// What the snippets of a chapter, read in order, have brought into scope, and what their calls lead to.
///
/// A name alone decides nothing. A call leads to a declaration of the library when
/// - the name is not the chapter's own (a function, type, variable or parameter hides the library's),
/// - it stands alone, behind its module's name, or behind a type or a value whose type is known: what an
///   initialiser or a function of the library gave, or a variable that such a value was given to, and
/// - the labels of the arguments fit the parameters.
/// What cannot be told so leads nowhere: no link is better than a wrong one.
public struct SnippetScope: Sendable {
  let library: LibraryMembers
  private(set) var own: Set<String> = []
  private(set) var types: [String: String] = [:]
  private(set) var modules: Set<String> = []

  /// The scope at the start of a chapter.
  public init(library: LibraryIndex) { self.library = LibraryMembers(library) }

  /// Reads the next snippet.
  ///
  /// - Returns: Its calls of the library, in order.
  public mutating func calls(in source: String) -> [LibraryCall] {
    let tree = Parser.parse(source: source)
    for statement in tree.statements {
      guard case .decl(let declaration) = statement.item,
        let name = declaration.as(ImportDeclSyntax.self)?.path.first?.name.text
      else { continue }
      modules.insert(name)
    }
    let bound = BoundNames.names(in: tree)
    var inner = self
    // What the snippet calls its own hides what was known under that name, until it is known anew.
    inner.own.formUnion(bound)
    for name in bound { inner.types[name] = nil }
    let resolver = CallResolver(scope: inner)
    resolver.walk(tree)
    let outermost = BoundNames.outermost(of: tree.statements)
    for name in outermost { types[name] = resolver.types[name] }
    own.formUnion(outermost)
    return resolver.found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
