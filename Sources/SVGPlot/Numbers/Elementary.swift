#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The few elementary functions a plot needs, in one place, so that no other file imports the C library.
enum Elementary {
  static func log10(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.log10(x)
    #elseif canImport(Musl)
      Musl.log10(x)
    #else
      Darwin.log10(x)
    #endif
  }

  static func exp10(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.pow(10, x)
    #elseif canImport(Musl)
      Musl.pow(10, x)
    #else
      Darwin.pow(10, x)
    #endif
  }

  /// The power of ten nearest to 10^`exponent`, rounded correctly on every platform, unlike `pow`.
  static func powerOfTen(_ exponent: Int) -> Double { decimal(1, exponent) }

  /// `coefficient` · 10^`exponent`, rounded once: 3 · 10⁻¹ is the number written 0.3.
  static func decimal(_ coefficient: Int, _ exponent: Int) -> Double {
    Double("\(coefficient)e\(exponent)") ?? .nan
  }
}
