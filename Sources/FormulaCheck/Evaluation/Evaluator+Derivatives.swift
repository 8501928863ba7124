internal import Differentiation
internal import RealModule

extension Evaluator {
  /// The derivative of a node by the value in a slot.
  ///
  /// Of a number by a vector or matrix it has the shape of what it is taken by; of a vector by a
  /// vector it is the Jacobian, a row for each value. Dual numbers give it exactly; where Swift
  /// code is in the way, which takes plain numbers only, differences extrapolated to step 0 do.
  func derivative(
    _ slot: Int, _ hasPoint: Bool, _ node: Program.Node
  ) throws(EvaluationFailure) -> Value {
    let saved = slots[slot]
    defer { slots[slot] = saved }
    if hasPoint { slots[slot] = try value(node.children[1]) }
    let point = slots[slot]
    var indices: [Int] = []
    for child in node.children.dropFirst(hasPoint ? 2 : 1) { indices.append(try whole(child)) }
    let components = try components(of: point, indices, node.range)
    let slopes: [Value]
    do throws(EvaluationFailure) {
      slopes = try exactSlopes(slot, point, components, node)
      notes.exactDerivatives = true
    } catch {
      guard error.kind == .opaque, Scalar.isPlain else { throw error }
      slopes = try differences(slot, point, components, node)
      notes.differences = true
    }
    return try assembled(slopes, by: point, single: !indices.isEmpty, node.range)
  }

  /// The places in the variable to differentiate by: all, or the one that indices pick.
  private func components(
    of point: Value, _ indices: [Int], _ range: Range<Int>
  ) throws(EvaluationFailure) -> [Int] {
    switch (point, indices.count) {
    case (.number, 0): return [0]
    case (.vector(let elements), 0): return Array(elements.indices)
    case (.matrix(let matrix), 0): return Array(matrix.entries.indices)
    case (.vector(let elements), 1) where elements.indices.contains(indices[0] - 1):
      return [indices[0] - 1]
    case (.matrix(let matrix), 2)
    where (1...matrix.rows).contains(indices[0]) && (1...matrix.columns).contains(indices[1]):
      return [(indices[0] - 1) * matrix.columns + indices[1] - 1]
    default:
      throw EvaluationFailure(
        .shape, "One cannot differentiate by this component of \(point.shape).", at: range)
    }
  }

  // MARK: Dual numbers

  /// Never specialised: duals of duals of duals would be, without end, and the compiler with them.
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  private func exactSlopes(
    _ slot: Int, _ point: Value, _ components: [Int], _ node: Program.Node
  ) throws(EvaluationFailure) -> [Value] {
    // First derivatives with rounding bounds are what checks take; they deserve code of their own.
    if let rounded = self as? Evaluator<Rounded>, let point = point as? MathValue<Rounded> {
      let slopes = try rounded.firstSlopes(slot, point, components, node)
      if let slopes = slopes as? [Value] { return slopes }
    }
    return try firstSlopes(slot, point, components, node)
  }

  private func firstSlopes(
    _ slot: Int, _ point: Value, _ components: [Int], _ node: Program.Node
  ) throws(EvaluationFailure) -> [Value] {
    let lifted = slots.map { $0.mapped { Dual($0) } }
    let inner = Evaluator<Dual<Scalar>>(program, slots: lifted, unit: unit, notes: notes)
    var result: [Value] = []
    for component in components {
      var place = -1
      inner.slots[slot] = point.mapped { number in
        place += 1
        return Dual(number, derivative: place == component ? 1 : 0)
      }
      let value = try inner.value(node.children[0])
      result.append(value.mapped { $0.derivative })
    }
    return result
  }

  // MARK: Differences

  private func differences(
    _ slot: Int, _ point: Value, _ components: [Int], _ node: Program.Node
  ) throws(EvaluationFailure) -> [Value] {
    let plain = slots.map { $0.mapped { $0.real } }
    let inner = Evaluator<Double>(program, slots: plain, unit: unit, notes: EvaluationNotes())
    let center = point.mapped { $0.real }
    let body = node.children[0]
    inner.slots[slot] = center
    // Shapes and other mistakes show at the point itself.
    let shape = try inner.value(body)
    var result: [Value] = []
    for component in components {
      var place = -1
      let slopes = shape.mapped { _ -> Scalar in
        place += 1
        let output = place
        let estimate = centralDerivative(
          of: { moved in
            var position = -1
            inner.slots[slot] = center.mapped { number in
              position += 1
              return position == component ? moved : number
            }
            return (try? inner.value(body))?.scalars[output] ?? .nan
          }, at: center.scalars[component])
        return Scalar(real: estimate.value, uncertainty: estimate.error / self.unit)
      }
      result.append(slopes)
    }
    guard result.allSatisfy({ $0.isFinite }) else {
      throw EvaluationFailure(.undefined, "The derivative does not exist here.", at: node.range)
    }
    return result
  }

  // MARK: Shapes

  private func assembled(
    _ slopes: [Value], by point: Value, single: Bool, _ range: Range<Int>
  ) throws(EvaluationFailure) -> Value {
    if single || slopes.count == 1 && !point.isVector && !point.isMatrix { return slopes[0] }
    let numbers = slopes.compactMap { if case .number(let number) = $0 { number } else { nil } }
    if numbers.count == slopes.count {
      var place = -1
      return point.mapped { _ in
        place += 1
        return numbers[place]
      }
    }
    let columns = slopes.compactMap { if case .vector(let column) = $0 { column } else { nil } }
    guard point.isVector, columns.count == slopes.count, let rows = columns.first?.count else {
      throw EvaluationFailure(
        .unsupported,
        "The derivative of \(slopes.first?.shape ?? "this") by \(point.shape) is no matrix.",
        "Differentiate by one component.", at: range)
    }
    let entries = (0..<rows).flatMap { row in columns.map { $0[row] } }
    return .matrix(FormulaMatrix(rows: rows, columns: columns.count, entries: entries))
  }
}
