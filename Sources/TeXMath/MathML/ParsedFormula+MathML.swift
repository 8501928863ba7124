extension ParsedFormula {
  /// The formula as MathML Core, which browsers show without script or style sheet.
  ///
  /// The text is well-formed XML whatever the source says, and holds no element or attribute that
  /// runs or loads anything. Numbers of lines are the last cell of their row, with the class
  /// `formula-tag`; the number of the whole formula is not printed: it is `tag`, and the page sets it
  /// beside the `math` element, where it can also number formulas that have no tag.
  ///
  /// - Parameter options: how it is printed.
  /// - Returns: a `math` element.
  public func mathML(_ options: MathMLOptions = MathMLOptions()) -> String {
    var writer = MathMLWriter(style: options.isDisplayed ? .display : .text)
    writer.put(options.isDisplayed ? "<math display=\"block\">" : "<math>")
    if options.annotatesSource { writer.put("<semantics>") }
    writer.writeGroup(root)
    if options.annotatesSource {
      writer.put("<annotation encoding=\"application/x-tex\">")
      writer.putEscaped(source)
      writer.put("</annotation></semantics>")
    }
    writer.put("</math>")
    return writer.text
  }
}
