import Foundation
import SnippetRunner

/// The folder of a book, out of which nothing is read whatever names and links in it say.
struct BookFolder: Sendable {
  /// Why a file is not read.
  enum Problem: Error, Equatable {
    /// It is not there, or may not be read.
    case missing
    /// Its name, or a link, leads out of the folder.
    case outside
    /// It is a folder, a pipe, a device.
    case notAFile
    /// It has so many bytes.
    case tooLarge(Int)
  }

  /// The most bytes that a file of a book may have. Pictures are the largest; chapters have a limit of their own.
  static let largestFile = 64 << 20

  let path: String
  private let root: String

  init(_ path: String) {
    self.path = path
    root = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  /// The bytes of a file.
  ///
  /// - Parameter name: Its path within the folder.
  /// - Returns: The bytes.
  /// - Throws: `Problem`.
  func read(_ name: String) throws(Problem) -> [UInt8] {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    if name.hasPrefix("/") || parts.contains("..") { throw .outside }
    let resolved = URL(fileURLWithPath: "\(path)/\(name)").resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: resolved)
    guard let attributes, FileManager.default.isReadableFile(atPath: resolved) else {
      throw .missing
    }
    guard resolved.hasPrefix(root + "/") else { throw .outside }
    guard attributes[.type] as? FileAttributeType == .typeRegular else { throw .notAFile }
    let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
    guard size <= Self.largestFile else { throw .tooLarge(size) }
    guard let bytes = Files.read(resolved) else { throw .missing }
    return bytes
  }
}

extension BookFolder.Problem {
  /// What is wrong with a file of that name, and what to do.
  func explanation(_ name: String) -> (summary: String, help: String) {
    switch self {
    case .missing:
      ("there is no readable file `\(name)`", "write it, or take it out of the list")
    case .outside: ("`\(name)` leads out of the book's folder", "put the file itself there")
    case .notAFile: ("`\(name)` is no plain file", "put a plain file there")
    case .tooLarge(let size):
      (
        "`\(name)` has \(size) bytes, more than \(BookFolder.largestFile)",
        "make it smaller, or split it"
      )
    }
  }
}
