import Foundation
import Manuscript
import SnippetRunner

/// Tells an author what is wrong with the site on disk.
struct SiteReport {
  let paths: BookPaths

  /// Why it could not be written.
  func diagnostic(_ error: any Error) -> Diagnostic {
    if case SiteWriterError.notOurs(let folder) = error {
      return Diagnostic(
        .error, "foreign-site", file: nil, range: nil,
        summary: "\(folder) holds files that this tool did not write",
        help: "empty it, or name another folder with --site")
    }
    return Diagnostic(
      .error, "site-not-written", file: nil, range: nil,
      summary: "the site can't be written: \(error.localizedDescription)",
      help: "see that \(paths.site) can be written to and the disk has room; the site is as it was")
  }

  /// How the site on disk differs from the one just made.
  ///
  /// Another stamp means that the chapters or the library changed since, which is an error. The same stamp and other
  /// pages mean another version of the tool, or that a number came out differently on this machine in a digit that is
  /// shown; that is worth a warning.
  func differences(from files: [String: [UInt8]]) -> [Diagnostic] {
    let name = URL(fileURLWithPath: paths.site).lastPathComponent
    let stamp = Files.read("\(paths.site)/\(SiteStamp.file)")
    guard stamp == files[SiteStamp.file] else {
      return [
        Diagnostic(
          .error, "stale-site", file: "\(name)/\(SiteStamp.file)", range: nil,
          summary: stamp == nil
            ? "there is no site" : "the site was built from other chapters or another library",
          help: "run `swift run book build` and commit \(name)/")
      ]
    }
    let left = Set(Files.list(paths.site)).subtracting(files.keys)
    let other = files.filter { Files.read("\(paths.site)/\($0.key)") != $0.value }.map(\.key)
    return (left.union(other)).sorted().map { path in
      Diagnostic(
        .warning, "different-page", file: "\(name)/\(path)", range: nil,
        summary: left.contains(path)
          ? "the site holds a file that would not be made now"
          : "this file would be made differently now",
        help: "run `swift run book build` and look at what changed")
    }
  }
}
