import Foundation
import Testing

@testable import BookKit

/// A book's folder out of which nothing can be read.
@Suite struct BookFolderTests {
  private let above = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  /// A folder with a file, beside one with another, and every way from the one to the other.
  private func made() throws -> BookFolder {
    let manager = FileManager.default
    for name in ["book/sub", "other"] {
      try manager.createDirectory(
        at: above.appending(path: name), withIntermediateDirectories: true)
    }
    for name in ["book/a.md", "book/sub/b.md", "other/secret.md"] {
      try Data(name.utf8).write(to: above.appending(path: name))
    }
    for (link, target) in [
      ("book/link.md", "../other/secret.md"), ("book/folder", "../other"),
      ("book/inner.md", "sub/b.md"), ("book/loop.md", "loop.md"), ("book/gone.md", "nowhere"),
      ("book/device.md", "/dev/zero"),
    ] {
      try manager.createSymbolicLink(
        atPath: above.appending(path: link).path, withDestinationPath: target)
    }
    return BookFolder(above.appending(path: "book").path)
  }

  private func outcome(_ folder: BookFolder, _ name: String) -> Result<String, BookFolder.Problem> {
    do { return .success(String(decoding: try folder.read(name), as: UTF8.self)) } catch {
      return .failure(error)
    }
  }

  @Test func filesInTheFolderAreRead() throws {
    let folder = try made()
    defer { try? FileManager.default.removeItem(at: above) }
    #expect(outcome(folder, "a.md") == .success("book/a.md"))
    #expect(outcome(folder, "sub/b.md") == .success("book/sub/b.md"))
    #expect(outcome(folder, "inner.md") == .success("book/sub/b.md"))
  }

  @Test func nothingElseIs() throws {
    let folder = try made()
    defer { try? FileManager.default.removeItem(at: above) }
    let secret = above.appending(path: "other/secret.md").path
    for name in [
      "link.md", "folder/secret.md", "../other/secret.md", "sub/../../other/secret.md", secret,
      "device.md",
    ] {
      #expect(outcome(folder, name) == .failure(.outside), "\(name)")
    }
    for name in ["loop.md", "gone.md", "none.md", ""] {
      #expect(outcome(folder, name) == .failure(name.isEmpty ? .outside : .missing), "\(name)")
    }
    #expect(outcome(folder, "sub") == .failure(.notAFile))
  }

  @Test func aPipeAndAHugeFileAreNotWaitedFor() throws {
    let folder = try made()
    defer { try? FileManager.default.removeItem(at: above) }
    #expect(mkfifo(above.appending(path: "book/pipe.md").path, 0o600) == 0)
    #expect(outcome(folder, "pipe.md") == .failure(.notAFile))
    // A hole: it takes no room on the disk.
    let size = BookFolder.largestFile + 1
    #expect(truncate(above.appending(path: "book/a.md").path, off_t(size)) == 0)
    #expect(outcome(folder, "a.md") == .failure(.tooLarge(size)))
  }
}
