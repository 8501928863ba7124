/// One mark on an axis.
struct Tick: Equatable {
  var value: Double
  /// Its text; empty for a minor tick.
  var label: String
  var isMinor: Bool { label.isEmpty }
}
