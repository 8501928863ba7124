import Foundation
import NotebookRecord

/// The lines of a formula's check.
///
/// The largest difference found is rounding, and rounding has no digits worth keeping: it stands there as the power of
/// ten above it, and only a hundredfold growth counts.
enum FormulaLines {
  static let difference = "difference"
  private static let growthAllowed = 100.0

  static func fields(_ record: FormulaRecord) -> [AcceptedItem.Field] {
    let status =
      switch record.request {
      case .verify: "verified"
      case .refute: "refuted"
      case .define: "defined"
      }
    var fields = [AcceptedItem.Field("status", [.text(record.holds ? status : "not \(status)")])]
    guard record.request != .define else { return fields }
    let samples = [record.samplesValid, record.samplesAsked].map {
      AcceptedToken.number(Double($0))
    }
    fields.append(.init("samples", samples))
    if !record.derivatives.isEmpty {
      fields.append(.init("derivatives", [.text(record.derivatives)]))
    }
    if record.request == .verify {
      fields.append(.init(difference, [.number(decade(record.largestDifference))]))
    }
    return fields
  }

  /// Whether the difference between the sides has grown too much.
  static func isLarger(_ new: Double, than old: Double) -> Bool {
    !(new <= growthAllowed * 1.5 * max(old, 1e-16))
  }

  /// The smallest power of ten that is not below a difference; 0 for none.
  private static func decade(_ difference: Double) -> Double {
    guard difference > 0, difference.isFinite else { return difference }
    return Double("1e\(Int(log10(difference).rounded(.up)))") ?? difference
  }
}
