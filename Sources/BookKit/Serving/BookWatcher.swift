import SnippetRunner

/// Tells when anything a book is made of has changed.
///
/// It looks at the states of files again and again, which works on every disk and survives every way in which editors
/// save: in place, by renaming, with swap files. It spends no more than a twentieth of its time on looking at each
/// folder, so that the chapters, which are few, are looked at often, and a large library less so.
struct BookWatcher {
  /// What a book is made of: the folders, and the files outside of them.
  struct Subject: Equatable, Sendable {
    var folders: [String]
    var files: [String]
  }

  /// The states of the files, and of those in each folder.
  typealias States = [[FileState]]

  private static let shortestPause = Duration.milliseconds(25)
  /// A file that is half written will change again: two looks so far apart must agree.
  private static let pauseBeforeBelief = Duration.milliseconds(15)

  /// The states of everything the book is made of.
  static func states(of subject: Subject) -> States {
    (0...subject.folders.count).map { states(ofPart: $0, of: subject) }
  }

  /// The files, or one of the folders.
  private static func states(ofPart part: Int, of subject: Subject) -> [FileState] {
    let states =
      part == 0
      ? subject.files.compactMap(FileState.init(path:))
      : FileState.all(in: subject.folders[part - 1])
    return states.filter { !isEditorsOwn($0.path) }
  }

  /// Waits until the states are other than `known` and have stopped changing.
  ///
  /// - Returns: The new states; nil when the task was cancelled.
  static func change(of subject: Subject, since known: States) async -> States? {
    var due = known.map { _ in ContinuousClock.now }
    while true {
      for part in known.indices where due[part] <= .now {
        let start = ContinuousClock.now
        let states = states(ofPart: part, of: subject)
        due[part] = .now + max(shortestPause, start.duration(to: .now) * 20)
        guard states != known[part] else { continue }
        guard let settled = await settled(part, of: subject, from: states) else { return nil }
        if settled != known[part] {
          var changed = known
          changed[part] = settled
          return changed
        }
      }
      let next = due.min() ?? .now + shortestPause
      guard (try? await Task.sleep(until: next, clock: .continuous)) != nil else { return nil }
    }
  }

  /// The states when two looks in a row agree; nil when the task was cancelled.
  private static func settled(
    _ part: Int, of subject: Subject, from first: [FileState]
  ) async -> [FileState]? {
    var last = first
    while true {
      guard (try? await Task.sleep(for: pauseBeforeBelief)) != nil else { return nil }
      let states = states(ofPart: part, of: subject)
      if states == last { return states }
      last = states
    }
  }

  /// Swap files, backups and the like come and go while an author types.
  static func isEditorsOwn(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return name.hasPrefix(".") || name.hasPrefix("#") || name.hasSuffix("~")
      || name == "4913" || [".swp", ".swx", ".tmp", ".bak"].contains { name.hasSuffix($0) }
  }
}
