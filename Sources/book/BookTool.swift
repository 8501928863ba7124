import ArgumentParser

/// The command line: arguments in, exit codes out.
@main struct BookTool: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "book",
    abstract: "Build literate books whose every formula is executed.",
    discussion: """
      A book is a folder of Markdown chapters with a `book.yml`. Its Swift snippets are compiled and run against the \
      package's core library, its formulas are checked against the functions that implement them, and the results are \
      written as an HTML site.

      Exit codes: 0 everything holds, 1 something does not, 2 it could not be tried, 64 the command line is wrong.
      """,
    subcommands: [
      Build.self, Check.self, Mutate.self, Merge.self, Accept.self, Serve.self, Export.self,
      List.self, Why.self, New.self,
      Clean.self,
    ],
    defaultSubcommand: Build.self)
}
