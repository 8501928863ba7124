internal import TeXMath

/// Collects the program of a formula while readers walk its tree.
///
/// A class, because the readers of nested parts all add to one program.
final class ProgramBuilder {
  /// A name that a part of the formula introduces.
  struct Local {
    enum Role {
      /// Of a definition: seen also by definitions it uses, because a chapter's names mean the
      /// same throughout.
      case parameter
      /// Of a sum: seen only within it.
      case index
    }

    var name: String
    var slot: Int
    var role: Role
    var depth: Int
  }

  /// What a name stands for.
  enum Meaning {
    case local(Int)
    case binding(Binding)
    case definition(Definition)
  }

  var program = Program()
  let names: Names
  var locals: [Local] = []
  var problems: [FormulaProblem] = []
  /// Conventions that were applied, in the order of their first use.
  var readings: [String] = []
  var usedBindings: Set<String> = []
  var usedDefinitions: Set<String> = []
  /// The names whose definitions are being read, to notice circles.
  private var reading: [String] = []
  /// Where the outermost definition is used: its own ranges belong to another formula.
  private var useRange: Range<Int>?
  private var derivativeSlots: [Int] = []
  /// How many derivative operators enclose what is being read.
  private var derivativeDepth = 0
  /// Whether that was too many, so that it is no use to try another reading.
  private(set) var isTooDeep = false

  init(names: Names) {
    self.names = names
    program.bindingCount = names.bindings.count
    program.slotCount = names.bindings.count
  }

  // MARK: Nodes

  func add(_ operation: Operation, _ children: [Int] = [], at range: Range<Int>) -> Int {
    program.append(operation, children, at: place(range))
  }

  func place(_ range: Range<Int>) -> Range<Int> { useRange ?? range }

  func newSlot() -> Int {
    program.slotCount += 1
    return program.slotCount - 1
  }

  func problem(
    _ code: FormulaProblem.Code, _ range: Range<Int>, _ summary: String, advice: String? = nil
  ) -> FormulaProblem {
    FormulaProblem(code, place(range), summary, advice: advice)
  }

  func note(_ reading: String) {
    if !readings.contains(reading) { readings.append(reading) }
  }

  // MARK: Names

  /// What a name stands for here; bindings come before definitions, what is inner before both.
  func meaning(of name: String) throws -> Meaning? {
    if let local = locals.last(where: { $0.name == name && isVisible($0) }) {
      return .local(local.slot)
    }
    if let binding = names.bindings[name] {
      if let definition = try preferredDefinition(name, over: binding) {
        return .definition(definition)
      }
      usedBindings.insert(name)
      return .binding(binding)
    }
    if let definition = names.definitions[name] ?? names.families[name] {
      return .definition(definition)
    }
    return nil
  }

  /// The family whose member an index picks: inside a derivative also where values are bound,
  /// because these would not vary.
  func family(_ name: String) -> Definition? {
    guard let family = names.families[name], !reading.contains(family.name) else { return nil }
    if locals.contains(where: { $0.name == name && isVisible($0) }) { return nil }
    if let binding = names.bindings[name], binding.kind.isIndexable, derivativeSlots.isEmpty {
      return nil
    }
    return family
  }

  /// Inside a derivative a value that is also defined by a formula must vary with it.
  private func preferredDefinition(_ name: String, over binding: Binding) throws -> Definition? {
    guard !derivativeSlots.isEmpty, !binding.kind.isFunction,
      let definition = names.definitions[name] ?? names.families[name],
      !reading.contains(definition.name)
    else { return nil }
    let depends = speculate { () -> Bool? in
      let reader = Reader([], self)
      let node =
        definition.isFamily
        ? try reader.family(definition, 0..<0) : try quantity(definition, at: 0..<0)
      return derivativeSlots.contains { program.node(node, reads: $0) }
    }
    return depends == true ? definition : nil
  }

  private func isVisible(_ local: Local) -> Bool {
    local.role == .parameter || local.depth == reading.count
  }

  /// Reads a part with a name introduced.
  func with<Result>(
    _ name: String, _ slot: Int, as role: Local.Role, _ body: () throws -> Result
  ) rethrows -> Result {
    locals.append(Local(name: name, slot: slot, role: role, depth: reading.count))
    defer { locals.removeLast() }
    return try body()
  }

  /// Reads a part that is differentiated by a slot.
  func differentiating<Result>(by slot: Int, _ body: () throws -> Result) rethrows -> Result {
    derivativeSlots.append(slot)
    defer { derivativeSlots.removeLast() }
    return try body()
  }

  /// Reads the operand of a derivative. Its extent is found by reading it once more, so the work
  /// doubles with every operator within; nobody writes more than a few.
  func operand<Result>(at range: Range<Int>, _ body: () throws -> Result) throws -> Result {
    guard derivativeDepth < 6 else {
      isTooDeep = true
      throw problem(.unsupported, range, "Derivatives are nested too deeply.")
    }
    derivativeDepth += 1
    defer { derivativeDepth -= 1 }
    return try body()
  }

  /// Tries to read a part; leaves no trace if that fails or reports a problem.
  func speculate<Result>(_ body: () throws -> Result?) -> Result? {
    let saved = (program, problems, readings, usedBindings, usedDefinitions, locals, reading)
    let savedUse = useRange
    if let result = try? body(), problems.count == saved.1.count { return result }
    (program, problems, readings, usedBindings, usedDefinitions, locals, reading) = saved
    useRange = savedUse
    return nil
  }

  // MARK: Definitions

  /// The body of a definition with arguments in place of its parameters.
  func call(_ definition: Definition, _ arguments: [Int], at range: Range<Int>) throws -> Int {
    let names = definition.parameters.isEmpty ? definition.indices : definition.parameters
    guard names.count == arguments.count else {
      throw problem(
        .shapes, range,
        "\(definition.name) takes \(names.count) arguments, not \(arguments.count).",
        advice: "It is defined by \(definition.label) with (\(names.joined(separator: ", "))).")
    }
    let slots = names.map { _ in newSlot() }
    let body = try inline(definition, at: range) {
      for (name, slot) in zip(names, slots) {
        locals.append(Local(name: name, slot: slot, role: .parameter, depth: reading.count))
      }
      defer { locals.removeLast(names.count) }
      return try Reader(definition.body, self).expression()
    }
    return add(.bind(slots), arguments + [body], at: range)
  }

  /// The body of a definition, its parameters standing for what has their names here.
  func quantity(_ definition: Definition, at range: Range<Int>) throws -> Int {
    try inline(definition, at: range) { try Reader(definition.body, self).expression() }
  }

  private func inline(
    _ definition: Definition, at range: Range<Int>, _ body: () throws -> Int
  ) throws -> Int {
    guard !reading.contains(definition.name) else {
      throw problem(
        .definition, range, "The definition of \(definition.name) leads back to itself.",
        advice: "The circle is \((reading + [definition.name]).joined(separator: " → ")).")
    }
    // Definitions that each use the one before twice double the program every time.
    guard program.nodes.count < 50_000 else {
      throw problem(.unsupported, range, "The definitions unfold into too much to compute.")
    }
    usedDefinitions.insert(definition.label)
    let outermost = useRange
    useRange = place(range)
    reading.append(definition.name)
    defer {
      reading.removeLast()
      useRange = outermost
    }
    return try body()
  }
}
