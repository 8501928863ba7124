public import TeXMath

/// The formulas of a chapter, and what has been defined so far.
///
/// ### How a formula is read
///
/// - **Names.** A symbol is known by what is printed: `θ_{t+1}`, `ŷ`, `L^{(l)}`, `Δθ`,
///   `∇J(θ_t)`. Keys of bindings may be spelled so or in LaTeX. A whole printed name comes before
///   what it is made of: if `∇J(θ_t)` is bound, it is that value; if not, it is the gradient of J.
/// - **Application.** `L(θ)` applies L if L is a function: bound to one, or defined with
///   parameters. Otherwise it is a product.
/// - **Subscripts.** `x_i` is an element of x, counted from 1, if a sum, product, maximum, mean or
///   range binds i, or if x and i have values and `x_i` has none. Otherwise it is a name. `x^{(i)}`
///   is read likewise. A matrix with one index gives a row.
/// - **Vectors are columns.** `x^\top y` and `x \cdot y` are numbers, `x \odot y`, √x, x² and x/y
///   are element by element, `x y` is an error that asks which is meant. A number is added to every
///   element of a vector. Two sides must have the same shape; only a row of numbers typed out is
///   compared with a vector as a list.
/// - **Derivatives.** `∇L(θ)`, `∇_θ L`, `∂L/∂θ`, `d/dx`, `f'(x)` are exact, by dual numbers. Names
///   defined by formulas are replaced by their definitions, so ∂L/∂θ sees a θ inside ŷ. Where Swift
///   code stands between, differences extrapolated to step 0 are taken, and said so.
/// - **Sums** reach to the next + or − of their own level. A function without parentheses takes
///   the product that follows it; a parenthesis further on is an error that asks for one more pair.
/// - **`\theta \leftarrow …`**: the new value is bound as `θ'` or `θ ←`.
/// - **`𝔼[…]`** is the mean over what is bound as a ``RandomVariable``.
///
/// ### What makes a check worth something
///
/// One side at least must come from Swift code: a value that only one side uses and that is no
/// plain draw, or a function. Only derivatives of formulas may be checked against formulas, and are
/// reported so. A relation whose sides are the same computation is refused.
public struct FormulaBook: Sendable {
  /// How formulas are sampled.
  public var settings: CheckSettings

  private var formulas: [String: ParsedFormula] = [:]
  private let macros: [String: Macro]
  private var definitions: [Definition] = []

  /// The labels of all formulas, in order.
  public let labels: [String]

  /// Reads the formulas of a chapter.
  ///
  /// - Parameters:
  ///   - formulas: labels with LaTeX sources, without dollar signs.
  ///   - macros: commands that the book defines.
  ///   - settings: how formulas are sampled.
  public init(
    _ formulas: [(label: String, latex: String)], macros: [String: Macro] = [:],
    settings: CheckSettings = CheckSettings()
  ) {
    self.macros = macros
    self.settings = settings
    labels = formulas.map(\.label)
    for (label, latex) in formulas { self.formulas[label] = Formula.parse(latex, macros: macros) }
  }

  /// The LaTeX source of a formula.
  public func latex(_ label: String) -> String? { formulas[label]?.source }

  // MARK: Definitions

  /// Makes a formula the definition of the name on its left: `L(θ) = …`, `ŷ_i = …`, `Δθ = …`.
  ///
  /// Formulas verified after it may use the name. A formula is never checked by its own definition.
  ///
  /// - Parameter label: the formula's label.
  /// - Returns: what was defined, or why nothing was.
  @discardableResult
  public mutating func define(_ label: String) -> FormulaDefinition {
    var result = FormulaDefinition(label: label, names: [], parameters: [], problems: [])
    let formula: ParsedFormula
    switch readable(label) {
    case .success(let parsed): formula = parsed
    case .failure(let unreadable):
      result.problems = unreadable.problems
      return result
    }
    let (found, problems) = DefinitionReader(label: label).definitions(formula.root)
    result.problems = problems
    for definition in found {
      if let other = definitions.first(where: { $0.name == definition.name && $0.label != label }) {
        result.problems.append(
          FormulaProblem(
            .definition, formula.root.range,
            "\(definition.name) is defined by \(other.label) already.",
            advice: "Verify one of the two formulas instead."))
        continue
      }
      definitions.removeAll { $0.name == definition.name }
      definitions.append(definition)
      result.names.append(definition.name)
      result.parameters.append(definition.parameters + definition.indices)
    }
    return result
  }

  // MARK: Checks

  /// Checks that a formula holds at every sample.
  ///
  /// - Parameters:
  ///   - label: the formula's label.
  ///   - samples: how many valid samples are needed.
  ///   - seed: where the random numbers start.
  ///   - tolerance: how far two sides may differ.
  ///   - bindings: the values of the formula's symbols at one sample, some of them computed by
  ///     the code that the formula describes.
  /// - Returns: what was found.
  public func verify(
    _ label: String, samples: Int? = nil, seed: UInt64? = nil, tolerance: Tolerance = .derived,
    _ bindings: (inout Sample) throws -> FormulaBindings
  ) -> Verification {
    check(label, .verify, samples, seed, tolerance, bindings)
  }

  /// Checks that a formula fails: finds a counter-example that no rounding explains.
  ///
  /// A formula whose shapes do not go together is refuted too, and the finding says so. One that is
  /// merely undefined at every sample is not.
  ///
  /// - Parameters:
  ///   - label: the formula's label.
  ///   - samples: how many valid samples are tried.
  ///   - seed: where the random numbers start.
  ///   - tolerance: how far two sides may differ and still agree.
  ///   - bindings: the values of the formula's symbols at one sample.
  /// - Returns: what was found.
  public func refute(
    _ label: String, samples: Int? = nil, seed: UInt64? = nil, tolerance: Tolerance = .derived,
    _ bindings: (inout Sample) throws -> FormulaBindings
  ) -> Verification {
    check(label, .refute, samples, seed, tolerance, bindings)
  }

  private func check(
    _ label: String, _ demand: Demand, _ samples: Int?, _ seed: UInt64?, _ tolerance: Tolerance,
    _ bindings: (inout Sample) throws -> FormulaBindings
  ) -> Verification {
    let formula: ParsedFormula
    switch readable(label) {
    case .success(let parsed): formula = parsed
    case .failure(let unreadable):
      return Verification(label: label, demand: demand, problems: unreadable.problems)
    }
    var settings = self.settings
    settings.samples = max(1, samples ?? settings.samples)
    settings.seed = seed ?? settings.seed
    return withoutActuallyEscaping(bindings) { bindings in
      var checker = Checker(
        label: label, demand: demand, root: formula.root,
        definitions: definitions.filter { $0.label != label }, macros: macros, settings: settings,
        tolerance: tolerance, bindings: bindings)
      return checker.run()
    }
  }

  // MARK: Values

  /// The value of a formula's right-hand side, with any scalar: `Double`, `Float`, dual numbers.
  ///
  /// - Parameters:
  ///   - label: the formula's label.
  ///   - bindings: the values of its symbols.
  /// - Returns: the value of what stands right of the last sign.
  /// - Throws: a ``FormulaProblem`` that says what has no value, and where.
  @_specialize(where Scalar == Double)
  public func value<Scalar: FormulaScalar>(
    of label: String, at bindings: [String: MathValue<Scalar>]
  ) throws(FormulaProblem) -> MathValue<Scalar> {
    let formula: ParsedFormula
    switch readable(label) {
    case .success(let parsed): formula = parsed
    case .failure(let unreadable): throw unreadable.problems[0]
    }
    let keys = bindings.keys.sorted()
    var slots = keys.compactMap { bindings[$0] }
    let kinds = slots.map { $0.kind }
    let (program, node) = try rightSide(of: formula, label, keys, kinds)
    let room = program.slotCount - slots.count
    slots += [MathValue<Scalar>](repeating: .number(0), count: room)
    let evaluator = Evaluator(program, slots: slots, unit: 0x1p-53, notes: EvaluationNotes())
    do throws(EvaluationFailure) {
      return try evaluator.value(node)
    } catch {
      throw error.problem
    }
  }

  /// The program of what stands right of the last sign, and its node.
  private func rightSide(
    of formula: ParsedFormula, _ label: String, _ keys: [String], _ kinds: [ValueKind]
  ) throws(FormulaProblem) -> (Program, Int) {
    var names: [String: Binding] = [:]
    for (slot, key) in keys.enumerated() {
      names[Names.canonical(key, macros: macros)] = Binding(
        slot: slot, kind: kinds[slot], key: key)
    }
    let others = definitions.filter { $0.label != label }
    let builder = ProgramBuilder(names: Names(bindings: names, definitions: others))
    let draft = (StatementSplitter { names[$0] != nil }).statements(formula.root).first
    let items = draft?.items ?? []
    let start = items.lastIndex(where: \.isRelation).map { $0 + 1 } ?? 0
    do {
      let node = try Reader(Array(items[start...]), builder).expression()
      if let problem = builder.problems.first { throw problem }
      return (builder.program, node)
    } catch let problem as FormulaProblem {
      throw problem
    } catch {
      preconditionFailure("Reading a formula threw \(error), which is no formula problem.")
    }
  }

  private struct Unreadable: Error {
    var problems: [FormulaProblem]
  }

  private func readable(_ label: String) -> Result<ParsedFormula, Unreadable> {
    guard let formula = formulas[label] else {
      let close = Spelling.closest(to: label, among: labels)
      let problem = FormulaProblem(
        .unknownLabel, 0..<0, "The chapter has no formula \(label).",
        advice: close.map { "Did you mean \($0)?" })
      return .failure(Unreadable(problems: [problem]))
    }
    let errors = formula.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else {
      return .failure(
        Unreadable(
          problems: errors.map {
            FormulaProblem(.unreadable, $0.range, $0.summary, advice: $0.advice)
          }))
    }
    return .success(formula)
  }
}
