import NotebookRecord

/// The lines of a run that an expectation is about.
enum RunLines {
  static func fields(_ run: RunRecord) -> [AcceptedItem.Field] {
    var fields: [AcceptedItem.Field] = [
      .init("verdict", [.text(run.verdict)]), .init("steps", [.number(Double(run.steps))]),
    ]
    if let steps = run.stepsToTolerance {
      fields.append(.init("steps-to-tolerance", [.number(Double(steps))]))
    }
    if let error = run.finalError { fields.append(.init("final-error", [.number(error)])) }
    for (name, estimate) in [("rate", run.rate), ("order", run.order)] {
      if let estimate {
        fields.append(.init(name, [.number(estimate.value), .number(estimate.error)]))
      }
    }
    return fields
  }
}
