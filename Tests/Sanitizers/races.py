#!/usr/bin/env python3
"""Reads what the thread sanitizer reported, and fails when any of it is a race.

    races.py report.1234 …

The sanitizer does not see how a thread waits for a Mutex of the standard library: a counter behind one, raised by many
threads at once, is reported too, and comes out exact. So a report counts for nothing when both of its accesses are made
by closures that their callers hand to `withLock` of the same Mutex. All others are printed.
"""
import re
import sys

ACCESS = re.compile(
    r"^  (?:Previous )?(?:[Rr]ead|[Ww]rite|[Mm]odifying access|[Aa]tomic \w+|[Aa]ccess)\b.*:$")
FRAME = re.compile(r"^    #(\d+) .*? (/\S+\.swift):(\d+)")


def accesses(report):
    """The frames of the two accesses, as pairs of file and line; None for a frame without a source."""
    found = []
    frames = None
    for line in report.splitlines():
        if ACCESS.match(line):
            frames = []
            found.append(frames)
        elif not line.strip():
            frames = None
        elif frames is not None:
            frame = FRAME.match(line)
            frames.append((frame[2], int(frame[3])) if frame else None)
    return found


def lock(frames):
    """The Mutex, by its file and name, that the access is made under: one of the next callers hands a closure to its
    `withLock`; None for none."""
    for frame in frames[1:6]:
        if frame is None:
            continue
        file, line = frame
        try:
            text = open(file, encoding="utf-8").read().split("\n")
        except OSError:
            return None
        found = re.search(r"(\w+)\.withLock\b", text[line - 1])
        if found:
            return file, found[1]
    return None


def main(files):
    reports = []
    for file in files:
        text = open(file, encoding="utf-8", errors="replace").read()
        reports += ["WARNING: " + part for part in text.split("WARNING: ")[1:]]
    races = []
    for report in reports:
        locks = [lock(frames) for frames in accesses(report)]
        if len(locks) != 2 or None in locks or locks[0] != locks[1]:
            races.append(report)
    for race in races:
        print(race)
    print(f"thread sanitizer: {len(reports)} reports, {len(reports) - len(races)} of them of a Mutex, "
          f"{len(races)} of a race")
    return 1 if races else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
