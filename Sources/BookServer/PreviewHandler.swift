internal import FlyingFox
import Foundation

/// Answers requests from the current edition. It reads no file: what is not in the edition does not exist.
struct PreviewHandler: HTTPHandler {
  /// Where the client asks for news.
  static let newsPath = "/~book/news"
  /// The script that asks.
  static let clientPath = "/~book/live.js"
  /// How long a reader waits for news before asking again: shorter than any proxy's patience.
  static let patience = Duration.seconds(20)

  private static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    + "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
    + "frame-ancestors 'none'"

  let board: EditionBoard
  let host: HostName

  func handleRequest(_ request: HTTPRequest) async -> HTTPResponse {
    guard host.accepts(request.headers[.host]) else {
      return answer(.misdirected, "This server answers to localhost only.")
    }
    guard request.method == .GET || request.method == .HEAD else {
      var response = answer(.methodNotAllowed, "Only GET and HEAD.")
      response.headers[HTTPHeader("Allow")] = "GET, HEAD"
      return response
    }
    var response = await page(request)
    if request.method == .HEAD {
      // The length is that of the body that GET would bring; there is no body.
      response = HTTPResponse(statusCode: response.statusCode, headers: response.headers)
    }
    return response
  }

  private func page(_ request: HTTPRequest) async -> HTTPResponse {
    guard let path = Self.path(of: request.target.rawValue) else {
      return answer(.badRequest, "This is no path.")
    }
    switch "/" + path {
    case Self.newsPath: return await news(request)
    case Self.clientPath:
      return file(PackageResources.live_js, path, request)
    default: break
    }
    let (edition, number) = await board.current
    let name = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    guard let bytes = edition.files[name] else {
      return missing(name, edition, number)
    }
    guard name.hasSuffix(".html") else { return file(bytes, name, request) }
    return file(LivePage.live(bytes, name: name, number: number), name, request)
  }

  /// The path of a request's target, decoded once; nil for what is no path.
  static func path(of target: String) -> String? {
    let raw = target.prefix { $0 != "?" && $0 != "#" }
    guard raw.hasPrefix("/"), raw.utf8.count <= 4_096,
      let path = raw.dropFirst().removingPercentEncoding, !path.utf8.contains(0)
    else { return nil }
    return path
  }

  private func file(_ bytes: [UInt8], _ path: String, _ request: HTTPRequest) -> HTTPResponse {
    let tag = LivePage.tag(of: bytes)
    if request.headers[.ifNoneMatch] == "\"\(tag)\"" {
      return HTTPResponse(statusCode: .notModified, headers: headers(path, tag))
    }
    return HTTPResponse(statusCode: .ok, headers: headers(path, tag), body: Data(bytes))
  }

  private func headers(_ path: String, _ tag: String) -> HTTPHeaders {
    var headers = plainHeaders
    headers[.contentType] = ContentType.of(path)
    headers[.eTag] = "\"\(tag)\""
    return headers
  }

  private var plainHeaders: HTTPHeaders {
    [
      .contentType: "text/plain; charset=utf-8", .cacheControl: "no-cache",
      HTTPHeader("Content-Security-Policy"): Self.policy,
      HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("Referrer-Policy"): "no-referrer",
      HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
    ]
  }

  private func answer(_ status: HTTPStatusCode, _ text: String) -> HTTPResponse {
    HTTPResponse(statusCode: status, headers: plainHeaders, body: Data((text + "\n").utf8))
  }

  /// While the first edition is being made, every page is one that waits for it.
  private func missing(_ name: String, _ edition: SiteEdition, _ number: Int) -> HTTPResponse {
    guard edition.files.isEmpty, name.hasSuffix(".html") else {
      return answer(.notFound, "There is no such page.")
    }
    var headers = plainHeaders
    headers[.contentType] = ContentType.of(".html")
    let page = LivePage.live(LivePage.waiting, name: name, number: number)
    return HTTPResponse(statusCode: .serviceUnavailable, headers: headers, body: Data(page))
  }

  private func news(_ request: HTTPRequest) async -> HTTPResponse {
    let query = Dictionary(
      request.query.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    let known = query["after"].flatMap { Int($0) } ?? -1
    await board.waitForOther(than: known, patience: Self.patience)
    let (edition, number) = await board.current
    let news = News(
      number: number, isBuilding: edition.isBuilding, notices: edition.notices,
      tag: query["page"].flatMap { edition.files[$0] }.map { LivePage.tag(of: $0) } ?? "")
    var headers = plainHeaders
    headers[.contentType] = ContentType.of(".json")
    headers[.cacheControl] = "no-store"
    return HTTPResponse(
      statusCode: .ok, headers: headers, body: (try? JSONEncoder().encode(news)) ?? Data())
  }

  private struct News: Encodable {
    var number: Int
    var isBuilding: Bool
    var notices: [SiteEdition.Notice]
    var tag: String
  }
}

extension HTTPStatusCode {
  /// The request was meant for somebody else (RFC 9110, 15.5.20).
  fileprivate static let misdirected = HTTPStatusCode(421, phrase: "Misdirected Request")
}
