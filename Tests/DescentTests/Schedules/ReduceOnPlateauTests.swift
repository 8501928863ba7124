import Descent
import Testing

@Suite("Reduction on a plateau")
struct ReduceOnPlateauTests {
  /// The scales after each of the given losses.
  func scales(_ rule: ReduceOnPlateau<Double>, _ losses: [Double]) -> [Double] {
    var state = ReduceOnPlateau<Double>.State()
    return losses.map { rule.update(&state, loss: $0) }
  }

  @Test("The scale is cut when so many losses in a row did not improve")
  func patience() {
    let rule = ReduceOnPlateau<Double>(factor: 0.5, patience: 2)
    #expect(scales(rule, [9, 8, 8, 8, 8, 8]) == [1, 1, 1, 0.5, 0.5, 0.25])
    #expect(scales(rule, [9, 9, 8, 8, 7, 7]) == [1, 1, 1, 1, 1, 1])
  }

  @Test("An improvement must exceed the relative and the absolute margin")
  func margins() {
    let relative = ReduceOnPlateau<Double>(factor: 0.5, patience: 1, relative: 0.1)
    #expect(scales(relative, [100, 91, 89]) == [1, 0.5, 0.5])
    let absolute = ReduceOnPlateau<Double>(factor: 0.5, patience: 1, relative: 0, absolute: 5)
    #expect(scales(absolute, [100, 96, 94]) == [1, 0.5, 0.5])
  }

  @Test("After a cut the rule rests; the scale does not go below its floor")
  func cooldownAndFloor() {
    let rule = ReduceOnPlateau<Double>(
      factor: 0.5, patience: 1, cooldown: 2, minimumScale: 0.3)
    #expect(scales(rule, [1, 1, 1, 1, 1, 1]) == [1, 0.5, 0.5, 0.5, 0.3, 0.3])
  }

  @Test("A loss that is NaN does not improve")
  func notANumber() {
    let rule = ReduceOnPlateau<Double>(factor: 0.5, patience: 1)
    #expect(scales(rule, [1, .nan, 0.5]) == [1, 0.5, 0.5])
  }
}
