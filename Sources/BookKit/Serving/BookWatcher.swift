import SnippetRunner

/// Tells when anything a book is made of has changed.
///
/// It looks at the states of files again and again, which works on every disk and survives every way in which editors
/// save: in place, by renaming, with swap files. It spends no more than a twentieth of its time on looking.
struct BookWatcher: Sendable {
  /// What a book is made of: the folders, and the files outside of them.
  struct Subject: Equatable, Sendable {
    var folders: [String]
    var files: [String]
  }

  private static let shortestPause = Duration.milliseconds(40)

  /// The states of everything the book is made of.
  static func states(of subject: Subject) -> [FileState] {
    (subject.folders.flatMap(FileState.all(in:)) + subject.files.compactMap(FileState.init(path:)))
      .filter { !isEditorsOwn($0.path) }
  }

  /// Waits until the states are other than `known` and have stopped changing.
  ///
  /// - Returns: The new states; nil when the task was cancelled.
  static func change(of subject: Subject, since known: [FileState]) async -> [FileState]? {
    var last = known
    while true {
      let start = ContinuousClock.now
      let states = states(of: subject)
      // A file that is half written will change again: two looks in a row must agree.
      if states != known, states == last { return states }
      last = states
      let pause = max(shortestPause, start.duration(to: .now) * 20)
      guard (try? await Task.sleep(for: pause)) != nil else { return nil }
    }
  }

  /// Swap files, backups and the like come and go while an author types.
  static func isEditorsOwn(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return name.hasPrefix(".") || name.hasPrefix("#") || name.hasSuffix("~")
      || name == "4913" || [".swp", ".swx", ".tmp", ".bak"].contains { name.hasSuffix($0) }
  }
}
