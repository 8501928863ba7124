/// How colours are seen: contrast of WCAG 2.1, Oklab (Ottosson 2020), and the simulation of colour
/// blindness by Machado, Oliveira and Fernandes (2009) at full severity, in linear light.
enum VisionModel {
  enum Kind: CaseIterable {
    case usual
    case protanopia
    case deuteranopia
    case tritanopia
  }

  static func contrast(_ first: String, _ second: String) -> Double {
    let (a, b) = (luminance(first), luminance(second))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  static func luminance(_ color: String) -> Double {
    let c = linear(color)
    return 0.2126 * c.x + 0.7152 * c.y + 0.0722 * c.z
  }

  static func distance(_ first: SIMD3<Double>, _ second: SIMD3<Double>) -> Double {
    let d = first - second
    return (d * d).sum().squareRoot()
  }

  static func oklab(_ color: String, as kind: Kind) -> SIMD3<Double> {
    let c = seen(linear(color), as: kind)
    let lms = SIMD3(
      cubeRoot((SIMD3(0.4122214708, 0.5363325363, 0.0514459929) * c).sum()),
      cubeRoot((SIMD3(0.2119034982, 0.6806995451, 0.1073969566) * c).sum()),
      cubeRoot((SIMD3(0.0883024619, 0.2817188376, 0.6299787005) * c).sum()))
    return SIMD3(
      (SIMD3(0.2104542553, 0.7936177850, -0.0040720468) * lms).sum(),
      (SIMD3(1.9779984951, -2.4285922050, 0.4505937099) * lms).sum(),
      (SIMD3(0.0259040371, 0.7827717662, -0.8086757660) * lms).sum())
  }

  private static func seen(_ c: SIMD3<Double>, as kind: Kind) -> SIMD3<Double> {
    let rows: [SIMD3<Double>]
    switch kind {
    case .usual: return c
    case .protanopia:
      rows = [
        SIMD3(0.152286, 1.052583, -0.204868), SIMD3(0.114503, 0.786281, 0.099216),
        SIMD3(-0.003882, -0.048116, 1.051998),
      ]
    case .deuteranopia:
      rows = [
        SIMD3(0.367322, 0.860646, -0.227968), SIMD3(0.280085, 0.672501, 0.047413),
        SIMD3(-0.011820, 0.042940, 0.968881),
      ]
    case .tritanopia:
      rows = [
        SIMD3(1.255528, -0.076749, -0.178779), SIMD3(-0.078411, 0.930809, 0.147602),
        SIMD3(0.004733, 0.691367, 0.303900),
      ]
    }
    let mixed = SIMD3((rows[0] * c).sum(), (rows[1] * c).sum(), (rows[2] * c).sum())
    return mixed.clamped(lowerBound: .zero, upperBound: .one)
  }

  private static func linear(_ color: String) -> SIMD3<Double> {
    let value = Int(color.dropFirst(), radix: 16) ?? 0
    let channels = [value >> 16, value >> 8 & 255, value & 255].map { Double($0) / 255 }
    let light = channels.map { $0 <= 0.04045 ? $0 / 12.92 : power24(($0 + 0.055) / 1.055) }
    return SIMD3(light[0], light[1], light[2])
  }

  /// x to the power 2.4 = x² · (x²)^(1/5), the fifth root by Newton's method.
  private static func power24(_ x: Double) -> Double {
    let square = x * x
    var root = 1.0
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (fourth * root - square) / (5 * fourth)
    }
    return square * root
  }

  private static func cubeRoot(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    var root = 1.0
    for _ in 0..<60 { root -= (root * root * root - x) / (3 * root * root) }
    return root
  }
}
