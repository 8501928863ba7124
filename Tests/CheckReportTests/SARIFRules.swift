import Foundation

/// What SARIF 2.1.0 demands of the parts of a log that are written here: the required and the allowed properties of each
/// object by the standard's schema, the enumerations, the least values, and what its text adds (rule indices, messages
/// with escaped brackets, relative addresses).
enum SARIFRules {
  static func problems(_ text: String) -> [String] {
    guard let log = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    else { return ["not an object"] }
    var problems = keys(log, "log", required: ["version", "runs"], allowed: ["$schema"])
    if log["version"] as? String != "2.1.0" { problems.append("version") }
    for run in objects(log["runs"]) { problems += self.run(run) }
    return problems
  }

  private static func run(_ run: [String: Any]) -> [String] {
    var problems = keys(
      run, "run", required: ["tool"],
      allowed: ["columnKind", "originalUriBaseIds", "invocations", "results"])
    if run["columnKind"] as? String != "utf16CodeUnits" { problems.append("columnKind") }
    let tool = run["tool"] as? [String: Any] ?? [:]
    let driver = tool["driver"] as? [String: Any] ?? [:]
    problems += keys(tool, "tool", required: ["driver"])
    problems += keys(driver, "driver", required: ["name"], allowed: ["version", "rules"])
    let rules = objects(driver["rules"])
    for rule in rules {
      problems += keys(rule, "rule", required: ["id"], allowed: ["shortDescription"])
      problems += message(rule["shortDescription"], "rule")
    }
    let identifiers = rules.compactMap { $0["id"] as? String }
    if Set(identifiers).count != identifiers.count { problems.append("a rule stands twice") }
    for invocation in objects(run["invocations"]) {
      problems += keys(
        invocation, "invocation", required: ["executionSuccessful"], allowed: ["exitCode"])
      if !(invocation["executionSuccessful"] is Bool) { problems.append("executionSuccessful") }
    }
    for result in objects(run["results"]) { problems += self.result(result, identifiers) }
    return problems
  }

  private static func result(_ result: [String: Any], _ rules: [String]) -> [String] {
    var problems = keys(
      result, "result", required: ["message"],
      allowed: ["ruleId", "ruleIndex", "level", "locations", "relatedLocations"])
    problems += message(result["message"], "result")
    let index = result["ruleIndex"] as? Int ?? -1
    if !rules.indices.contains(index) || rules[index] != result["ruleId"] as? String {
      problems.append("ruleIndex \(index)")
    }
    if !["none", "note", "warning", "error"].contains(result["level"] as? String) {
      problems.append("level")
    }
    for place in objects(result["locations"]) {
      problems += keys(place, "location", required: [], allowed: ["physicalLocation"])
      problems += physical(place["physicalLocation"])
    }
    for place in objects(result["relatedLocations"]) {
      problems += keys(
        place, "location", required: [], allowed: ["physicalLocation", "id", "message"])
      problems += physical(place["physicalLocation"]) + message(place["message"], "location")
      if place["id"] as? Int ?? -1 < 0 { problems.append("id") }
    }
    return problems
  }

  private static func physical(_ value: Any?) -> [String] {
    guard let place = value as? [String: Any] else { return ["physicalLocation"] }
    let artifact = place["artifactLocation"] as? [String: Any] ?? [:]
    var problems =
      keys(place, "physicalLocation", required: ["artifactLocation"], allowed: ["region"])
      + keys(artifact, "artifactLocation", required: ["uri"], allowed: ["uriBaseId"])
    let address = artifact["uri"] as? String ?? ""
    if address.wholeMatch(of: /(?!\/\/)([A-Za-z0-9._~\/\-]|%[0-9A-F]{2})*/) == nil {
      problems.append("uri \(address)")
    }
    guard let region = place["region"] as? [String: Any] else { return problems }
    let names = ["startLine", "startColumn", "endLine", "endColumn"]
    problems += keys(region, "region", required: Set(names))
    let values = names.map { region[$0] as? Int ?? 0 }
    if values.contains(where: { $0 < 1 }) || (values[2], values[3]) < (values[0], values[1]) {
      problems.append("region \(values)")
    }
    return problems
  }

  private static func message(_ value: Any?, _ what: String) -> [String] {
    guard let message = value as? [String: Any], let text = message["text"] as? String else {
      return ["message of \(what)"]
    }
    var problems = keys(message, "message", required: ["text"])
    if text.replacing(/\\[\[\]\\]|\{\{|\}\}/, with: "").contains(where: "{}[]\\".contains) {
      problems.append("message `\(text)`")
    }
    return problems
  }

  private static func keys(
    _ object: [String: Any], _ what: String, required: Set<String>, allowed: Set<String> = []
  ) -> [String] {
    let keys = Set(object.keys)
    return required.subtracting(keys).sorted().map { "\(what) without \($0)" }
      + keys.subtracting(required.union(allowed)).sorted().map { "\(what) with \($0)" }
  }

  private static func objects(_ value: Any?) -> [[String: Any]] { value as? [[String: Any]] ?? [] }
}
