/// Shortens the data of straight-lined paths, most of what a plot weighs: points to a tenth of a unit,
/// each relative to the one before, as few separators as the grammar of SVG asks for.
///
/// Rounding is done on the points themselves, so errors do not add up: no point is off by more than
/// 0.05 units, a twentieth of a pixel at the size in which plots are shown.
struct PathCompactor {
  private var reader: PathNumbers
  private var written = ""
  /// Where the pen is: exactly, and as written, in tenths.
  private var x = 0.0
  private var y = 0.0
  private var tenthX = 0
  private var tenthY = 0
  private var startX = 0.0
  private var startY = 0.0
  private var lastCommand: Character?

  /// The same path, shorter; `data` itself when it has curves or is no path.
  static func compacted(_ data: String) -> String {
    var compactor = PathCompactor(reader: PathNumbers(data))
    guard compactor.run(), !compactor.written.isEmpty else { return data }
    return compactor.written.utf8.count < data.utf8.count ? compactor.written : data
  }

  private init(reader: PathNumbers) { self.reader = reader }

  private mutating func run() -> Bool {
    var command: Character?
    while let next = reader.next() {
      switch next {
      case .command(let name):
        command = name
        if name == "Z" || name == "z" { close() }
      case .number(let number):
        guard let name = command, draw(name, number) else { return false }
        // Further pairs after a move are lines.
        if name == "M" { command = "L" } else if name == "m" { command = "l" }
      case .unknown: return false
      }
    }
    return true
  }

  private mutating func close() {
    written += "z"
    lastCommand = nil
    (x, y) = (startX, startY)
    (tenthX, tenthY) = (Self.tenths(x), Self.tenths(y))
  }

  /// Draws one segment whose first number is `first`; false for what is not straight or not whole.
  private mutating func draw(_ name: Character, _ first: Double) -> Bool {
    switch name {
    case "H", "h": x = name == "H" ? first : x + first
    case "V", "v": y = name == "V" ? first : y + first
    case "M", "m", "L", "l":
      guard case .number(let second)? = reader.next() else { return false }
      let isRelative = name.isLowercase
      x = isRelative ? x + first : first
      y = isRelative ? y + second : second
    default: return false
    }
    guard x.magnitude < 1e6, y.magnitude < 1e6 else { return false }
    name == "M" || name == "m" ? move() : line()
    return true
  }

  private mutating func move() {
    (tenthX, tenthY) = (Self.tenths(x), Self.tenths(y))
    (startX, startY) = (x, y)
    write("M", [tenthX, tenthY])
    // What follows a move without a letter of its own is a line to an absolute point.
    lastCommand = nil
  }

  private mutating func line() {
    let (newX, newY) = (Self.tenths(x), Self.tenths(y))
    let (dx, dy) = (newX - tenthX, newY - tenthY)
    (tenthX, tenthY) = (newX, newY)
    // A segment of no length is kept: with round ends it is a dot.
    if dy == 0 {
      write("h", [dx])
    } else if dx == 0 {
      write("v", [dy])
    } else {
      write("l", [dx, dy])
    }
  }

  private mutating func write(_ command: Character, _ tenths: [Int]) {
    var needsCommand = command != lastCommand
    if needsCommand { written.append(command) }
    for tenth in tenths {
      let text = Self.text(tenth)
      // A sign or a point says by itself that another number begins, a point after one with a point.
      let separates = text.hasPrefix("-") || (text.hasPrefix(".") && lastHasPoint)
      if !needsCommand && !separates { written += " " }
      written += text
      lastHasPoint = text.contains(".")
      needsCommand = false
    }
    lastCommand = command
  }

  private var lastHasPoint = false

  private static func tenths(_ value: Double) -> Int { Int((value * 10).rounded()) }

  private static func text(_ tenths: Int) -> String {
    let magnitude = tenths.magnitude
    let whole = magnitude / 10 == 0 && magnitude != 0 ? "" : "\(magnitude / 10)"
    let fraction = magnitude % 10 == 0 ? "" : ".\(magnitude % 10)"
    return (tenths < 0 ? "-" : "") + whole + fraction
  }
}
