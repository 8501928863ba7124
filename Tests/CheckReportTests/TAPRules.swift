import Foundation

/// What version 14 of the Test Anything Protocol demands of a document without subtests.
enum TAPRules {
  static func problems(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard lines.popFirst() == "TAP version 14" else { return ["version"] }
    guard let plan = lines.popFirst()?.wholeMatch(of: /1\.\.([0-9]+)/), let count = Int(plan.1)
    else { return ["plan"] }
    var problems: [String] = []
    var number = 0
    var isInBlock = false
    for line in lines where !line.isEmpty {
      if isInBlock {
        isInBlock = line != "  ..."
        let entry = #/  [a-z]+: "([^"\\]|\\.)*"/#
        if isInBlock, line.wholeMatch(of: entry) == nil { problems.append("entry \(line)") }
      } else if line == "  ---" {
        isInBlock = true
      } else if let test = line.wholeMatch(
        of: /(not )?ok ([0-9]+) - ([^#\\]|\\#|\\\\)*( # SKIP ([^#\\]|\\#|\\\\)*)?/)
      {
        number += 1
        if Int(test.2) != number { problems.append("number of \(line)") }
      } else {
        problems.append("line \(line)")
      }
    }
    if number != count { problems.append("\(number) tests of \(count)") }
    return problems + (isInBlock ? ["an open block"] : [])
  }
}
