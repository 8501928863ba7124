import Descent
import Testing

@Suite("Digits")
struct DigitsTests {
  @Test("The images are scikit-learn's: count, labels, sum and a hash of every number")
  func source() {
    let digits = Digits.load()
    #expect(digits.count == 1797)
    let counts = (0..<10).map { digit in digits.labels.filter { $0 == digit }.count }
    #expect(counts == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180])
    #expect(digits.pixels.reduce(0) { $0 + Int($1) } == 561_718)
    // FNV-1a over the pixels of each image and its digit, computed from scikit-learn 1.9.1.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for image in 0..<digits.count {
      digits.pixels[image * 64..<(image + 1) * 64].forEach(add)
      add(UInt8(digits.labels[image]))
    }
    #expect(hash == 0x7768_69cc_e379_5967)
  }

  @Test("Samples are the pixels from 0 to 1, images their 8 rows")
  func samples() throws {
    let line = (0..<64).map { String($0 % 17) }.joined(separator: ",") + ",7\n"
    let digits = try Digits(csv: line)
    let samples: Matrix<Double> = digits.samples()
    #expect(samples == Matrix(rows: [(0..<64).map { Double($0 % 17) / 16 }]))
    #expect(digits.image(0)[2] == [16, 0, 1, 2, 3, 4, 5, 6])
    #expect(digits.labels == [7])
  }

  @Test("Texts that are no digits name the line and the place")
  func errors() {
    let good = Array(repeating: "3", count: 65).joined(separator: ",")
    let zeros = Array(repeating: "0", count: 63).joined(separator: ",")
    #expect(throws: DigitsError.wrongCount(line: 2, count: 2)) { try Digits(csv: good + "\n1,2\n") }
    #expect(throws: DigitsError.notANumber(line: 1, column: 1, text: "x")) {
      try Digits(csv: "x,\(zeros),1")
    }
    #expect(throws: DigitsError.outOfRange(line: 1, column: 1, value: 17, largest: 16)) {
      try Digits(csv: "17,\(zeros),1")
    }
    #expect(throws: DigitsError.outOfRange(line: 2, column: 65, value: 10, largest: 9)) {
      try Digits(csv: good + "\n0,\(zeros),10")
    }
    #expect(
      "\(DigitsError.outOfRange(line: 1, column: 1, value: 17, largest: 16))"
        == "17, number 1 of line 1, is above 16")
  }

  @Test("A small perceptron learns the digits: accuracy on images it has not seen")
  func learning() {
    let digits = Digits.load()
    var generator = SplitMix64(seed: 2)
    let split = trainValidationSplit(count: 1797, validationFraction: 0.9, using: &generator)
    let all: Matrix<Double> = digits.samples()
    let target = NetworkTarget<Double>.labels(digits.labels)
    let network = Network<Double>.multilayerPerceptron(sizes: [64, 12, 10])
    let objective = NetworkObjective(
      network, samples: all.selecting(rows: split.training),
      target: target.selecting(split.training))
    let start = network.initialParameters(.heNormal, using: &generator)
    let run = gradientDescent(on: objective, from: start, learningRate: 0.5, steps: 50)
    #expect(run.finalLoss < 0.5 * run.losses[0])
    let held = Array(split.validation.prefix(200))
    let classes = network.classes(
      for: all.selecting(rows: held), parameters: run.finalParameters)
    // Guessing finds one in ten.
    #expect(accuracy(classes, labels: held.map { digits.labels[$0] }) > 0.7)
  }
}
