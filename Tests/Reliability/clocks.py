"""Clocks that are wrong, clocks that jump, and files from the future."""

import os
import random

from workplace import Row, other

YEARS = 365 * 86_400


def clock_jumps(workplace, options):
    """The clock of the day is years off, or goes forth or back at every look."""
    row = Row("the clock years ahead or behind, or jumping an hour at each look")
    if not workplace.faults:
        row.note = "not tried: no C compiler or another system than Linux"
        return row
    workplace.reset("old")
    version = "old"
    shifts = [dict(clock=10 * YEARS), dict(clock=-10 * YEARS), dict(jump=3_600), dict(jump=-3_600)]
    for number in range(max(4, options.times // 10)):
        row.tried += 1
        version = other(version)
        workplace.edit(version)
        ended = workplace.build(**shifts[number % 4])
        row.check(ended.returncode == 0, f"{number}: {ended.returncode}: {ended.stderr[:300]}")
        row.check(workplace.found() == version, f"{number}: {workplace.found()}")
        row.count("pages right" if workplace.found() == version else "pages wrong")
        workplace.check_next(row, version, f"clock {number}")
    return row


def file_times(workplace, options):
    """Chapters edited without a change of size, their times set to the future, the past, or what they were."""
    row = Row("an edited chapter with a time in the future, in 1970, or unchanged")
    moments = random.Random(options.seed)
    workplace.reset("old")
    version = "old"
    chapter = workplace.chapters / "a.md"
    for number in range(max(3, options.times // 10)):
        row.tried += 1
        before = chapter.stat()
        version = other(version)
        if moments.random() < 0.5:
            workplace.edit(version)
        else:
            text = chapter.read_text()
            chapter.write_text(text.replace(f"the {other(version)} text", f"the {version} text"))
        kind = number % 3
        time = [before.st_mtime + 10 * YEARS, 0, before.st_mtime][kind]
        os.utime(chapter, ns=(int(time * 1e9), before.st_mtime_ns if kind == 2 else int(time * 1e9)))
        ended = workplace.build()
        row.check(ended.returncode == 0, f"{number}: {ended.returncode}: {ended.stderr[:300]}")
        row.count("pages right" if workplace.found() == version else "pages wrong")
        row.check(workplace.found() == version, f"{number}: {workplace.found()}")
    return row


ALL = [clock_jumps, file_times]
