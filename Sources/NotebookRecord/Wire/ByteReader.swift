/// Reads back what a `ByteWriter` wrote. The bytes come from a program that may have written anything, so every length
/// is held against what is left before memory is asked for.
public struct ByteReader: Sendable {
  private var rest: ArraySlice<UInt8>

  /// Creates a reader of `bytes`.
  public init(_ bytes: some Sequence<UInt8>) { rest = ArraySlice(bytes) }

  /// Whether everything was read.
  public var isAtEnd: Bool { rest.isEmpty }

  /// Reads one byte.
  public mutating func byte() throws(RecordError) -> UInt8 {
    guard let first = rest.popFirst() else { throw .truncated }
    return first
  }

  /// Reads an integer.
  public mutating func int() throws(RecordError) -> Int {
    Int(truncatingIfNeeded: Int64(bitPattern: try bits()))
  }

  /// Reads a double.
  public mutating func double() throws(RecordError) -> Double { Double(bitPattern: try bits()) }

  /// Reads a truth value.
  public mutating func bool() throws(RecordError) -> Bool {
    switch try byte() {
    case 0: return false
    case 1: return true
    default: throw .malformed("a truth value is neither 0 nor 1")
    }
  }

  /// Reads a string, which must be UTF-8.
  public mutating func string() throws(RecordError) -> String {
    let bytes = try rawBytes()
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .malformed("a text is not UTF-8")
    }
    return text
  }

  /// Reads bytes after their count.
  public mutating func rawBytes() throws(RecordError) -> ArraySlice<UInt8> {
    let count = try length(ofElementsOf: 1)
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  /// Reads an array whose elements take at least `minimum` bytes each.
  public mutating func array<Element>(
    minimum: Int, _ element: (inout ByteReader) throws(RecordError) -> Element
  ) throws(RecordError) -> [Element] {
    let count = try length(ofElementsOf: minimum)
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try element(&self)) }
    return elements
  }

  /// Reads a value that may be missing.
  public mutating func optional<Value>(
    _ value: (inout ByteReader) throws(RecordError) -> Value
  ) throws(RecordError) -> Value? {
    try bool() ? try value(&self) : nil
  }

  /// Reads an array of strings.
  public mutating func strings() throws(RecordError) -> [String] {
    try array(minimum: 8) { (reader) throws(RecordError) in try reader.string() }
  }

  private mutating func length(ofElementsOf size: Int) throws(RecordError) -> Int {
    let count = try int()
    guard count >= 0, count <= rest.count / size else {
      throw .malformed("a length of \(count) does not fit into the \(rest.count) bytes left")
    }
    return count
  }

  private mutating func bits() throws(RecordError) -> UInt64 {
    guard rest.count >= 8 else { throw .truncated }
    var bits: UInt64 = 0
    for (shift, byte) in rest.prefix(8).enumerated() { bits |= UInt64(byte) << UInt64(8 * shift) }
    rest = rest.dropFirst(8)
    return bits
  }
}
