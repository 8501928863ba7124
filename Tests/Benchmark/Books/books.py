"""Times Converge beside other tools that build books.

    books.py --package FOLDER --book TOOL [incremental] [snippets] [markdown]

Prints ratios: both sides of each are measured in this run, the best of several tries each.
"""

import argparse
import hashlib
import itertools
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import description

BIN = pathlib.Path(sys.executable).parent


class Timed:
    """Seconds and mebibytes of a process with its children's memory left out."""

    def __init__(self, command, folder=None):
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in command], cwd=folder, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT)
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        self.seconds = time.perf_counter() - start
        self.processor = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024
        if status != 0:
            sys.exit(f"{' '.join(map(str, command))} failed:\n{output.decode()[-3000:]}")


def best(tries, command, before=lambda: None, folder=None):
    runs = []
    for _ in range(tries):
        before()
        runs.append(Timed(command, folder))
    return min(runs, key=lambda run: run.seconds)


def say(what, value, bar=""):
    print(f"{what:<58} {value:<26} {bar}", flush=True)


class Bench:
    def __init__(self, package, tool, scratch):
        self.package, self.tool, self.scratch = package, tool, pathlib.Path(scratch)

    def build(self, book, *options):
        return [self.tool, "build", "--quiet", "--package", self.package, "--book", book,
                "--site", self.scratch / "site" / pathlib.Path(book).name, *options]

    # MARK: One book, again and again

    def incremental(self):
        book = self.scratch / "chapters"
        shutil.copytree(self.package / "chapters", book)
        first = Timed(self.build(book))
        nothing = best(5, self.build(book))
        say("nothing changed, this book", f"{nothing.seconds:.3f} s", "≤ 0.1 s")
        say("peak memory, this book", f"{first.memory:.0f} MiB", "< 200 MiB")

        chapter = sorted(book.glob("02*.md"))[0]
        text = chapter.read_text()
        # Numbers that no earlier run had: its results are kept.
        count = itertools.count(time.time_ns())

        def prose():
            chapter.write_text(text + f"\nA new sentence, the {next(count)}th.\n")

        edited = best(5, self.build(book), prose)
        say("prose edited → page written", f"{edited.seconds:.3f} s", "≤ 0.15 s")
        say("  its processor time", f"{edited.processor:.3f} s")

        chapter.write_text(text)
        # A chapter that computes for long is run for long, too, whoever runs it: one of each kind.
        for number in ["01", "02"]:
            self.snippet(book, sorted(book.glob(f"{number}*.md"))[0], count)

    def snippet(self, book, chapter, count):
        text = chapter.read_text()
        # Turn by turn: a slow minute of the machine is then one of both.
        commands = [self.build(book), self.compiler(chapter.stem), [self.scratch / "bare"]]
        rounds = []
        for _ in range(5):
            chapter.write_text(self.edited(text, next(count)))
            rounds.append([Timed(command) for command in commands])
        chapter.write_text(text)
        changed, bare, run = (min(runs, key=lambda run: run.seconds) for runs in zip(*rounds))
        say(f"snippet of chapter {chapter.stem[:2]} edited → page written ÷ bare swiftc",
            f"{changed.seconds / bare.seconds:.2f} ({changed.seconds:.2f} s, {bare.seconds:.2f} s)",
            "≤ 3")
        say("  ÷ bare swiftc and the program's run",
            f"{changed.seconds / (bare.seconds + run.seconds):.2f} ({run.seconds:.2f} s)")

    @staticmethod
    def edited(text, number):
        """The chapter with a comment in its first snippet that runs."""
        lines = text.split("\n")
        index = next(i for i, line in enumerate(lines)
                     if line.startswith("```swift") and "source=" not in line and "plain" not in line)
        return "\n".join(lines[:index + 1] + [f"// edition {number}"] + lines[index + 1:])

    def compiler(self, name):
        library = self.package / ".build-book" / "release"
        # As the tool calls it: as one module, with the C modules of the package and of what it depends on.
        places = [(self.package / "Sources", "*"),
                  (self.package / ".build-book" / "checkouts", "*/Sources/*")]
        maps = [word for folder, targets in places
                for path in sorted(folder.glob(f"{targets}/include/module.modulemap"))
                for word in ("-Xcc", f"-fmodule-map-file={path}")]
        return ["swiftc", "-swift-version", "6", "-default-isolation", "MainActor", "-Onone", "-gline-tables-only",
                "-whole-module-optimization", "-module-name", "Chapter", "-lm",
                "-I", library / "Modules", *maps, "-L", library, "-lGradientDescentVerified",
                "-Xlinker", "-rpath", "-Xlinker", library, "-o", self.scratch / "bare",
                self.scratch / "site" / "chapters" / "programs" / f"{name}.swift"]

    # MARK: Twenty chapters with five snippets each, nothing kept

    def snippets(self):
        description.converge(self.scratch / "snippets", 20, 5)
        Timed(self.build(self.scratch / "snippets"))
        own = best(3, self.build(self.scratch / "snippets", "--cold"))
        say("20 chapters × 5 snippets, nothing kept",
            f"{own.seconds:.2f} s ({own.processor:.2f} s of processor)")
        if shutil.which("rustc"):
            description.mdbook(self.scratch / "mdbook", 20, 5)
            self.compare("mdbook test", own, best(2, [BIN / "mdbook", "test", self.scratch / "mdbook"]),
                         "> 1")
        else:
            say("  mdbook test", "not measured: no rustc")
        description.myst(self.scratch / "myst", 20, 5)
        target = self.scratch / "myst-site"
        self.compare(
            "MyST-NB", own,
            Timed([BIN / "sphinx-build", "-q", "-E", self.scratch / "myst", target]), "≥ 5")
        if shutil.which("Rscript"):
            for sessions, bar in [(True, "≥ 2"), (False, "")]:
                folder = self.scratch / f"bookdown-{sessions}"
                description.bookdown(folder, 20, 5, sessions)
                self.compare(
                    "bookdown, " + ("a session a chapter, as ours," if sessions else "one session for all"),
                    own, best(2, ["Rscript", "-e", "bookdown::render_book('index.Rmd')"], folder=folder),
                    bar)
        else:
            say("  bookdown", "not measured: no R")

    @staticmethod
    def compare(name, own, other, bar):
        say(f"  {name} ÷ ours", f"{other.seconds / own.seconds:.2f} ({other.seconds:.2f} s)", bar)
        # On a machine that does other work meanwhile, the time of day says little.
        say("    the same of processor time",
            f"{other.processor / own.processor:.2f} ({other.processor:.2f} s)")

    # MARK: Markdown alone

    def markdown(self):
        for count in (10, 100, 1000):
            book, peer = self.scratch / f"m{count}", self.scratch / f"mdbook{count}"
            description.converge(book, count, 0)
            description.mdbook(peer, count, 0)
            tries = 3 if count < 1000 else 1
            own = best(tries, self.build(book), lambda: self.forget(book))
            other = best(tries, [BIN / "mdbook", "build", peer])
            say(f"{count} chapters, ours: pages a second",
                f"{count / own.seconds:.0f} ({own.seconds:.2f} s, {own.memory:.0f} MiB)")
            say("  ÷ mdBook's",
                f"{other.seconds / own.seconds:.2f} ({count / other.seconds:.0f} a second)", "≥ 1")
        nothing = best(3, self.build(self.scratch / "m1000"))
        say("nothing changed, 1,000 chapters", f"{nothing.seconds:.3f} s", "≤ 0.3 s")

    def forget(self, book):
        """Takes away the site and what is kept of the book's pages."""
        name = hashlib.sha256(str(book).encode()).hexdigest()[:16]
        shutil.rmtree(self.scratch / "site" / book.name, ignore_errors=True)
        shutil.rmtree(self.package / ".book" / "books" / name, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--package", type=pathlib.Path, required=True)
    parser.add_argument("--book", required=True)
    parser.add_argument("parts", nargs="*")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        bench = Bench(arguments.package, arguments.book, scratch)
        say("what", "measured", "bar")
        for part in arguments.parts or ["incremental", "snippets", "markdown"]:
            getattr(bench, part)()


main()
