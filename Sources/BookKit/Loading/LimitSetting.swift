import SnippetRunner

/// A setting below `limits:` in `book.yml`.
struct LimitSetting: @unchecked Sendable {
  /// Its name.
  var key: String
  /// What it sets. Key paths without captured values are safe to share.
  var path: WritableKeyPath<ProgramLimits, Int>
  /// The units it is given in, with what each is worth; the empty one for a plain number.
  var units: [String: Double]

  /// All of them.
  static let all = [
    LimitSetting(
      key: "timeout", path: \.timeoutMilliseconds, units: ["ms": 1, "s": 1_000, "min": 60_000]),
    LimitSetting(
      key: "compile", path: \.compileSeconds, units: ["s": 1, "min": 60, "h": 3_600]),
    LimitSetting(key: "cpu", path: \.processorSeconds, units: ["s": 1, "min": 60, "h": 3_600]),
    LimitSetting(key: "memory", path: \.memoryBytes, units: sizes),
    LimitSetting(key: "output", path: \.outputBytes, units: sizes),
    LimitSetting(key: "records", path: \.recordBytes, units: sizes),
    LimitSetting(key: "file", path: \.fileBytes, units: sizes),
    LimitSetting(key: "open-files", path: \.openFiles, units: ["": 1]),
    LimitSetting(key: "processes", path: \.processes, units: ["": 1]),
  ]

  private static let sizes: [String: Double] = ["B": 1, "KB": 1e3, "MB": 1e6, "GB": 1e9]
}
