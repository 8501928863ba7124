public import ArgumentParser
public import SnippetRunner

extension SandboxPolicy: ExpressibleByArgument {}

/// What snippets are kept from.
struct Sandboxing: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Whether snippets are kept from your files and the network: as well as this machine can (auto), fully or not run at all (require), or not (off).",
      valueName: "auto|require|off"))
  var sandbox = SandboxPolicy.auto
}
