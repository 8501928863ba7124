import Descent
import Differentiation
import RealModule
import Testing
import _Differentiation

#if canImport(Glibc)
  import Glibc
#endif

@Suite("Logistic and softmax regression")
struct ClassifierTests {
  let inputs = Matrix(rows: [[0.5, -1], [2, 0.25], [-1, 1.5], [0.75, 2], [-0.5, -0.5]])
  let classes = [0, 1, 1, 2, 0]

  @Test("The logistic gradient is that of its loss, exactly and by differences")
  func logisticGradient() {
    let regression = LogisticRegression(inputs: inputs, labels: [0, 1, 1, 0, 1], penalty: 0.25)
    let point = [0.3, -0.7, 0.2]
    let rows = inputs.rowArrays.map { $0.map { Dual($0) } }
    let exact = checkGradientExactly(
      { regression.gradient(at: $0) },
      of: { parameters in
        let losses = zip(rows, regression.labels).map { row, label in
          binaryCrossEntropy(
            dot(row, Array(parameters.prefix(2))) + parameters[2], Dual(label))
        }
        return losses.reduce(0, +) / 5
          + l2Penalty(Array(parameters.prefix(2)), strength: Dual(0.25))
      }, at: point)
    #expect(exact.passes, "\(exact)")
    let central = checkGradient(
      { regression.gradient(at: $0) }, of: { regression.loss(at: $0) }, at: point)
    #expect(central.passes, "\(central)")
  }

  @Test("Swift's automatic differentiation finds the same logistic gradient")
  func automaticLogisticGradient() {
    let regression = LogisticRegression(inputs: inputs, labels: [0, 1, 1, 0, 1], penalty: 0.25)
    let rows = inputs.rowArrays
    let labels = regression.labels
    let automatic = _Differentiation.gradient(at: [0.3, -0.7, 0.2]) { p in
      var sum = 0.0
      for sample in 0..<5 {
        let z = rows[sample][0] * p[0] + rows[sample][1] * p[1] + p[2]
        sum = sum + log(1 + exp(z)) - labels[sample] * z
      }
      return sum / 5 + 0.125 * (p[0] * p[0] + p[1] * p[1])
    }
    #expect(largestDifference(regression.gradient(at: [0.3, -0.7, 0.2]), automatic.base) < 1e-15)
  }

  @Test("The softmax gradient is that of its loss")
  func softmaxGradient() {
    let regression = SoftmaxRegression(inputs: inputs, labels: classes, classes: 3, penalty: 0.5)
    let point = (0..<9).map { Double.sin(Double($0)) }
    let check = checkGradient(
      { regression.gradient(at: $0) }, of: { regression.loss(at: $0) }, at: point)
    #expect(check.passes, "\(check)")
  }

  @Test("Two classes of a softmax are a logistic regression on the difference of the logits")
  func twoClasses() {
    let labels = [0, 1, 1, 0, 1]
    let logistic = LogisticRegression(inputs: inputs, labels: labels.map(Double.init))
    let softmax = SoftmaxRegression(inputs: inputs, labels: labels, classes: 2)
    // The first class has weights 0: W is [[0, w₁], [0, w₂]], b is [0, b].
    let loss = softmax.loss(at: [0, 0.3, 0, -0.7, 0, 0.2])
    #expect((loss - logistic.loss(at: [0.3, -0.7, 0.2])).magnitude < 1e-15)
  }

  @Test("Descent on the penalised loss finds the point where the gradient is 0")
  func fit() {
    let regression = LogisticRegression(inputs: inputs, labels: [0, 1, 1, 0, 1], penalty: 0.1)
    let run = gradientDescent(
      on: regression, from: [0, 0, 0], learningRate: 1, steps: 2000)
    #expect(norm(regression.gradient(at: run.finalParameters)) < 1e-10)
    #expect(regression.classes(for: inputs, parameters: [1, 0, 0]) == [1, 1, 0, 1, 0])
  }

  @Test("Labels that do not fit stop with a sentence")
  func preconditions() async {
    await #expect(processExitsWith: .failure) {
      _ = LogisticRegression(inputs: Matrix(rows: [[1.0]]), labels: [0, 1])
    }
    await #expect(processExitsWith: .failure) {
      _ = SoftmaxRegression(inputs: Matrix(rows: [[1.0]]), labels: [0], classes: 2, penalty: -1)
    }
  }
}
