"""Kept results and notes that are damaged while nobody looks."""

import random
import shutil

from workplace import Row

# What stands for the library and its package costs minutes to make again, and needs the package manager, for which this
# copy of the package is not whole. The one is a digest itself, the other has one as all notes have.
LEFT_OUT = ("library-", "package.json")


def damaged_cache(workplace, options):
    """Every file of `.book/`: bits flipped, cut off, emptied, lengthened."""
    row = Row("a file of `.book/` damaged: a bit flipped, cut off, emptied, filled with other bytes")
    places = random.Random(options.seed)
    workplace.reset("old")
    own = used_results(workplace, workplace.folder / "kept")
    whole = workplace.folder / "whole-state"
    shutil.copytree(workplace.state, whole)
    files = sorted(
        p.relative_to(whole) for p in whole.rglob("*")
        if p.is_file() and not p.name.startswith(LEFT_OUT) and not unused(p, own))
    rounds = max(1, options.times // 8)
    for number in range(rounds):
        # All files at once, each in its own way, and the site's text new, so that each is read.
        shutil.rmtree(workplace.state)
        shutil.copytree(whole, workplace.state)
        for file in files:
            row.tried += 1
            damage(workplace.state / file, places)
        version = ("new", "old")[number % 2]
        workplace.edit(version)
        ended = workplace.build()
        row.check(ended.returncode == 0, f"round {number}: {ended.returncode}: {ended.stderr[:300]}")
        row.check(workplace.found() == version, f"round {number}: {workplace.found()}")
    shutil.rmtree(workplace.state)
    whole.rename(workplace.state)
    row.count("computed again, pages right" if not row.wrong else "not noticed", row.tried)
    row.note = f"in {rounds} builds"
    return row


def unused(path, own):
    """Results of other books lie there too; damage to them shows nothing."""
    key = f"{path.parent.parent.name}/{path.parent.name}"
    if not key.startswith("results/"):
        return path.parent.name == "keys"
    return path.name not in own


def used_results(workplace, keep):
    """The results that this book uses: those that are there when it was built with nothing kept."""
    shutil.move(workplace.state / "results", keep)
    workplace.edit("new")
    workplace.build()
    names = {p.name for p in (workplace.state / "results").rglob("*") if p.is_file()}
    shutil.rmtree(workplace.state / "results")
    shutil.move(keep, workplace.state / "results")
    workplace.edit("old")
    workplace.build()
    return names


def damage(path, places):
    content = bytearray(path.read_bytes())
    way = places.randrange(4) if content else 3
    if way == 0:
        bit = places.randrange(8 * len(content))
        content[bit // 8] ^= 1 << bit % 8
    elif way == 1:
        del content[places.randrange(len(content)):]
    elif way == 2:
        content.clear()
    else:
        content[:] = places.randbytes(len(content) + 1)
    path.write_bytes(content)


ALL = [damaged_cache]
