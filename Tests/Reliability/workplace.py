"""A small book in a folder of its own, the tool that builds it, and the two sites that may be found there."""

import hashlib
import os
import re
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

BOOK = """title: A small book
authors: [Somebody]
library: {product: GradientDescentVerified, modules: [Descent, Convergence, Differentiation]}
chapters:
  - a.md
  - b.md
"""

CHAPTER = """# Chapter NAME

```swift setup
import Convergence
import Descent
import Notebook
```

```swift runs=gradientDescent
let run = gradientDescent(
  from: [1.0], learningRate: 0.25, steps: 6,
  loss: { (theta: [Double]) in theta[0] * theta[0] },
  gradient: { (theta: [Double]) in [2 * theta[0]] })
expect(run, .converges(to: [0], within: 0.02))
table(["step", "loss"], rows: run.losses.enumerated().map { [$0.offset, $0.element] })
```

```swift #fig-NAME runs=gradientDescentStep
_ = gradientDescentStep([1.0], gradient: [0], learningRate: 1)
plot(run.losses, caption: "The loss falls.")
```

@fig-NAME shows it. EDIT
"""

# What the tool may end with: everything holds, something does not, it could not be tried.
HONEST = (0, 1, 2)


class Row:
    """A line of the table: the fault, how often it was tried, what happened, and what must not have."""

    def __init__(self, fault):
        self.fault, self.tried, self.counts, self.wrong, self.note = fault, 0, {}, [], ""

    def count(self, what, times=1):
        self.counts[what] = self.counts.get(what, 0) + times

    def check(self, holds, what):
        if not holds:
            self.wrong.append(what)

    @property
    def text(self):
        happened = ", ".join(f"{what}: {times}" for what, times in self.counts.items())
        if self.note:
            happened += ("; " if happened else "") + self.note
        happened += f"; **WRONG: {len(self.wrong)}**" if self.wrong else ""
        return f"| {self.fault} | {self.tried} | {happened} |"


def build_faults():
    """The library that makes calls fail; None where there is no C compiler or no such linker."""
    target = Path(tempfile.mkdtemp(prefix="faults-")) / "faults.so"
    source = Path(__file__).parent / "faults.c"
    for compiler in ("cc", "clang"):
        if os.uname().sysname == "Linux" and shutil.which(compiler):
            line = [compiler, "-shared", "-fPIC", "-O1", "-o", str(target), str(source), "-ldl"]
            if subprocess.run(line).returncode == 0:
                return str(target)
    return None


class Workplace:
    """The book, in a copy of this package that has a state of its own and the library that is built already."""

    def __init__(self, tool, faults):
        self.folder = Path(tempfile.mkdtemp(prefix="reliability-"))
        self.tool = str(Path(tool).resolve()) if tool else self.built_tool()
        self.faults = faults
        self.package = self.folder / "package"
        self.state = self.package / ".book"
        self.chapters = self.folder / "chapters"
        self.site = self.folder / "place" / "site"

    @staticmethod
    def built_tool():
        line = ["swift", "build", "-c", "release", "--product", "book", "--package-path", str(ROOT)]
        subprocess.run(line, check=True, stdout=subprocess.DEVNULL)
        shown = subprocess.run(line + ["--show-bin-path"], check=True, capture_output=True, text=True)
        return shown.stdout.strip() + "/book"

    def __enter__(self):
        self.write_chapters()
        # The library is built where it always is; what is known of it is taken along.
        first = self.run(self.command(ROOT, self.folder / "first"))
        assert first.returncode == 0, first.stderr
        self.package.mkdir()
        for name in ("Package.swift", "Package.resolved"):
            shutil.copy(ROOT / name, self.package)
        shutil.copytree(ROOT / "Sources", self.package / "Sources", symlinks=True)
        (self.package / ".build-book").symlink_to(ROOT / ".build-book")
        shutil.copytree(ROOT / ".book", self.state, ignore=shutil.ignore_patterns("books", "work"))
        self.sites = {version: self.reference(version) for version in ("old", "new")}
        assert self.sites["old"] != self.sites["new"]
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def reference(self, version):
        self.edit(version)
        site = self.folder / "references" / version
        ended = self.run(self.command(self.package, site))
        assert ended.returncode == 0, ended.stderr
        return self.digest(site)

    def write_chapters(self):
        self.chapters.mkdir(exist_ok=True)
        (self.chapters / "book.yml").write_text(BOOK)
        for chapter in ("a", "b"):
            self.edit("old", chapter)

    def edit(self, version, chapter="a"):
        text = CHAPTER.replace("NAME", chapter).replace("EDIT", f"This is the {version} text.")
        # As editors do: the file is there at every moment.
        beside = self.folder / "edited"
        beside.write_text(text)
        beside.rename(self.chapters / f"{chapter}.md")

    def command(self, package=None, site=None, what="build", more=()):
        return [
            self.tool, what, "--package", str(package or self.package), "--book",
            str(self.chapters), "--site", str(site or self.site), *more,
        ]

    def environment(self, **faults):
        environment = dict(os.environ)
        if faults:
            environment["LD_PRELOAD"] = self.faults
            environment.update({f"FAULT_{name.upper()}": str(v) for name, v in faults.items()})
        return environment

    def run(self, command, timeout=300, **faults):
        return subprocess.run(
            command, capture_output=True, text=True, errors="replace", timeout=timeout,
            env=self.environment(**faults))

    def start(self, command=None, pipe=False, **faults):
        return subprocess.Popen(
            command or self.command(), stdout=subprocess.PIPE if pipe else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, text=True, env=self.environment(**faults))

    def build(self, **faults):
        return self.run(self.command(), **faults)

    @staticmethod
    def digest(site):
        """The digest of all a folder holds; None where there is none."""
        if not Path(site).is_dir():
            return None
        digest = hashlib.sha256()
        for path in sorted(Path(site).rglob("*")):
            if path.is_file():
                content = path.read_bytes()
                digest.update(f"{path.relative_to(site)} {len(content)}\n".encode() + content)
        return digest.hexdigest()

    def found(self):
        """Which version stands at the site's place: `old`, `new`, `none` or `a mixture`."""
        digest = self.digest(self.site)
        names = [name for name, known in self.sites.items() if known == digest]
        return names[0] if names else "none" if digest is None else "a mixture"

    def left_beside(self):
        return sorted(p.name for p in self.site.parent.iterdir() if p != self.site)

    def reset(self, version="old"):
        """A whole site of a version, and nothing beside it."""
        shutil.rmtree(self.site.parent, ignore_errors=True)
        self.site.parent.mkdir(parents=True)
        self.edit(version)
        ended = self.build()
        assert ended.returncode == 0 and self.found() == version, ended.stderr

    def check_next(self, row, version, when):
        """The next build must give the whole site and leave nothing beside it."""
        ended = self.build()
        row.check(ended.returncode == 0, f"{when}: the next build ends with {ended.returncode}: {ended.stderr[:300]}")
        row.check(self.found() == version, f"{when}: the next build gives {self.found()}, not {version}")
        row.check(not self.left_beside(), f"{when}: left beside the site: {self.left_beside()}")

    @staticmethod
    def diagnostics(ended):
        """The identifiers of what the tool complained of."""
        return re.findall(r"\[([a-z-]+)\]\s*$", ended.stderr, re.MULTILINE)


    def length(self):
        """How long a build takes that has a new text to write, in seconds."""
        self.reset("old")
        self.edit("new")
        began = time.monotonic()
        self.build()
        return time.monotonic() - began


def other(version):
    return "new" if version == "old" else "old"
