/// A function, initialiser or computed value of the library, with all the ways to make it wrong.
public struct MutableFunction: Equatable, Sendable {
  /// Its name with the types around it: `sigmoid`, `Adam.update`, `Adam.init`.
  public var name: String
  /// Its file, relative to the package.
  public var file: String
  /// The line of its first word, from 1.
  public var line: Int
  /// Whether others may call it.
  public var isPublic: Bool
  /// Whether its body is one expression, whose value it returns.
  public var returnsExpression: Bool
  /// The bytes of its body in the file, between the braces.
  public var body: Range<Int>
  /// The names it calls.
  public var calledNames: Set<String>
  /// Its wrong versions, in order of their places.
  public var mutations: [Mutation]
  /// How many changes were not made, by reason.
  public var untried: [String: Int]
  /// Where in the body a mark may stand that tells that the place was reached, for each mutation.
  var marks: [Int]

  /// The functions, initialisers and computed values of a file that have a body.
  ///
  /// - Parameters:
  ///   - source: The text of the file.
  ///   - file: What it is called, relative to the package.
  /// - Returns: The functions, in order of their places.
  public static func all(in source: String, file: String) -> [MutableFunction] {
    MutationFinder.functions(in: source, file: file)
  }
}
