/// What a node of a program does with the values of its children.
enum Operation: Hashable, Sendable {
  /// A number as printed; not exact where its decimal form has no binary one.
  case number(Double, exact: Bool)
  /// The value in a slot: a binding, a parameter or an index.
  case slot(Int)
  /// Sets slots to the values of all children but the last, then evaluates the last.
  case bind([Int])
  /// Calls the function in a slot.
  case call(Int)
  case builtin(Builtin)
  case add
  case subtract
  case negate
  case multiply(Product)
  case divide
  case power
  case transpose
  /// `A^{-1}`; of a number the reciprocal.
  case inverse
  /// Children: radicand, index.
  case root
  case norm(Norm)
  /// `|x|`: magnitude, determinant or number of elements.
  case bars
  /// `⟨x, y⟩`.
  case inner
  /// Children: domain values, condition if any, body; the slot holds the index.
  case fold(Fold, slot: Int, over: Domain, conditional: Bool)
  /// Children: collection, indices from 1.
  case element
  /// Children: body, point if any, indices of one component if any; by the value in the slot.
  case derivative(slot: Int, hasPoint: Bool)
  case matrix(rows: Int, columns: Int)
  case list
  /// `a, b, …, c`: children are the leading terms and the last; the step is theirs.
  case progression
  case set
  case interval(closedBelow: Bool, closedAbove: Bool)
  case numberSet(NumberSet)
  /// Children: value and condition in turn, and last the value otherwise, if any.
  case cases(hasOtherwise: Bool)
  case compare(Comparison)
  case and
  case or
  case not
  case indicator
  /// `𝔼[…]`: the mean over joint samples of the random variables in these slots.
  case expectation([Int])
  /// A part that could not be read; a problem says why.
  case invalid
}

/// The signs of a product, which differ once vectors are involved.
enum Product: Hashable, Sendable {
  case juxtaposed
  case dot
  case cross
  case elementwise
  case outer
}

/// The norms that a formula can print.
enum Norm: Hashable, Sendable {
  /// `\|x\|`: of a vector the Euclidean norm.
  case unmarked
  case one
  case two
  case infinity
  case frobenius
  /// `\|x\|_p`; p is the second child.
  case other
}

/// What is done with the values of an index.
enum Fold: Hashable, Sendable {
  case sum
  case product
  case maximum
  case minimum
  case argMaximum
  case argMinimum
  case mean
  /// Values one after another: a relation that holds for every index, or a vector by its elements.
  case collect
}

/// Where the values of an index come from.
enum Domain: Hashable, Sendable {
  /// Two children: first and last whole number.
  case range
  /// One child: a set, list or vector whose members are taken in turn.
  case members
  /// Child collections that the index picks from, with the place of the index among theirs.
  case inferred(axes: [Int])

  var childCount: Int {
    switch self {
    case .range: 2
    case .members: 1
    case .inferred(let axes): axes.count
    }
  }
}

/// The sets of numbers with a letter of their own.
enum NumberSet: Hashable, Sendable {
  case naturals
  case integers
  case rationals
  case reals
  case positiveReals
  case nonnegativeReals
}

/// How two values are related within an expression.
enum Comparison: Hashable, Sendable {
  case equal
  case unequal
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual
  case member
  case notMember
}

/// Functions that every formula knows.
enum Builtin: String, Hashable, Sendable, CaseIterable {
  case exp, log, sqrt
  case logBase
  case sin, cos, tan, cot, sec, csc
  case arcsin, arccos, arctan
  case sinh, cosh, tanh
  case relu, sigmoid, softplus, softmax, sign
  case maximum, minimum, argMaximum, argMinimum
  case determinant, trace, diagonal, rank
  case floor, ceiling, factorial, binomial
  case variance
  case modulo
}
