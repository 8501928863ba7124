/// One attribute of an SVG element, its value already safe to write.
public struct SVGAttribute: Sendable {
  let name: StaticString
  let value: String

  private init(_ name: StaticString, safe value: String) {
    self.name = name
    self.value = value
  }

  /// A text value, escaped.
  ///
  /// - Parameters:
  ///   - name: The attribute's name.
  ///   - value: Any text.
  /// - Returns: The attribute.
  public static func text(_ name: StaticString, _ value: String) -> SVGAttribute {
    SVGAttribute(name, safe: XMLText.escaped(value))
  }

  /// A number in hundredths.
  ///
  /// - Parameters:
  ///   - name: The attribute's name.
  ///   - value: The number; NaN is written 0.
  ///   - unit: What follows it: nothing (pixels of the view box), `em`, `%`.
  /// - Returns: The attribute.
  public static func number(
    _ name: StaticString, _ value: Double, _ unit: StaticString = ""
  ) -> SVGAttribute {
    SVGAttribute(name, safe: FixedDecimal.text(value) + "\(unit)")
  }

  /// A colour of the page's theme.
  ///
  /// - Parameters:
  ///   - name: `fill`, `stroke` or `stop-color`.
  ///   - color: The colour.
  /// - Returns: The attribute.
  public static func color(_ name: StaticString, _ color: PlotColor) -> SVGAttribute {
    SVGAttribute(name, safe: color.css)
  }

  /// The shape of a path.
  ///
  /// - Parameter path: Its outline.
  /// - Returns: The attribute `d`.
  public static func path(_ path: PathData) -> SVGAttribute {
    SVGAttribute("d", safe: path.text)
  }
}
