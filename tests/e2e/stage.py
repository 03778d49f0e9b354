# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen in memory with the real kiosk on it: what a visitor sees as pixels, what a finger does as XTest events,
and what staff read on stderr. Waiting is always for something to be true, with a generous limit that only a defect reaches."""
import itertools
import json
import os
import pathlib
import signal
import struct
import subprocess
import tempfile
import time
import zlib

SOURCE = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ["PRISTAN_BUILD_DIR"])
TRUST = BUILD / "installed" / "trust.toml"
CLOCK = "2026-11-23T14:20"
LIMIT_S = int(os.environ.get("PRISTAN_WAIT_S", 120))  # less, to see sooner what is broken


def wait_for(what, question):
    """The first true answer to `question`; fails after LIMIT_S."""
    end = time.monotonic() + LIMIT_S
    while time.monotonic() < end:
        if answer := question():
            return answer
        time.sleep(0.02)
    raise AssertionError(f"waited {LIMIT_S} s in vain for {what}")


class Screen:
    """An X server in memory; its picture is a file that it keeps up to date (xwd format)."""

    def __init__(self, width=1920, height=1080):
        self.folder = tempfile.TemporaryDirectory()
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp",
             "-fbdir", self.folder.name], pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise AssertionError("Xvfb did not start")
        self.environment = {**os.environ, "DISPLAY": f":{number}"}
        self.environment.pop("WAYLAND_DISPLAY", None)

    def close(self):
        self.server.terminate()
        self.server.wait()
        self.folder.cleanup()

    def picture(self):
        """(width, height, RGB bytes) of what is shown now."""
        raw = self.raw()
        header = struct.unpack(">25I", raw[:100])
        size, width, height, stride, colours = header[0], header[4], header[5], header[12], header[19]
        start = size + colours * 12
        pixels = raw[start:start + stride * height]  # blue, green, red, nothing
        rgb = bytearray(width * height * 3)
        rgb[0::3], rgb[1::3], rgb[2::3] = pixels[2::4], pixels[1::4], pixels[0::4]
        return width, height, bytes(rgb)

    def raw(self):
        """The same, as the server keeps it: for comparing often."""
        return pathlib.Path(self.folder.name, "Xvfb_screen0").read_bytes()

    def finger(self, *arguments):
        subprocess.run(["xdotool", *map(str, arguments)], env=self.environment, check=True)

    def tap(self, place):
        self.finger("mousemove", *place, "click", 1)


def sessions_of(supervisor):
    """Its children that are sessions: the one that starts them for it is none, nor is who has died."""
    def arguments(pid):
        try:
            return pathlib.Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
        except OSError:
            return []
    children = pathlib.Path(f"/proc/{supervisor}/task/{supervisor}/children").read_text().split()
    return [int(child) for child in children if b"--session" in arguments(child)]


class Kiosk:
    """A running kiosk: the supervisor, and through it the session that serves."""

    def __init__(self, screen, *arguments, trust=TRUST):
        self.said_file = tempfile.TemporaryFile("w+")
        self.supervisor = subprocess.Popen([BUILD / "kiosk", "--trust", trust, "--clock", CLOCK, *arguments],
                                           env=screen.environment, stderr=self.said_file)

    def said(self):
        self.said_file.seek(0)
        return self.said_file.read()

    def sessions(self):
        return sessions_of(self.supervisor.pid)

    def ready(self, glass):
        """(who serves, the spare) once both are there, the one on top of the other."""
        processes = glass.processes()
        return len(processes) == 2 and sorted(processes) == sorted(self.sessions()) and tuple(reversed(processes))

    def end(self):
        """Asks it to end, as the system does; its exit status."""
        if self.supervisor.poll() is None:
            self.supervisor.send_signal(signal.SIGTERM)
        return self.supervisor.wait(LIMIT_S)

    def close(self):
        self.end()
        self.said_file.close()


def read_png(path):
    """(width, height, RGB bytes) of one of our own pictures: 8-bit RGB, filters None and Sub."""
    raw, at, packed, size = path.read_bytes(), 8, b"", None
    while at < len(raw):
        length, kind = struct.unpack(">I4s", raw[at:at + 8])
        if kind == b"IHDR":
            size = struct.unpack(">2I", raw[at + 8:at + 16])
        elif kind == b"IDAT":
            packed += raw[at + 8:at + 8 + length]
        at += length + 12
    width, height = size
    lines, stride, rows = zlib.decompress(packed), width * 3, []
    for y in range(height):
        start = y * (stride + 1)
        row = bytearray(lines[start + 1:start + 1 + stride])
        if lines[start] == 1:
            for channel in range(3):
                row[channel::3] = bytes(itertools.accumulate(row[channel::3], lambda a, b: (a + b) & 255))
        elif lines[start] != 0:
            raise AssertionError(f"{path}: filter {lines[start]} was not expected")
        rows.append(bytes(row))
    return width, height, b"".join(rows)


def alike(one, other):
    """Whether two pictures are the same but for rounding: a window and a picture in memory may differ by one of 256."""
    (width, height, first), (*size, second) = one, other
    if [width, height] != size:
        return False
    stride = width * 3
    rows = ((first[at:at + stride], second[at:at + stride]) for at in range(0, stride * height, stride))
    return all(a == b or all(-1 <= x - y <= 1 for x, y in zip(a, b)) for a, b in rows)


class Tour:
    """Pictures of single screens by the guided tour, to compare with and to find targets on."""

    def __init__(self, screen, *names):
        self.folder = tempfile.TemporaryDirectory()
        only = itertools.chain.from_iterable(("--tour-only", name) for name in names)
        subprocess.run([BUILD / "kiosk", "--trust", TRUST, "--clock", CLOCK, "--tour", self.folder.name, *only],
                       env=screen.environment, check=True, stderr=subprocess.DEVNULL)
        manifest = json.loads(pathlib.Path(self.folder.name, "manifest.json").read_text())
        self.shots = {shot["file"].removesuffix(".png"): shot for shot in manifest["pictures"]}

    def picture(self, name):
        return read_png(pathlib.Path(self.folder.name, self.shots[name]["file"]))

    def place(self, name, target):
        """The middle of the target with this id."""
        for box in self.shots[name]["targets"]:
            if box["id"] == target:
                return round(box["x"] + box["w"] / 2), round(box["y"] + box["h"] / 2)
        raise AssertionError(f"{name} has no target {target}: {[box['id'] for box in self.shots[name]['targets']]}")

    def close(self):
        self.folder.cleanup()
