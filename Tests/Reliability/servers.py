"""Guests of `book serve` that mean ill: odd paths, slow, huge and many requests; and a thousand rebuilds."""

import json
import re
import socket
import threading
import time
from contextlib import contextmanager
from pathlib import Path

from workplace import Row, other

WAYS_OUT = [
    "/../book.yml", "/%2e%2e/book.yml", "/%252e%252e/book.yml", "/..%2fbook.yml", "/..%5cbook.yml",
    "//etc/passwd", "/etc/passwd", "/%2fetc%2fpasswd", "/%c0%ae%c0%ae/book.yml", "/a.html/../book.yml",
    "/a.html%00.txt", "/.book/package.json", "/link/passwd", "/link", "file:///etc/passwd", "/..;/book.yml",
    "/~book/../book.yml", "/proc/self/environ", "*", "",
]


@contextmanager
def serving(workplace):
    """A server of the book, and its port."""
    process = workplace.start(
        [*workplace.command(what="serve"), "--port", "0"], pipe=True)
    try:
        while not (match := re.search(r"127\.0\.0\.1:(\d+)", process.stdout.readline())):
            pass
        # It says a line at each build, and would wait for a reader when its pipe is full.
        threading.Thread(target=lambda: [None for _ in process.stdout], daemon=True).start()
        guest = Guest(int(match[1]), process)
        while b"Chapter a" not in guest.get("/a.html"):
            time.sleep(0.05)
        yield guest
    finally:
        process.kill()
        process.wait()


class Guest:
    def __init__(self, port, process):
        self.port, self.process = port, process

    def connect(self, timeout=60):
        return socket.create_connection(("127.0.0.1", self.port), timeout=timeout)

    def get(self, target, more="", host="localhost"):
        return self.say(f"GET {target} HTTP/1.1\r\nHost: {host}\r\n{more}Connection: close\r\n\r\n".encode())

    def say(self, sent):
        with self.connect() as connection:
            try:
                connection.sendall(sent)
            except OSError:
                pass  # Turned away while it spoke; what was answered may still be read.
            return rest(connection)

    def memory(self):
        """The memory that the server has in use, in bytes."""
        pages = Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]
        return int(pages) * 4096

    def is_well(self):
        return self.process.poll() is None and status(self.get("/a.html")) == 200


def rest(connection):
    found = b""
    try:
        while more := connection.recv(65_536):
            found += more
    except ConnectionResetError:
        pass
    return found


def status(answer):
    parts = answer.split(b" ", 2)
    return int(parts[1]) if len(parts) > 2 and parts[1].isdigit() else None


def odd_paths(workplace, options):
    """Ways out of the site: encoded once and twice, through links, absolute."""
    row = Row("`book serve`: paths that lead out (encoded, twice encoded, links, absolute), other hosts")
    workplace.reset("old")
    link = workplace.chapters / "link"
    link.symlink_to("/etc")
    with serving(workplace) as guest:
        for way in WAYS_OUT:
            row.tried += 1
            answer = guest.get(way)
            row.count(f"{status(answer)}")
            row.check(status(answer) in (400, 404), f"{way}: {answer[:200]}")
        for host in ("evil.example", "localhost.evil.example", "127.0.0.1.evil.example"):
            row.tried += 1
            row.count(f"{status(guest.get('/', host=host))}")
            row.check(status(guest.get("/", host=host)) == 421, host)
        row.check(guest.is_well(), "the server is not well afterwards")
    link.unlink()
    return row


def slow_requests(workplace, options):
    """Requests that come a byte at a time and never end."""
    row = Row("`book serve`: requests of a byte a second that never end, 100 at once")
    workplace.reset("old")
    with serving(workplace) as guest:
        connections = [guest.connect() for _ in range(100)]
        ends = {}
        for second in range(40):
            for number, connection in enumerate(connections):
                try:
                    connection.sendall(b"G")
                except OSError:
                    ends.setdefault(number, second)
            row.check(guest.is_well(), f"no answer to others after {second} s")
            if len(ends) == len(connections):
                break
            time.sleep(1)
        row.tried = len(connections)
        row.count("sent away, others answered meanwhile", len(ends))
        row.check(len(ends) == len(connections), f"{len(connections) - len(ends)} still open after 40 s")
        for connection in connections:
            connection.close()
    return row


def huge_requests(workplace, options):
    """Requests of 64 MB: in the path, in a field, in many fields, in a body."""
    row = Row("`book serve`: requests of 64 MB in path, field, fields, body")
    workplace.reset("old")
    size = 64 << 20
    sent = {
        "path": b"GET /" + b"a" * size, "field": b"GET / HTTP/1.1\r\nHost: " + b"a" * size,
        "fields": b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * (size // 6),
        "body": b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n" % size + b"a" * size,
    }
    with serving(workplace) as guest:
        before = guest.memory()
        for name, request in sent.items():
            row.tried += 1
            answer = guest.say(request)
            row.count(f"{status(answer) or 'closed'}")
            row.check(status(answer) in (431, 413, None), f"{name}: {answer[:100]}")
        growth = guest.memory() - before
        # Nothing of a request beyond 16 KB is kept; half of one of them would be seen.
        row.check(growth < size / 2, f"the server grew by {growth >> 20} MB")
        row.check(guest.is_well(), "the server is not well afterwards")
        row.note = f"memory grew by {max(0, growth) / 1e6:.0f} MB"
    return row


def many_connections(workplace, options):
    """A thousand connections that stay open; each is answered."""
    row = Row("`book serve`: 1,000 connections open at once, each asking twice")
    workplace.reset("old")
    with serving(workplace) as guest:
        connections = [guest.connect() for _ in range(1_000)]
        for _ in range(2):
            for connection in connections:
                connection.sendall(b"HEAD /a.html HTTP/1.1\r\nHost: localhost\r\n\r\n")
            answers = [connection.recv(65_536) for connection in connections]
            row.check(all(status(a) == 200 for a in answers), "not all were answered")
        row.tried = len(connections)
        row.count("answered", sum(status(a) == 200 for a in answers))
        row.check(guest.is_well(), "the server is not well afterwards")
        for connection in connections:
            connection.close()
    return row


def waiting_readers(workplace, options):
    """More readers that wait for news than may wait."""
    row = Row("`book serve`: 700 readers wait for news where 500 may")
    workplace.reset("old")
    with serving(workplace) as guest:
        number = json.loads(guest.get("/~book/news?after=-1").split(b"\r\n\r\n")[1])["number"]
        ask = f"GET /~book/news?after={number} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        connections = [guest.connect() for _ in range(700)]
        for connection in connections:
            connection.sendall(ask.encode())
        row.check(guest.is_well(), "no answer to others while readers wait")
        workplace.edit("new")
        answers = [rest(connection) for connection in connections]
        row.tried = len(connections)
        for answer in answers:
            row.count({200: "told", 503: "asked to come again"}.get(status(answer), f"{status(answer)}"))
        row.check(set(row.counts) <= {"told", "asked to come again"}, f"{row.counts}")
        row.check(row.counts.get("told", 0) <= 500, "more waited than may")
        row.check(guest.is_well(), "the server is not well afterwards")
    return row


def rebuilds(workplace, options):
    """A thousand edits of a page that is served, after a thousand by which the allocator finds its size. What one edit
    leaves behind must not add up."""
    row = Row("`book serve`: rebuilds of an edited chapter")
    workplace.reset("old")
    version, times = "old", 5 * options.times
    with serving(workplace) as guest:
        page = len(guest.get("/a.html"))
        for number in range(2 * times):
            if number == times:
                before = guest.memory()
            version = other(version)
            workplace.edit(version)
            wanted = f"This is the {version} text".encode()
            while wanted not in guest.get("/a.html"):
                time.sleep(0.01)
            row.tried += 1
        growth = guest.memory() - before
        # Were half of one page kept at each rebuild, it would be seen.
        bound = times * page / 2
        row.count("page right", row.tried)
        row.check(growth < bound, f"memory grew by {growth} bytes, bound {bound:.0f}")
        row.note = f"memory grew by {growth / 1e6:.1f} MB in the second half (must be < {bound / 1e6:.0f} MB: half a page each)"
    return row


ALL = [odd_paths, slow_requests, huge_requests, many_connections, waiting_readers, rebuilds]
