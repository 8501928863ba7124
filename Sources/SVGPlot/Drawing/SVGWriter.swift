/// Writes SVG text: the only place where an angle bracket is written.
///
/// Attribute values and text are escaped here, numbers are written by ``FixedDecimal``. Marks of your own
/// write through the same functions and so cannot produce ill-formed XML or a script.
public struct SVGWriter: Sendable {
  private var bytes: [UInt8] = []
  private var openNames: [StaticString] = []

  /// An empty document.
  public init() {}

  /// What has been written, with every element closed.
  public var text: String {
    var copy = self
    while !copy.openNames.isEmpty { copy.close() }
    return String(decoding: copy.bytes, as: UTF8.self)
  }

  /// Begins an element.
  ///
  /// - Parameters:
  ///   - name: The element's name, a literal, so that no data can become one.
  ///   - attributes: Its attributes, in the order written.
  public mutating func open(_ name: StaticString, _ attributes: [SVGAttribute] = []) {
    writeStart(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    openNames.append(name)
  }

  /// Ends the element begun last.
  public mutating func close() {
    guard let name = openNames.popLast() else { return }
    bytes += "</".utf8
    write(name)
    bytes += ">".utf8
  }

  /// Writes an element without content.
  ///
  /// - Parameters:
  ///   - name: The element's name.
  ///   - attributes: Its attributes.
  public mutating func element(_ name: StaticString, _ attributes: [SVGAttribute]) {
    writeStart(name, attributes)
    bytes += "/>".utf8
  }

  /// Writes an element that holds plain text.
  ///
  /// - Parameters:
  ///   - name: The element's name.
  ///   - attributes: Its attributes.
  ///   - content: Any text; it is escaped.
  public mutating func element(
    _ name: StaticString, _ attributes: [SVGAttribute], content: String
  ) {
    open(name, attributes)
    bytes += XMLText.escaped(content).utf8
    close()
  }

  /// Writes one label, raised exponents as smaller text above the line.
  ///
  /// - Parameters:
  ///   - content: Any text; superscript digits such as `⁻³` are raised by the drawing itself, because
  ///     many fonts set them unevenly.
  ///   - attributes: Position, anchor and the like.
  public mutating func label(_ content: String, _ attributes: [SVGAttribute]) {
    open("text", attributes)
    var isRaised = false
    for run in Superscript.runs(of: content) {
      if run.isRaised {
        open("tspan", [.number("dy", -0.42, "em"), .number("font-size", 72, "%")])
        bytes += XMLText.escaped(run.text).utf8
        close()
      } else if isRaised {
        // A dy moves all that follows, so the baseline is brought back: 0.42 em of the small size.
        open("tspan", [.number("dy", 0.3, "em")])
        bytes += XMLText.escaped(run.text).utf8
        close()
      } else {
        bytes += XMLText.escaped(run.text).utf8
      }
      isRaised = run.isRaised
    }
    close()
  }

  private mutating func writeStart(_ name: StaticString, _ attributes: [SVGAttribute]) {
    bytes.append(UInt8(ascii: "<"))
    write(name)
    for attribute in attributes {
      bytes.append(UInt8(ascii: " "))
      write(attribute.name)
      bytes += "=\"".utf8
      bytes += attribute.value.utf8
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func write(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}
