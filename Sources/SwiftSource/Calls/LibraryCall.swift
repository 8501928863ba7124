/// A call in a snippet of something that the library declares.
public struct LibraryCall: Equatable, Sendable {
  /// Where in the snippet's bytes the called name stands.
  public var range: Range<Int>
  /// What is called: a function, an initialiser or a type.
  public var declaration: LibraryDeclaration
}
