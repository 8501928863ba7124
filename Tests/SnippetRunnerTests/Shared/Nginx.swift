import Foundation

/// A real nginx on this machine with WebDAV's PUT, as many use it for Bazel's remote cache.
final class Nginx: Sendable {
  struct NotThere: Error {}

  let folder: URL
  let port: Int
  private let process = Process()

  /// Starts one on a free port, with an empty store.
  init() async throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "nginx-\(UUID().uuidString)")
    let store = folder.appending(path: "store")
    try FileManager.default.createDirectory(at: store, withIntermediateDirectories: true)
    // nginx gives its files to a user of little right when it is started by root.
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: store.path)
    port = Int(try StubServer(answer: nil).port)
    let configuration = """
      daemon off; pid \(folder.path)/pid; error_log \(folder.path)/log;
      events {}
      http {
        access_log off; client_body_temp_path \(folder.path)/store/body;
        server {
          listen 127.0.0.1:\(port); root \(store.path);
          client_max_body_size 100m; dav_methods PUT; create_full_put_path on;
          location /read-only/ { alias \(store.path)/; limit_except GET { deny all; } }
        }
      }
      """
    let file = folder.appending(path: "nginx.conf")
    try Data(configuration.utf8).write(to: file)
    process.executableURL = try Self.executable
    process.arguments = ["-c", file.path, "-p", folder.path]
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 0..<200 where !FileManager.default.fileExists(atPath: "\(folder.path)/pid") {
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  private static var executable: URL {
    get throws {
      let paths = ["/usr/sbin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx"]
      guard let path = paths.first(where: FileManager.default.isExecutableFile(atPath:)) else {
        throw NotThere()
      }
      return URL(fileURLWithPath: path)
    }
  }

  var address: String { "http://127.0.0.1:\(port)" }

  /// The files kept under `ac` or `cas`.
  func files(_ kind: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: folder.appending(path: "store/\(kind)"), includingPropertiesForKeys: nil)
  }

  func stop() {
    process.terminate()
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }
}
