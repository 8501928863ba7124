internal import TeXMath

/// A name the author bound, with the slot its value goes to.
struct Binding: Sendable {
  var slot: Int
  var kind: ValueKind
  /// The key as the author wrote it.
  var key: String
}

/// What the symbols of a formula may stand for.
struct Names: Sendable {
  /// By canonical spelling.
  var bindings: [String: Binding] = [:]
  /// By canonical spelling of the name, without parameters and indices.
  var definitions: [String: Definition] = [:]
  /// Definitions with an index, by the name without it: `ŷ` of `ŷ_i = …`.
  var families: [String: Definition] = [:]
  /// All spellings, the longest first, so that `∇J(θ_t)` is found before `∇`.
  private(set) var longestFirst: [String] = []

  init(bindings: [String: Binding], definitions: [Definition]) {
    self.bindings = bindings
    for definition in definitions {
      if definition.isFamily {
        families[definition.name] = definition
      } else {
        self.definitions[definition.name] = definition
      }
    }
    let definitions = self.definitions
    longestFirst = (Array(bindings.keys) + definitions.keys).filter { $0.count > 1 }
      .sorted { ($0.count, $1) > ($1.count, $0) }
  }

  /// Every spelling, for guessing what was meant.
  var longestAndShort: [String] {
    Set(bindings.keys).union(definitions.keys).union(families.keys).sorted()
  }

  /// The canonical spelling of a key, and whether it names the new value of an update (`θ ←`).
  static func canonical(_ key: String, macros: [String: Macro]) -> String {
    let parsed = Formula.parse(key, macros: macros)
    return CanonicalText.of(Items.of(parsed.root))
  }
}

/// A formula that says what a name stands for: `L(θ) = …`, `ŷ_i = …`, `Δθ = …`.
struct Definition: Sendable {
  /// The formula's label.
  var label: String
  /// The name alone: `L`, `ŷ`, `Δθ`.
  var name: String
  /// The parameters in parentheses: `θ`.
  var parameters: [String]
  /// The indices in sub- or superscript: `i`.
  var indices: [String]
  /// The right-hand side.
  var body: [MathNode]

  /// Whether its name needs an index to be a value.
  var isFamily: Bool { !indices.isEmpty }
}
