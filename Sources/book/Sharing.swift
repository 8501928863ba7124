import ArgumentParser
import BookKit
import Foundation
import SnippetRunner

/// Where results are shared with other machines.
struct Sharing: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Share results with other machines by an HTTP server laid out as Bazel's remote caches (also CONVERGE_REMOTE_CACHE, or `remote-cache:` in book.yml).",
      valueName: "url"))
  var remoteCache: String?
  @Flag(help: "Fetch shared results, and send none.") var remoteCacheReadOnly = false
  @Option(help: ArgumentHelp("How long the server is waited for.", valueName: "seconds"))
  var remoteCacheTimeout: Double?

  func validate() throws {
    _ = try settings()
    if let remoteCacheTimeout, !(0.001...3_600).contains(remoteCacheTimeout) {
      throw ValidationError("--remote-cache-timeout must be between 0.001 and 3600 seconds.")
    }
  }

  /// What the command line says, or else the environment; nil when both say nothing.
  func settings() throws -> SharedCacheSettings? {
    let variable = ProcessInfo.processInfo.environment["CONVERGE_REMOTE_CACHE"] ?? ""
    guard let address = remoteCache ?? (variable.isEmpty ? nil : variable) else { return nil }
    guard var settings = SharedCacheSettings(address) else {
      throw ValidationError("The remote cache's address must begin with http:// or https://.")
    }
    if let remoteCacheTimeout { settings.timeout = remoteCacheTimeout }
    return settings
  }
}
