import SwiftSource

/// Finds what of the library belongs to the functions that snippets are tied to: the functions themselves, the members of
/// a type, and the helpers that only the library sees, as far as these call them.
struct TiedFunctions {
  /// The ties of each function, by file and place in it; none for a function that is no tie's.
  private(set) var ties: [[Set<String>]]
  private let files: [(module: String, functions: [MutableFunction])]

  /// - Parameters:
  ///   - files: The library's functions by file.
  ///   - names: The names that snippets are tied to.
  init(_ files: [(module: String, functions: [MutableFunction])], ties names: [String]) {
    self.files = files
    ties = files.map { $0.functions.map { _ in [] } }
    let helpers = self.helpers()
    for name in names { follow(name, helpers) }
  }

  private struct Place: Hashable {
    var file: Int
    var function: Int
  }

  /// What is not public, by module and by the name it is called with: its own, or its type's.
  private func helpers() -> [String: [Place]] {
    var helpers: [String: [Place]] = [:]
    for (file, content) in files.enumerated() {
      for (index, function) in content.functions.enumerated() where !function.isPublic {
        let parts = function.name.split(separator: ".").suffix(2)
        for part in Set(parts) {
          helpers["\(content.module) \(part)", default: []].append(
            Place(file: file, function: index))
        }
      }
    }
    return helpers
  }

  private mutating func follow(_ name: String, _ helpers: [String: [Place]]) {
    var waiting: [Place] = []
    for (file, content) in files.enumerated() {
      for (index, function) in content.functions.enumerated()
      where function.name == name || function.name.hasPrefix("\(name).") {
        waiting.append(Place(file: file, function: index))
      }
    }
    while let place = waiting.popLast() {
      guard ties[place.file][place.function].insert(name).inserted else { continue }
      let caller = files[place.file].functions[place.function]
      let module = files[place.file].module
      for called in caller.calledNames {
        let found = (helpers["\(module) \(called)"] ?? []).filter { helper in
          isCalled(files[helper.file].functions[helper.function], called, by: caller)
        }
        let near = found.filter { $0.file == place.file }
        waiting += near.isEmpty ? found : near
      }
    }
  }

  /// Whether a name that is called means a helper: a function of no type, a member of the caller's own type or of a type
  /// that the caller makes a value of, or such a type's initialiser.
  private func isCalled(
    _ helper: MutableFunction, _ called: String, by caller: MutableFunction
  ) -> Bool {
    let parts = helper.name.split(separator: ".").map(String.init)
    guard parts.count > 1 else { return true }
    let type = parts[parts.count - 2]
    let own = caller.name.split(separator: ".").map(String.init).dropLast().last
    return type == called || type == own || caller.calledNames.contains(type)
  }
}
