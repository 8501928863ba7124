/// Why bytes are not records.
public enum RecordError: Error, Equatable, Sendable {
  /// The bytes end within a record.
  case truncated
  /// The bytes are not what a program of this version writes; the text says what is wrong with them.
  case malformed(String)
}
