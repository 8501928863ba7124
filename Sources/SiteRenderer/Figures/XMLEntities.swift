/// The five entities of XML and character references.
enum XMLEntities {
  /// The text with all of them replaced by what they stand for.
  static func resolved(_ source: String) throws(SVGProblem) -> String {
    var result = ""
    var rest = Substring(source)
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      rest = rest[rest.index(after: ampersand)...]
      guard let end = rest.firstIndex(of: ";") else {
        throw SVGProblem("is not well-formed: “&” without “;”")
      }
      result.unicodeScalars.append(try scalar(named: rest[..<end]))
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func scalar(named name: Substring) throws(SVGProblem) -> Unicode.Scalar {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    let isHexadecimal = name.hasPrefix("#x")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard name.hasPrefix("#"), digits.allSatisfy(\.isHexDigit),
      let value = UInt32(digits, radix: isHexadecimal ? 16 : 10),
      let scalar = Unicode.Scalar(value)
    else { throw SVGProblem("uses the unknown entity “&\(name);”") }
    return scalar
  }
}
