public import FormulaCheck

// What bindings are made of, under the notebook's own name, so that a chapter that verifies formulas imports `Notebook`
// and nothing else.

/// A function as the value of a symbol; see `FormulaCheck.FormulaFunction`.
public typealias FormulaFunction = FormulaCheck.FormulaFunction
/// The values of a formula's symbols, by name; see `FormulaCheck.FormulaBindings`.
public typealias FormulaBindings = FormulaCheck.FormulaBindings
/// The value of a symbol; see `FormulaCheck.FormulaValue`.
public typealias FormulaValue = FormulaCheck.FormulaValue
/// A set as the value of a symbol; see `FormulaCheck.FormulaSet`.
public typealias FormulaSet = FormulaCheck.FormulaSet
/// The values that a random variable takes, for means and variances; see `FormulaCheck.RandomVariable`.
public typealias RandomVariable = FormulaCheck.RandomVariable
/// Values of any shapes one after another, such as gradients; see `FormulaCheck.FormulaList`.
public typealias FormulaList = FormulaCheck.FormulaList
/// What samples are drawn from; see `FormulaCheck.Sample`.
public typealias Sample = FormulaCheck.Sample
