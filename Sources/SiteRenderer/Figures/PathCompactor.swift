/// Shortens the data of straight-lined paths, most of what a plot weighs: points to a tenth of a unit,
/// each relative to the one before, as few separators as the grammar of SVG asks for.
///
/// Rounding is done on the points themselves, so errors do not add up: no point is off by more than
/// 0.05 units, a twentieth of a pixel at the size in which plots are shown.
struct PathCompactor {
  private var reader: PathNumbers
  private var written: [UInt8] = []
  /// Where the pen is: exactly, and as written, in tenths.
  private var x = 0.0
  private var y = 0.0
  private var tenthX = 0
  private var tenthY = 0
  private var startX = 0.0
  private var startY = 0.0
  private var lastCommand: UInt8?

  /// The same path, shorter; `data` itself when it has curves or is no path.
  static func compacted(_ data: String) -> String {
    var compactor = PathCompactor(reader: PathNumbers(data))
    guard compactor.run(), !compactor.written.isEmpty else { return data }
    return compactor.written.count < data.utf8.count
      ? String(decoding: compactor.written, as: UTF8.self) : data
  }

  private init(reader: PathNumbers) { self.reader = reader }

  private mutating func run() -> Bool {
    var command: UInt8?
    while let next = reader.next() {
      switch next {
      case .command(let name):
        command = name
        if name | 0x20 == UInt8(ascii: "z") { close() }
      case .number(let number):
        guard let name = command, draw(name, number) else { return false }
        // Further pairs after a move are lines.
        if name | 0x20 == UInt8(ascii: "m") { command = name - 1 }
      case .unknown: return false
      }
    }
    return true
  }

  private mutating func close() {
    written.append(UInt8(ascii: "z"))
    lastCommand = nil
    (x, y) = (startX, startY)
    (tenthX, tenthY) = (Self.tenths(x), Self.tenths(y))
  }

  /// Draws one segment whose first number is `first`; false for what is not straight or not whole.
  private mutating func draw(_ name: UInt8, _ first: Double) -> Bool {
    // Small letters name the same commands, relative to the pen.
    let (kind, isRelative) = (name | 0x20, name & 0x20 != 0)
    switch kind {
    case UInt8(ascii: "h"): x = isRelative ? x + first : first
    case UInt8(ascii: "v"): y = isRelative ? y + first : first
    case UInt8(ascii: "m"), UInt8(ascii: "l"):
      guard case .number(let second)? = reader.next() else { return false }
      x = isRelative ? x + first : first
      y = isRelative ? y + second : second
    default: return false
    }
    guard x.magnitude < 1e6, y.magnitude < 1e6 else { return false }
    kind == UInt8(ascii: "m") ? move() : line()
    return true
  }

  private mutating func move() {
    (tenthX, tenthY) = (Self.tenths(x), Self.tenths(y))
    (startX, startY) = (x, y)
    write(UInt8(ascii: "M"), tenthX, tenthY)
    // What follows a move without a letter of its own is a line to an absolute point.
    lastCommand = nil
  }

  private mutating func line() {
    let (newX, newY) = (Self.tenths(x), Self.tenths(y))
    let (dx, dy) = (newX - tenthX, newY - tenthY)
    (tenthX, tenthY) = (newX, newY)
    // A segment of no length is kept: with round ends it is a dot.
    if dy == 0 {
      write(UInt8(ascii: "h"), dx)
    } else if dx == 0 {
      write(UInt8(ascii: "v"), dy)
    } else {
      write(UInt8(ascii: "l"), dx, dy)
    }
  }

  private mutating func write(_ command: UInt8, _ first: Int, _ second: Int? = nil) {
    let isNew = command != lastCommand
    if isNew { written.append(command) }
    write(first, separated: !isNew)
    if let second { write(second, separated: true) }
    lastCommand = command
  }

  private var lastHasPoint = false

  /// Writes a number of tenths. A sign or a point says by itself that another number begins, a point after one with a
  /// point.
  private mutating func write(_ tenths: Int, separated: Bool) {
    let (whole, fraction) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    let beginsWithPoint = whole == 0 && fraction != 0
    if tenths < 0 {
      written.append(UInt8(ascii: "-"))
    } else if separated && !(beginsWithPoint && lastHasPoint) {
      written.append(UInt8(ascii: " "))
    }
    if !beginsWithPoint { written += String(whole).utf8 }
    if fraction != 0 { written += [UInt8(ascii: "."), UInt8(ascii: "0") + UInt8(fraction)] }
    lastHasPoint = fraction != 0
  }

  private static func tenths(_ value: Double) -> Int { Int((value * 10).rounded()) }
}
