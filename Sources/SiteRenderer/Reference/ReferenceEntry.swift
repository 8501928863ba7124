internal import SwiftSource

/// What the reference says under one name: its declarations, overloads together, and its members.
struct ReferenceEntry: Equatable, Sendable {
  /// The name, `Adam` or `Adam.update`.
  var name: String
  /// The declarations of that name; none for a type of another library that this one extends.
  var declarations: [LibraryDeclaration] = []
  /// What belongs to the type, in order of file and line.
  var members: [ReferenceEntry] = []

  /// The id on its page. Names of operators hold characters that no address should.
  var anchor: String { Self.anchor(of: name) }

  static func anchor(of name: String) -> String {
    name.unicodeScalars.map { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "._".contains(Character(scalar)))
        ? String(scalar) : "-\(String(scalar.value, radix: 16))"
    }.joined()
  }

  /// The id of one of several declarations.
  func anchor(ofDeclaration index: Int) -> String {
    index == 0 ? anchor : "\(anchor)-\(index + 1)"
  }

  /// How many bytes its part of a page takes, roughly: code is coloured, text is marked up.
  var weight: Int {
    declarations.reduce(350) {
      $0 + 250 + 2 * $1.signature.utf8.count + 2 * $1.documentation.utf8.count
    }
      + members.reduce(0) { $0 + $1.weight }
  }
}

extension LibraryDeclaration.Kind {
  /// What it is called in the reference.
  var words: String {
    switch self {
    case .structure: "structure"
    case .enumeration: "enumeration"
    case .class: "class"
    case .protocol: "protocol"
    case .function: "function"
    case .initializer: "initialiser"
    case .property: "property"
    case .enumerationCase: "case"
    case .subscript: "subscript"
    case .alias: "type alias"
    }
  }
}
