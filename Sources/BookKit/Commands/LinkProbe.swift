import Foundation
import Manuscript

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Asks for every web address that the pages of a site link to. Only on request: it needs a network, and what
/// others publish is no property of the book.
struct LinkProbe: Sendable {
  /// How long an address may take to answer, in seconds.
  var timeout = 15.0
  /// How many addresses are asked for at once.
  private static let concurrency = 6

  /// The addresses that do not answer, each at the first page that links to it.
  ///
  /// - Parameter files: The files of the site by path.
  /// - Returns: One problem an address, sorted by page.
  func diagnostics(_ files: [String: [UInt8]]) async -> [Diagnostic] {
    let links = OutsideLinks(files).pages.sorted { $0.key < $1.key }
    return await withTaskGroup(of: Diagnostic?.self) { group in
      var diagnostics: [Diagnostic] = []
      var rest = links[...]
      func start() {
        guard let (address, page) = rest.popFirst() else { return }
        group.addTask { await problem(address, on: page) }
      }
      for _ in 0..<Self.concurrency { start() }
      for await diagnostic in group {
        if let diagnostic { diagnostics.append(diagnostic) }
        start()
      }
      return diagnostics.sorted()
    }
  }

  private func problem(_ address: String, on page: String) async -> Diagnostic? {
    guard let url = URL(string: address) else { return Self.dead(address, page, "it is malformed") }
    // Some servers refuse to be asked for the head alone.
    var reason = await failure(url, method: "HEAD")
    if reason != nil { reason = await failure(url, method: "GET") }
    return reason.map { Self.dead(address, page, $0) }
  }

  /// Why an address does not answer; nil when it does.
  private func failure(_ url: URL, method: String) async -> String? {
    var request = URLRequest(url: url, timeoutInterval: timeout)
    request.httpMethod = method
    do {
      let (_, response) = try await URLSession.shared.data(for: request)
      let status = (response as? HTTPURLResponse)?.statusCode ?? 0
      // A page that asks who one is, or to ask less often, is there.
      return (200..<400).contains(status) || [401, 403, 429].contains(status)
        ? nil : "it answers \(status)"
    } catch {
      return error.localizedDescription
    }
  }

  private static func dead(_ address: String, _ page: String, _ why: String) -> Diagnostic {
    Diagnostic(
      .error, "dead-link", file: page, range: nil, summary: "\(address) can't be reached: \(why)",
      help: "mend the address in the chapter or the bibliography, or ask again later")
  }
}
