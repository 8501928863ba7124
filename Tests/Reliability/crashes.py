"""Builds that are killed, at random moments and before every call that changes the disk, and builds at once."""

import random
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from workplace import Row, other


def kill_at_random(workplace, options):
    """SIGKILL at a random moment of a build that has a new text to write."""
    row = Row("`kill -9` at a random moment")
    moments = random.Random(options.seed)
    length = workplace.length()
    version = "new"
    for number in range(options.times):
        row.tried += 1
        workplace.edit(other(version))
        process = workplace.start()
        try:
            process.wait(moments.uniform(0, length))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
        kept = note(row, workplace, version, process.returncode, f"kill {number}")
        version = other(version)
        workplace.check_next(row, version, f"kill {number}, which left {kept}")
    row.note = "never a mixture; the next build was right each time" if not row.wrong else ""
    return row


def kill_at_every_change(workplace, options):
    """SIGKILL before each call that changes the disk, from the first to the last."""
    row = Row("`kill -9` before every call that writes, links, renames or removes")
    if not workplace.faults:
        row.note = "not tried: no C compiler or another system than Linux"
        return row
    workplace.reset("old")
    version = "old"
    for call in range(1, 1 + changes(workplace)):
        row.tried += 1
        workplace.edit(other(version))
        ended = workplace.build(kill=call)
        kept = note(row, workplace, version, ended.returncode, f"call {call}")
        version = other(version)
        workplace.check_next(row, version, f"killed before call {call}, which left {kept}")
    row.note = "never a mixture; the next build was right each time" if not row.wrong else ""
    return row


def changes(workplace):
    """How many calls change the disk when a build writes a new text."""
    with tempfile.NamedTemporaryFile() as counted:
        workplace.edit("new")
        workplace.build(count=counted.name)
        number = int(Path(counted.name).read_text())
    workplace.reset("old")
    return number


def note(row, workplace, version, code, when):
    """What a build that may have been killed left behind."""
    found = workplace.found()
    row.check(found in ("old", "new"), f"{when}: {found}")
    if code == 0:
        row.count("had ended before")
        row.check(found == other(version), f"{when}: ended with {found}")
    else:
        row.count("old site" if found == version else "new site")
    return found


def builds_at_once(workplace, options):
    """Two builds of texts that change meanwhile, into one folder."""
    row = Row("two builds at once into one folder, the text changing between them")
    moments = random.Random(options.seed)
    length = workplace.length()
    version = "new"
    for number in range(max(1, options.times // 4)):
        row.tried += 1
        workplace.edit(other(version))
        first = workplace.start()
        time.sleep(moments.uniform(0, length))
        workplace.edit(version)
        second = workplace.start()
        codes = (first.wait(), second.wait())
        found = workplace.found()
        row.check(codes == (0, 0), f"pair {number}: ended with {codes}")
        row.check(found in ("old", "new"), f"pair {number}: {found}")
        row.count("whole" if found in ("old", "new") else found)
        workplace.check_next(row, version, f"pair {number}")
        version = other(version) if number % 2 else version
    return row


ALL = [kill_at_random, kill_at_every_change, builds_at_once]
