/// The kinds of change by which a program is made wrong on purpose.
public enum MutationOperator: String, CaseIterable, Hashable, Sendable, Codable {
  /// + and − are exchanged, or a minus is dropped.
  case sign
  /// × and ÷ are exchanged.
  case product
  /// A number is changed: n to n + 1, c to 1.01·c, 0.0 to 1.0.
  case constant
  /// < and ≤, > and ≥, = and ≠ are exchanged.
  case comparison
  /// An element beside the one that is meant is taken.
  case index
  /// ε is added under the root instead of to it, or the other way round.
  case epsilonPlace = "epsilon place"
  /// Two parameters of one type, or two figures that differ by a number such as β₁ and β₂, change places.
  case swap
  /// A term of a sum or a factor of a product is left out.
  case droppedTerm = "dropped term"
  /// A range ends one step earlier or later.
  case range
  /// The smaller and the larger are exchanged.
  case extremum
  /// What was given is returned as it is.
  case unchanged
  /// A condition is turned round.
  case negation
}
