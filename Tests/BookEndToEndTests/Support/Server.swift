import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A running `book serve`.
final class Server: Sendable {
  /// It took longer than any build here may take.
  struct TooSlow: Error {
    var waitedFor: String
    var last: String
  }

  private let process: Process
  private let said = Captured()

  init(_ workplace: Workplace) throws {
    process = Process()
    process.executableURL = Tool.executable
    process.arguments = [
      "serve", "--port", "0", "--book", workplace.paths.book, "--site", workplace.paths.site,
    ]
    process.currentDirectoryURL = Repository.root
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    pipe.fileHandleForReading.readabilityHandler = { [said] handle in
      said.output.append(String(decoding: handle.availableData, as: UTF8.self))
    }
    try process.run()
  }

  func stop() {
    process.terminate()
    process.waitUntilExit()
  }

  /// The port it chose.
  var port: Int {
    get async throws {
      for _ in 0..<600 {
        let text = said.output.text
        if let match = text.firstMatch(of: /127\.0\.0\.1:([0-9]+)/) { return Int(match.1) ?? 0 }
        try await Task.sleep(for: .milliseconds(50))
      }
      throw TooSlow(waitedFor: "a port", last: said.output.text)
    }
  }

  /// What it answers.
  func get(
    _ path: String, method: String = "GET", host: String? = nil
  ) async throws -> (status: Int, body: String) {
    let url = try #require(URL(string: "http://127.0.0.1:\(try await port)\(path)"))
    var request = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalCacheData)
    request.httpMethod = method
    if let host { request.setValue(host, forHTTPHeaderField: "Host") }
    let (data, response) = try await URLSession.shared.data(for: request)
    return ((response as? HTTPURLResponse)?.statusCode ?? 0, String(decoding: data, as: UTF8.self))
  }

  /// Asks again and again until the answer contains one of the texts.
  @discardableResult func until(_ path: String, contains texts: String...) async throws -> String {
    var last = ""
    for _ in 0..<1_200 {
      last = try await get(path).body
      if texts.contains(where: last.contains) { return last }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw TooSlow(waitedFor: texts.joined(separator: " or "), last: last)
  }
}
