import Synchronization

/// Results shared with other machines by a server that answers GET and PUT at `/ac/` and `/cas/`, as Bazel's remote
/// caches do.
///
/// A result is found under its key in `/ac/`, which names the blob in `/cas/` by its digest; a blob that is not what its
/// name says is not used, and is written anew when the result was computed. Nothing a server does fails a build: one
/// that does not answer in time, or wrongly, is asked no more, and a warning says so.
public final class SharedCache: Sendable {
  private struct State {
    /// Why the server is asked no more.
    var end: String?
    var acceptsUploads: Bool
    var warnings: [String] = []
    var uploads: [Task<Void, Never>] = []
    /// How long was waited for answers that gave nothing.
    var wasted = Duration.zero
  }

  /// What an answer may take without being called slow.
  private static let patience = Duration.milliseconds(100)

  private let exchange: HTTPExchange
  private let timeout: Duration
  private let state: Mutex<State>

  /// - Parameter settings: Where the server is, and how long it is waited for.
  public init(_ settings: SharedCacheSettings) {
    exchange = HTTPExchange(settings)
    timeout = .seconds(settings.timeout)
    state = Mutex(State(acceptsUploads: !settings.isReadOnly))
  }

  /// The bytes stored under a key, or nil when there are none that are whole.
  public func bytes(for key: String) async -> [UInt8]? {
    guard state.withLock({ $0.end == nil }) else { return nil }
    let start = ContinuousClock.now
    let found = await find(key, by: start + timeout)
    if found == nil { waited(start.duration(to: .now)) }
    return found
  }

  /// Begins to send bytes, and returns at once.
  public func store(_ bytes: [UInt8], for key: String) {
    state.withLock { state in
      guard state.end == nil, state.acceptsUploads else { return }
      state.uploads.append(Task { await upload(bytes, key) })
    }
  }

  /// Waits for what is being sent, as long as one answer may take.
  ///
  /// - Returns: What there is to warn of, a sentence each.
  public func finish() async -> [String] {
    let uploads = state.withLock { $0.uploads }
    await withTaskGroup { group in
      group.addTask { for upload in uploads { await upload.value } }
      group.addTask { [timeout] in
        guard (try? await Task.sleep(for: timeout)) != nil else { return }
        for upload in uploads { upload.cancel() }
      }
      await group.next()
      group.cancelAll()
    }
    return state.withLock { $0.warnings }
  }

  private func find(_ key: String, by deadline: ContinuousClock.Instant) async -> [UInt8]? {
    guard let entry = await get("/ac/\(key)", by: deadline) else { return nil }
    guard let result = ActionResult(bytes: entry) else {
      warn("the entry \(key.prefix(12)) of \(name) is damaged; its result is computed anew")
      return nil
    }
    guard let blob = await get("/cas/\(result.hash)", by: deadline) else { return nil }
    guard blob.count == result.size, SHA256.hex(blob) == result.hash else {
      warn("the blob \(result.hash.prefix(12)) of \(name) is damaged; its result is computed anew")
      return nil
    }
    return blob
  }

  private func get(_ path: String, by deadline: ContinuousClock.Instant) async -> [UInt8]? {
    do {
      let answer = try await exchange.answer(path, by: deadline)
      switch answer.status {
      case 200: return answer.body
      case 404, 410: return nil
      default: giveUp("answers \(answer.status)")
      }
    } catch is HTTPExchange.TooSlow {
      giveUp("does not answer within \(timeout.inSeconds) s")
    } catch {
      giveUp("can't be reached")
    }
    return nil
  }

  private func upload(_ bytes: [UInt8], _ key: String) async {
    let result = ActionResult(blob: bytes)
    // The blob first: an entry never names one that is not there.
    guard await put(bytes, at: "/cas/\(result.hash)") else { return }
    _ = await put(result.bytes, at: "/ac/\(key)")
  }

  private func put(_ bytes: [UInt8], at path: String) async -> Bool {
    guard state.withLock({ $0.end == nil && $0.acceptsUploads }) else { return false }
    do {
      let answer = try await exchange.answer(path, put: bytes, by: .now + timeout)
      if (200..<300).contains(answer.status) { return true }
      refuseUploads("\(name) takes no results: it answers \(answer.status)")
    } catch is HTTPExchange.TooSlow {
      giveUp("does not take a result within \(timeout.inSeconds) s")
    } catch {
      refuseUploads("\(name) takes no results: they can't be sent in time")
    }
    return false
  }

  private var name: String { "the shared cache at \(exchange.settings.address)" }

  /// Many slow answers cost as much as one that never comes.
  private func waited(_ time: Duration) {
    let tooMuch = state.withLock { state in
      state.wasted += max(.zero, time - Self.patience)
      return state.wasted > timeout
    }
    if tooMuch { giveUp("answers too slowly") }
  }

  private func giveUp(_ reason: String) {
    state.withLock { state in
      guard state.end == nil else { return }
      state.end = reason
      state.warnings.append("\(name) \(reason), and is asked no more")
    }
  }

  private func refuseUploads(_ warning: String) {
    state.withLock { state in
      guard state.acceptsUploads, state.end == nil else { return }
      state.acceptsUploads = false
      state.warnings.append(warning)
    }
  }

  private func warn(_ warning: String) { state.withLock { $0.warnings.append(warning) } }
}
