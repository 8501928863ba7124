import Foundation

/// Answers requests from the current edition. It reads no file: what is not in the edition does not exist.
struct PreviewHandler: Sendable {
  /// Where the client asks for news.
  static let newsPath = "/~book/news"
  /// The script that asks.
  static let clientPath = "/~book/live.js"
  /// How long a reader waits for news before asking again: shorter than any proxy's patience.
  static let patience = Duration.seconds(20)

  let board: EditionBoard
  let host: HostName

  func answer(_ request: RequestHead) async -> Response {
    guard host.accepts(request.fields["host"]) else {
      return Response(.misdirected, text: "This server answers to localhost only.")
    }
    guard ["GET", "HEAD"].contains(request.method) else {
      var response = Response(.methodNotAllowed, text: "Only GET and HEAD.")
      response.fields["Allow"] = "GET, HEAD"
      return response
    }
    guard let target = RequestTarget(request.target) else {
      return Response(.badRequest, text: "This is no path.")
    }
    return await answer(target, known: request.fields["if-none-match"])
  }

  private func answer(_ target: RequestTarget, known tag: String?) async -> Response {
    switch "/" + target.path {
    case Self.newsPath: return await news(target)
    case Self.clientPath: return file(PackageResources.live_js, target.path, known: tag)
    default: break
    }
    let (edition, number) = await board.current
    let path = target.path
    let name = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    guard let bytes = edition.files[name] else { return missing(name, edition, number) }
    let isPage = name.hasSuffix(".html")
    return file(
      isPage ? LivePage.live(bytes, name: name, number: number) : bytes, name, known: tag)
  }

  private func file(_ bytes: [UInt8], _ path: String, known: String?) -> Response {
    let tag = "\"\(LivePage.tag(of: bytes))\""
    var response = Response(known == tag ? .notModified : .ok, type: ContentType.of(path))
    if known != tag { response.body = bytes }
    response.fields["ETag"] = tag
    return response
  }

  /// While the first edition is being made, every page is one that waits for it.
  private func missing(_ name: String, _ edition: SiteEdition, _ number: Int) -> Response {
    guard edition.files.isEmpty, name.hasSuffix(".html") else {
      return Response(.notFound, text: "There is no such page.")
    }
    return Response(
      .unavailable, type: ContentType.of(".html"),
      body: LivePage.live(LivePage.waiting, name: name, number: number))
  }

  private func news(_ target: RequestTarget) async -> Response {
    let known = target.query["after"].flatMap { Int($0) } ?? -1
    guard await board.waitForOther(than: known, patience: Self.patience) else {
      return Response(.unavailable, text: "Too many readers wait for news.")
    }
    let (edition, number) = await board.current
    let news = News(
      number: number, isBuilding: edition.isBuilding, notices: edition.notices,
      tag: target.query["page"].flatMap { edition.files[$0] }.map { LivePage.tag(of: $0) } ?? "")
    var response = Response(
      .ok, type: ContentType.of(".json"),
      body: (try? JSONEncoder().encode(news)).map(Array.init) ?? [])
    response.fields["Cache-Control"] = "no-store"
    return response
  }

  private struct News: Encodable {
    var number: Int
    var isBuilding: Bool
    var notices: [SiteEdition.Notice]
    var tag: String
  }
}
