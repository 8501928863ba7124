import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Asks a server, and waits no longer than it may.
struct HTTPExchange: Sendable {
  /// What a server answered.
  struct Answer: Equatable {
    var status: Int
    var body: [UInt8]
  }

  /// It did not answer in time.
  struct TooSlow: Error {}

  let settings: SharedCacheSettings
  private let session: URLSession

  init(_ settings: SharedCacheSettings) {
    self.settings = settings
    let configuration = URLSessionConfiguration.ephemeral
    configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
    configuration.urlCache = nil
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    session = URLSession(configuration: configuration)
  }

  /// The answer to a request.
  ///
  /// - Parameters:
  ///   - path: The path below the server's address.
  ///   - body: What is put there; nil to get what is there.
  ///   - deadline: When the answer must be there as a whole.
  /// - Returns: The answer, whatever its status.
  /// - Throws: `TooSlow`, or what the system says when the server can't be reached.
  func answer(
    _ path: String, put body: [UInt8]? = nil, by deadline: ContinuousClock.Instant
  ) async throws -> Answer {
    guard let url = URL(string: settings.address + path) else { throw URLError(.badURL) }
    var request = URLRequest(url: url)
    request.httpMethod = body == nil ? "GET" : "PUT"
    request.httpBody = body.map { Data($0) }
    if let authorization = settings.authorization {
      request.setValue(authorization, forHTTPHeaderField: "Authorization")
    }
    let ready = request
    return try await withThrowingTaskGroup(of: Answer.self) { group in
      group.addTask {
        let (data, response) = try await session.data(for: ready)
        return Answer(status: (response as? HTTPURLResponse)?.statusCode ?? 0, body: Array(data))
      }
      group.addTask {
        try await Task.sleep(until: deadline, clock: .continuous)
        throw TooSlow()
      }
      defer { group.cancelAll() }
      guard let answer = try await group.next() else { throw TooSlow() }
      return answer
    }
  }
}
