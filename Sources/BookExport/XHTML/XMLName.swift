/// Ids that XML allows.
enum XMLName {
  /// An id of a page as an XML name without colons. Different ids get different names.
  static func name(for id: String) -> String {
    var name = ""
    for scalar in id.unicodeScalars {
      if isPlain(scalar) {
        name.unicodeScalars.append(scalar)
      } else {
        name += ".\(String(scalar.value, radix: 16))."
      }
    }
    // A letter begins every name, so that an id may begin with a digit.
    return "i-" + name
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
    default: false
    }
  }
}
