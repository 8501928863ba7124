internal import TeXMath

/// A formula compiled for the kinds of values that a sample has.
struct PreparedFormula {
  let compiled: CompiledFormula
  /// The slot of each key, as the author wrote it.
  let slots: [String: Int]
  let kinds: [ValueKind]
  /// The key of each slot.
  let keys: [String]
  let problems: [FormulaProblem]

  /// Compiles a formula.
  init(
    _ root: MathNode, _ sample: BoundSample, definitions: [Definition], macros: [String: Macro]
  ) {
    var bindings: [String: Binding] = [:]
    var slots: [String: Int] = [:]
    var kinds: [ValueKind] = []
    var keys: [String] = []
    var problems: [FormulaProblem] = []
    let ordered = zip(sample.keys, sample.values).sorted { $0.0 < $1.0 }
    for (slot, (key, value)) in ordered.enumerated() {
      slots[key] = slot
      kinds.append(value.kind)
      keys.append(key)
      let name = Names.canonical(key, macros: macros)
      if let other = bindings[name] {
        problems.append(
          FormulaProblem(
            .unusedBinding, root.range, "\(key) and \(other.key) are two bindings of \(name).",
            advice: "Keep one of them."))
      }
      bindings[name] = Binding(slot: slot, kind: value.kind, key: key)
    }
    let names = Names(bindings: bindings, definitions: definitions)
    var compiler = FormulaCompiler(names: names)
    compiled = compiler.compile(root)
    self.slots = slots
    self.kinds = kinds
    self.keys = keys
    self.problems =
      problems + compiled.problems + Self.unused(bindings, compiled, root)
  }

  /// Bindings that name nothing; only worth saying if the rest is understood.
  private static func unused(
    _ bindings: [String: Binding], _ compiled: CompiledFormula, _ root: MathNode
  ) -> [FormulaProblem] {
    guard compiled.problems.allSatisfy({ $0.code == .undeclaredSymbol }) else { return [] }
    let unused = bindings.filter { !compiled.used.contains($0.key) }
    let missing = compiled.problems.filter { $0.code == .undeclaredSymbol }.map(\.summary)
    let printed = compiled.used.union(
      missing.compactMap { $0.split(separator: " ").first.map(String.init) })
    return unused.sorted { $0.key < $1.key }.map { name, binding in
      let close = Spelling.closest(to: name, among: printed.sorted())
      return FormulaProblem(
        .unusedBinding, root.range, "\(binding.key) names nothing in the formula.",
        advice: close.map { "Did you mean \($0)?" } ?? "Remove it.")
    }
  }

  /// Whether a sample's values are of the kinds that this was compiled for.
  func fits(_ sample: BoundSample) -> Bool {
    guard sample.keys.count == kinds.count else { return false }
    for (key, value) in zip(sample.keys, sample.values) {
      guard let slot = slots[key], kinds[slot] == value.kind else { return false }
    }
    return true
  }

  /// The values in the order of the slots, with room for parameters and indices.
  func values(_ sample: BoundSample) -> [FormulaValue] {
    var ordered = [FormulaValue](repeating: .number(0), count: compiled.program.slotCount)
    for (key, value) in zip(sample.keys, sample.values) {
      if let slot = slots[key] { ordered[slot] = value }
    }
    return ordered
  }
}
