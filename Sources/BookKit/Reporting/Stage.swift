/// The stages of a build, by the names that are shown.
public enum Stage: String, CaseIterable, Sendable {
  case load = "load and parse"
  case library = "build the library"
  case run = "compile and run"
  case verify = "verify"
  case render = "render"
  case write = "write"
}
