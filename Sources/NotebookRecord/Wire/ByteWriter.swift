/// Appends values to a run of bytes: integers and the bits of doubles little-endian, strings and arrays after their length.
public struct ByteWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  /// Creates a writer with nothing written.
  public init() {}

  /// Appends one byte.
  public mutating func write(_ value: UInt8) { bytes.append(value) }

  /// Appends an integer as eight bytes.
  public mutating func write(_ value: Int) { writeBits(UInt64(bitPattern: Int64(value))) }

  /// Appends a double as its eight bytes, so that NaN, infinities and the sign of zero arrive as they were.
  public mutating func write(_ value: Double) { writeBits(value.bitPattern) }

  /// Appends a truth value as one byte.
  public mutating func write(_ value: Bool) { bytes.append(value ? 1 : 0) }

  /// Appends a string: its length in UTF-8, then its bytes.
  public mutating func write(_ value: String) {
    write(value.utf8.count)
    bytes.append(contentsOf: value.utf8)
  }

  /// Appends an array: its count, then its elements.
  public mutating func write<Element>(
    _ values: [Element], _ element: (inout ByteWriter, Element) -> Void
  ) {
    write(values.count)
    for value in values { element(&self, value) }
  }

  /// Appends whether there is a value, and the value if there is one.
  public mutating func write<Value>(
    optional value: Value?, _ body: (inout ByteWriter, Value) -> Void
  ) {
    write(value != nil)
    if let value { body(&self, value) }
  }

  /// Appends an array of strings.
  public mutating func write(_ values: [String]) { write(values) { $0.write($1) } }

  /// Appends raw bytes after their count.
  public mutating func write(_ values: [UInt8]) {
    write(values.count)
    bytes.append(contentsOf: values)
  }

  private mutating func writeBits(_ bits: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
  }
}
