import SwiftSyntax

/// Whether the arguments of a call fit the parameters of a declaration, by labels and defaults.
enum ParameterMatch {
  static func fits(
    _ call: FunctionCallExprSyntax, _ parameters: [LibraryDeclaration.Parameter]
  ) -> Bool {
    let labels = call.arguments.map { $0.label?.identifierText }
    var closures = (call.trailingClosure == nil ? 0 : 1) + call.additionalTrailingClosures.count
    var next = 0
    var leftOut = 0
    for parameter in parameters {
      if next < labels.count, labels[next] == parameter.label {
        next += 1
        while parameter.isVariadic, next < labels.count, labels[next] == nil { next += 1 }
      } else if parameter.isOptional || parameter.isVariadic {
        leftOut += 1
      } else if next == labels.count, closures > 0 {
        closures -= 1
      } else {
        return false
      }
    }
    // A closure behind the parentheses may stand for a parameter with a default.
    return next == labels.count && closures <= leftOut
  }
}
