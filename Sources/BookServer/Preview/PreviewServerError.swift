/// Why a site can't be served.
public enum PreviewServerError: Error, Equatable, Sendable {
  /// The address is none.
  case badAddress(String)
  /// Somebody else listens at the port, or may not be displaced.
  case portInUse
}
