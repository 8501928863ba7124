import BookExport
import Foundation
import SnippetRunner

/// A browser that prints without a window.
struct Browser: Equatable {
  private static let names = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
  ]
  private static let applications = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ]
  /// The longest it may take, in seconds. A long book on a busy machine takes minutes.
  private static let timeout = 600.0

  /// Its file.
  let path: String

  /// The browser named by `CHROME`, or else the first one found; nil when there is none.
  static func find(_ environment: [String: String]) -> Browser? {
    let isExecutable = FileManager.default.isExecutableFile(atPath:)
    if let named = environment["CHROME"], !named.isEmpty {
      return isExecutable(named) ? Browser(path: named) : nil
    }
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let candidates = names.flatMap { name in folders.map { "\($0)/\(name)" } }
    return (candidates + applications).first(where: isExecutable).map(Browser.init)
  }

  /// Prints `PrintDocument.path` of these files.
  ///
  /// - Returns: `book.pdf`, without the time at which it was made.
  func pdf(of files: [String: [UInt8]]) throws -> [String: [UInt8]] {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "print-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, bytes) in files { try Files.write(bytes, to: "\(folder.path)/book/\(path)") }
    let target = folder.appending(path: "book.pdf").path
    try run(printing: folder.appending(path: "book/\(PrintDocument.path)"), to: target, in: folder)
    guard let bytes = Files.read(target), bytes.starts(with: "%PDF-".utf8) else {
      throw BrowserError(browser: path, reason: "it ended without one")
    }
    return ["book.pdf": PDFTimes.removed(from: bytes)]
  }

  private func run(printing page: URL, to target: String, in folder: URL) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments =
      [
        "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions",
        "--user-data-dir=\(folder.path)/profile", "--no-pdf-header-footer",
        "--generate-pdf-document-outline", "--print-to-pdf=\(target)",
      ] + (geteuid() == 0 ? ["--no-sandbox"] : []) + [page.absoluteString]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch {
      throw BrowserError(browser: path, reason: error.localizedDescription)
    }
    let deadline = Date(timeIntervalSinceNow: Self.timeout)
    while process.isRunning, Date() < deadline { Thread.sleep(forTimeInterval: 0.05) }
    guard !process.isRunning else {
      process.terminate()
      throw BrowserError(browser: path, reason: "it did not end within \(Int(Self.timeout)) s")
    }
  }
}
