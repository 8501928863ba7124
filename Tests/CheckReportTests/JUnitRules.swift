import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What the schemas of JUnit's XML demand of a document of several suites.
enum JUnitRules {
  static func problems(_ document: XMLDocument) -> [String] {
    guard let root = document.rootElement(), root.name == "testsuites" else { return ["root"] }
    let suites = elements(root)
    return attributes(root, [:])
      + suites.enumerated().flatMap { index, suite in
        suite.name == "testsuite" ? problems(suite: suite, index) : ["\(suite.name ?? "") in root"]
      }
  }

  private static let token = #"\S+( \S+)*"#
  private static let count = "[0-9]+"
  private static let decimal = #"[0-9]+(\.[0-9]+)?"#

  private static func problems(suite: XMLElement, _ index: Int) -> [String] {
    let cases = elements(suite).filter { $0.name == "testcase" }
    let order = elements(suite).compactMap(\.name)
    var problems = attributes(
      suite,
      [
        "name": token, "package": token, "id": "\(index)", "hostname": token,
        "timestamp": "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}",
        "tests": "\(cases.count)", "errors": "\(children("error", of: cases))",
        "failures": "\(children("failure", of: cases))",
        "skipped": "\(children("skipped", of: cases))", "time": decimal,
      ])
    let expected = ["properties"] + cases.map { _ in "testcase" } + ["system-out", "system-err"]
    if order != expected { problems.append("order of \(order)") }
    for property in elements(suite).first.map(elements) ?? [] {
      if property.name != "property" { problems.append("\(property.name ?? "") in properties") }
      problems += attributes(property, ["name": token, "value": #"[\s\S]*"#])
    }
    return problems + cases.flatMap(problems(testCase:))
  }

  private static func problems(testCase: XMLElement) -> [String] {
    let outcomes = elements(testCase)
    var problems = attributes(testCase, ["name": token, "classname": token, "time": decimal])
    if outcomes.count > 1 { problems.append("several outcomes") }
    for outcome in outcomes {
      switch outcome.name {
      case "skipped": problems += attributes(outcome, [:])
      case "failure", "error":
        problems += attributes(outcome, ["message": #"[\s\S]*"#, "type": #"[\s\S]+"#])
      default: problems.append("\(outcome.name ?? "") in a case")
      }
    }
    return problems
  }

  /// The element has exactly these attributes, with values of these forms.
  private static func attributes(_ element: XMLElement, _ forms: [String: String]) -> [String] {
    var values: [String: String] = [:]
    for attribute in element.attributes ?? [] {
      values[attribute.name ?? ""] = attribute.stringValue ?? ""
    }
    let name = element.name ?? ""
    guard values.keys.sorted() == forms.keys.sorted() else {
      return ["attributes of \(name): \(values.keys.sorted())"]
    }
    return forms.compactMap { key, form in
      guard let expression = try? Regex(form), let value = values[key],
        value.wholeMatch(of: expression) != nil
      else { return "\(name).\(key)=\(values[key] ?? "")" }
      return nil
    }
  }

  private static func children(_ name: String, of cases: [XMLElement]) -> Int {
    cases.flatMap(elements).count { $0.name == name }
  }

  private static func elements(_ node: XMLElement) -> [XMLElement] {
    (node.children ?? []).compactMap { $0 as? XMLElement }
  }
}
