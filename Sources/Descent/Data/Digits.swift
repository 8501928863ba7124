internal import Convergence
import RealModule

/// The handwritten digits: images of 8×8 pixels with the digit that each shows.
///
/// ```swift
/// let digits = Digits.load()
/// let samples: Matrix<Double> = digits.samples()
/// ```
public struct Digits: Equatable, Sendable {
  /// How many pixels an image has.
  public static let pixelCount = 64
  /// The value of the darkest pixel; the lightest is 0.
  public static let darkest: UInt8 = 16

  /// All pixels, image after image, row after row, from 0 to ``darkest``.
  public let pixels: [UInt8]
  /// The digit that each image shows, from 0 to 9.
  public let labels: [Int]

  /// How many images there are.
  public var count: Int { labels.count }

  /// The 1,797 images of the test set of "Optical Recognition of Handwritten Digits".
  ///
  /// Source: E. Alpaydin and C. Kaynak (1998), UCI Machine Learning Repository,
  /// https://doi.org/10.24432/C50P49, in the copy of scikit-learn's package. Licence: Creative
  /// Commons Attribution 4.0 International (CC BY 4.0).
  ///
  /// - Returns: The images, in the order of the source.
  public static func load() -> Digits {
    do {
      return try Digits(csv: digitsText)
    } catch {
      fatalError("The digits in the library cannot be read: \(error)")
    }
  }

  /// The images of a CSV text: one image a line, 64 pixels from 0 to 16, then the digit.
  ///
  /// - Parameter csv: The text; an empty last line is allowed.
  /// - Throws: ``DigitsError``, naming the first line that is not an image.
  public init(csv: String) throws(DigitsError) {
    var pixels: [UInt8] = []
    var labels: [Int] = []
    var line = 0
    for text in csv.utf8.split(separator: UInt8(ascii: "\n")) {
      line += 1
      let numbers = try Self.numbers(text, line: line)
      for (index, number) in numbers.dropLast().enumerated() where number > Self.darkest {
        throw .outOfRange(line: line, column: index + 1, value: Int(number), largest: 16)
      }
      let digit = numbers[Self.pixelCount]
      if digit > 9 {
        throw .outOfRange(line: line, column: 65, value: Int(digit), largest: 9)
      }
      pixels.append(contentsOf: numbers.dropLast())
      labels.append(Int(digit))
    }
    self.pixels = pixels
    self.labels = labels
  }

  private static func numbers(
    _ text: Substring.UTF8View, line: Int
  ) throws(DigitsError) -> [UInt8] {
    let fields = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard fields.count == pixelCount + 1 else {
      throw .wrongCount(line: line, count: fields.count)
    }
    var numbers: [UInt8] = []
    numbers.reserveCapacity(fields.count)
    for field in fields {
      guard let number = UInt8(Substring(field)) else {
        throw .notANumber(line: line, column: numbers.count + 1, text: String(Substring(field)))
      }
      numbers.append(number)
    }
    return numbers
  }

  /// The images as samples for a network: one image a row, pixels divided by 16, so from 0 to 1.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func samples<Scalar: RealScalar>() -> Matrix<Scalar> {
    let levels = (0...Int(Self.darkest)).map { Scalar($0) / Scalar(Self.darkest) }
    return Matrix(
      rows: count, columns: Self.pixelCount, elements: pixels.map { levels[Int($0)] })
  }

  /// One image as 8 rows of 8 pixels, from 0 to ``darkest``.
  public func image(_ index: Int) -> [[Int]] {
    require(index >= 0 && index < count, "There is no image \(index): there are \(count).")
    return (0..<8).map { row in
      (0..<8).map { Int(pixels[index * Self.pixelCount + row * 8 + $0]) }
    }
  }
}
