import Descent
import Differentiation
import RealModule
import Testing
import _Differentiation

#if canImport(Glibc)
  import Glibc
#endif

@Suite("Softmax cross-entropy")
struct SoftmaxCrossEntropyTests {
  let logits = [0.3, -1.2, 2.5, 0.0]

  @Test("The gradient is that of the loss, three ways, for every class")
  func gradients() {
    for label in logits.indices {
      let gradient: ([Double]) -> [Double] = { softmaxCrossEntropyGradient($0, label: label) }
      let exact = checkGradientExactly(
        gradient, of: { softmaxCrossEntropy($0, label: label) }, at: logits)
      #expect(exact.passes, "\(exact)")
      let central = checkGradient(
        gradient, of: { softmaxCrossEntropy($0, label: label) }, at: logits)
      #expect(central.passes, "\(central)")
      let automatic = _Differentiation.gradient(at: logits) { z in
        var total = 0.0
        for index in 0..<withoutDerivative(at: z.count) { total += exp(z[index]) }
        return log(total) - z[label]
      }
      #expect(largestDifference(gradient(logits), automatic.base) < 1e-15)
    }
  }

  @Test("A distribution as target: gradient, and a class as the special case")
  func distributions() {
    let targets = [0.1, 0.2, 0.3, 0.4]
    let check = checkGradient(
      { softmaxCrossEntropyGradient($0, targets: targets) },
      of: { softmaxCrossEntropy($0, targets: targets) }, at: logits)
    #expect(check.passes, "\(check)")
    let one = [0.0, 0, 1, 0]
    #expect(
      largestDifference(
        [softmaxCrossEntropy(logits, targets: one)], [softmaxCrossEntropy(logits, label: 2)])
        < 1e-15)
  }

  @Test("Known values")
  func knownValues() {
    #expect(softmax([0.0, 0, 0, 0]) == [0.25, 0.25, 0.25, 0.25])
    #expect((softmaxCrossEntropy([0.0, 0, 0], label: 1) - 1.0986122886681098).magnitude < 1e-15)
    // Two classes are the binary case: logits (0, z) against z.
    #expect(
      (softmaxCrossEntropy([0, 1.7], label: 1) - binaryCrossEntropy(1.7, 1)).magnitude < 1e-15)
  }

  @Test("Adding a number to all logits changes nothing, and huge ones do not overflow")
  func shift() {
    let shifted = softmax(logits.map { $0 + 1024 })
    #expect(largestDifference(shifted, softmax(logits)) < 1e-12)
    #expect(softmaxCrossEntropy([1e4, 0.0], label: 1) == 1e4)
    #expect(softmaxCrossEntropy([1e4, 0.0], label: 0) == 0)
    #expect(softmaxCrossEntropy([.nan, 0.0], label: 1).isNaN)
  }

  @Test("A class without a logit stops with a sentence")
  func preconditions() async {
    await #expect(processExitsWith: .failure) { _ = softmaxCrossEntropy([1.0, 2], label: 2) }
    await #expect(processExitsWith: .failure) { _ = softmax([Double]()) }
    await #expect(processExitsWith: .failure) {
      _ = softmaxCrossEntropy([1.0, 2], targets: [1])
    }
  }
}
