"""Disks that are full, broken or read-only, and folders that vanish."""

import errno
import random
import shutil
import subprocess
import time

from crashes import changes
from workplace import HONEST, Row, other


def failing_calls(workplace, code, lasts, fault):
    """Each call that changes the disk fails in turn, alone or with all that follow."""
    row = Row(fault)
    if not workplace.faults:
        row.note = "not tried: no C compiler or another system than Linux"
        return row
    workplace.reset("old")
    version = "old"
    for call in range(1, 1 + changes(workplace)):
        row.tried += 1
        workplace.edit(other(version))
        ended = workplace.build(fail=call, errno=code, lasts=int(lasts))
        version = judge(row, workplace, version, ended, f"call {call}")
        workplace.check_next(row, version, f"after call {call} failed")
    return row


def judge(row, workplace, version, ended, when):
    """A build in trouble must end by itself, with a whole site, and say what was wrong."""
    found = workplace.found()
    row.check(ended.returncode in HONEST, f"{when}: ended with {ended.returncode}: {ended.stderr[-300:]}")
    row.check(found in ("old", "new"), f"{when}: {found}")
    if ended.returncode == 0:
        row.check(found == other(version), f"{when}: said that all was well and left {found}")
        row.count("new site written all the same")
    else:
        row.check(workplace.diagnostics(ended) or "error:" in ended.stderr, f"{when}: nothing was said: {ended.stderr}")
        row.count("error told, " + ("old" if found == version else "new") + " site")
    return other(version)


def disk_full_from(workplace, options):
    return failing_calls(
        workplace, errno.ENOSPC, True, "no room on the disk from any one call on that changes it")


def input_output_error(workplace, options):
    return failing_calls(
        workplace, errno.EIO, False, "an input/output error at any one call that changes the disk")


def inside(mounts, command, after):
    """Runs a command in a mount namespace of its own; what `after` says is done there afterwards."""
    script = " && ".join(mounts) + ' && { "$@"; code=$?; ' + (after or ":") + "; exit $code; }"
    return ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script, "sh", *command]


def can_mount(row):
    if shutil.which("unshare") and subprocess.run(
        inside(["mount -t tmpfs none /mnt"], ["true"], ""), capture_output=True).returncode == 0:
        return True
    row.note = "not tried: this system gives no mount namespaces to users"
    return False


def small_disk(workplace, options):
    """The site on a disk that is too small, and a little larger each time until the site fits."""
    row = Row("the site on a real small disk (tmpfs), from full to large enough")
    if not can_mount(row):
        return row
    workplace.reset("old")
    place, copy = workplace.site.parent, workplace.folder / "copy"
    size = sum(-(-p.stat().st_size // 4096) * 4 for p in workplace.site.rglob("*")) + 8
    workplace.edit("new")
    for room in range(0, 400, 16):
        row.tried += 1
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(place, copy)
        mounts = [f"mount -t tmpfs -o size={size + room}k none {place}", f"cp -a {copy}/. {place}"]
        after = f"rm -rf {copy}; cp -a {place} {copy}"
        ended = workplace.run(inside(mounts, workplace.command(), after))
        found = next((n for n, d in workplace.sites.items() if d == workplace.digest(copy / "site")), "a mixture")
        left = sorted(p.name for p in copy.iterdir() if p.name != "site")
        when = f"{room} KB of room"
        row.check(found == ("new" if ended.returncode == 0 else "old"), f"{when}: {ended.returncode}, {found}: {ended.stderr}")
        row.check(ended.returncode in HONEST, f"{when}: {ended.returncode}")
        row.check(ended.returncode == 0 or "site-not-written" in workplace.diagnostics(ended), f"{when}: {ended.stderr}")
        row.check(not left, f"{when}: left beside the site: {left}")
        row.count("error told, old site" if ended.returncode else "new site")
    row.check(len(row.counts) == 2, f"only one thing happened: {row.counts}")
    workplace.check_next(row, "new", "afterwards")
    return row


def read_only(workplace, options):
    """The site's place, the state and the chapters on a disk that may only be read."""
    row = Row("a read-only disk under the site, under `.book/`, under the chapters")
    if not can_mount(row):
        return row
    for folder, ends in ((workplace.site.parent, (1, 2)), (workplace.state, (0,)), (workplace.chapters, (0,))):
        workplace.reset("old")
        workplace.edit("new")
        row.tried += 1
        mounts = [f"mount --bind {folder} {folder}", f"mount -o remount,bind,ro {folder}"]
        ended = workplace.run(inside(mounts, workplace.command(), ""))
        name = folder.name
        row.check(ended.returncode in ends, f"{name}: ended with {ended.returncode}: {ended.stderr[:300]}")
        row.check(workplace.found() == ("new" if ended.returncode == 0 else "old"), f"{name}: {workplace.found()}")
        row.count("new site" if ended.returncode == 0 else "error told, old site")
        workplace.check_next(row, "new", f"{name} read-only")
    return row


def vanishing_folder(workplace, options):
    """A folder is removed at a random moment of a build."""
    row = Row("the chapters, the site, `.book/results` or `.book/work` removed at a random moment of a build")
    moments = random.Random(options.seed)
    length = workplace.length()
    for number in range(max(3, options.times // 5)):
        row.tried += 1
        workplace.reset("old")
        workplace.edit("new")
        work, results = workplace.state / "work", workplace.state / "results"
        victim = [workplace.chapters, workplace.site.parent, results, work][number % 4]
        if victim == work and number % 8 > 4:
            shutil.rmtree(results)  # So that there is something to compile.
        process = workplace.start()
        time.sleep(moments.uniform(0, length))
        aside = workplace.folder / "aside"
        if victim.exists():
            victim.rename(aside)
        code = process.wait(timeout=120)
        shutil.rmtree(aside, ignore_errors=True)
        when = f"{victim.name} removed ({number})"
        row.check(code in HONEST, f"{when}: ended with {code}")
        found = workplace.found()
        row.check(found in ("old", "new") or victim == workplace.site.parent and found == "none", f"{when}: {found}")
        row.count("ended well" if code == 0 else "error told")
        if victim == workplace.chapters:
            workplace.write_chapters()
        workplace.edit("new")
        workplace.site.parent.mkdir(exist_ok=True)
        workplace.check_next(row, "new", when)
    return row


ALL = [disk_full_from, input_output_error, small_disk, read_only, vanishing_folder]
