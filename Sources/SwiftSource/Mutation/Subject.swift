import SwiftSyntax

/// What is known of a function whose body is to be made wrong.
struct Subject {
  /// Its own name.
  var name: String
  /// Its parameters; nil for a computed value.
  var parameters: FunctionParameterListSyntax?
  /// The type of its result; nil when it has none.
  var result: String?
  /// Whether it belongs to a value of a type.
  var isMember: Bool
  /// The type around it.
  var type: String?

  /// The names by which the body knows what it is given, with their types.
  var arguments: [(name: String, type: String)] {
    (parameters ?? []).filter { $0.ellipsis == nil }.map {
      (($0.secondName ?? $0.firstName).identifierText, $0.type.trimmedDescription)
    }
  }
}
