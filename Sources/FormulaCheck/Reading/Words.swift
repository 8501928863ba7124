/// Words between the signs of a formula.
enum Words {
  /// Whether words join parts of a formula rather than name a quantity.
  static func isConnective(_ text: String) -> Bool {
    role(of: text) != nil
  }

  /// What connecting words do.
  enum Role {
    /// `if`, `when`: what follows must hold for the relation to be claimed.
    case condition
    /// `otherwise`.
    case otherwise
    /// `for`, `for all`: what follows says what an index runs over.
    case range
    /// `and`, `where`, `with`.
    case and
    case or
  }

  /// The role of words, `nil` if they name something.
  static func role(of text: String) -> Role? {
    let trimmed = text.filter { $0.isLetter || $0 == " " || $0 == "\u{a0}" }.lowercased()
      .split { $0 == " " || $0 == "\u{a0}" }.joined(separator: " ")
    switch trimmed {
    case "if", "when", "whenever", "provided", "provided that", "if and only if": return .condition
    case "otherwise", "else", "in all other cases": return .otherwise
    case "for", "for all", "for each", "for every", "for any": return .range
    case "and", "where", "with", "so", "hence", "thus", "then", "": return .and
    case "or": return .or
    default: return nil
    }
  }
}
