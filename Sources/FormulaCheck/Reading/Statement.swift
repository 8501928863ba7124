/// One relation of a formula, compiled.
struct Relation: Sendable {
  var kind: RelationKind
  /// Whether the left side is the larger one: `≥`, `>`; for memberships, whether it is denied.
  var isReversed = false
  var left: Int
  /// No node for a membership, whose left node is true or false.
  var right: Int?
  /// The node of what is a member, for messages.
  var subject: Int?
  /// What must hold for the relation to be claimed.
  var condition: Int?
  /// Where the sign and both sides are printed.
  var range: Range<Int>
  /// The relation as text.
  var text: String
  /// Half a unit in the last digit of a number printed after `≈`.
  var printedTolerance: Double?
}

/// A formula compiled for bindings of certain kinds.
struct CompiledFormula: Sendable {
  var program: Program
  var relations: [Relation]
  var problems: [FormulaProblem]
  var readings: [String]
  /// Canonical names of the bindings that the formula uses.
  var used: Set<String>
  /// The labels of the definitions that it uses.
  var usedDefinitions: Set<String>
}
