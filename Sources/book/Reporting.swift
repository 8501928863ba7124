import ArgumentParser
import BookKit
import CheckReport
import Foundation

/// In which formats a check is told.
struct Reporting: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How to report: terminal, json, jsonl (each finding as it comes), junit, sarif, github or tap; may be repeated.",
      valueName: "format[=file]"))
  var format: [String] = []
  @Option(name: .shortAndLong, help: "The file for the format that names none.")
  var output: String?

  func validate() throws { _ = try reports() }

  /// What is asked for; under GitHub Actions its commands and the job's summary too.
  func reports() throws -> ReportOutput {
    var requests = try format.map { text in
      guard let request = ReportOutput.Request(text) else {
        let names = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--format \(text) is none of \(names), or names no file.")
      }
      return request
    }
    if let output {
      let open = requests.indices.filter {
        requests[$0].file == nil && requests[$0].format != .terminal
      }
      guard open.count == 1 else {
        throw ValidationError("--output needs exactly one --format without a file.")
      }
      requests[open[0]].file = output
    }
    let printed = requests.filter { $0.file == nil && !$0.format.standsAmongLines }
    if printed.count > 1 || (printed.count == 1 && requests.contains(.init(.terminal))) {
      throw ValidationError("Only one format can go to the standard output: give others a file.")
    }
    return ReportOutput(requests, environment: ProcessInfo.processInfo.environment)
  }
}
