#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sessions that die or hang at random moments of a visit, and visits that are left from random screens. From each death on
the screen is read from the X server again and again: 100 ms later it must be the cover and stay it, and it is never black.
Prints one JSON; its exit status is 0 only if all held.
  crash_test.py [--crashes N] [--exits N] [--seed N]"""
import argparse
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time

import glass
import stage

SIGNALS = (signal.SIGSEGV, signal.SIGABRT, signal.SIGKILL, signal.SIGSTOP)
AFTER_MS, WATCHED_MS = 100, 250
RETRY_S = 1
SIZE = (1280, 800)
LEAVE = (SIZE[0] - 120, 56)  # the same corner on every screen
BOTH_EVERY = 10
SETTLED_S = 1.2  # who dies sooner counts as not having lived; three of those in a row end in the out-of-service screen
SETTLED_EVERY = 2


class House:
    """A kiosk on a small screen, and the cover that everything has to come back to."""

    def __init__(self, dice):
        self.dice = dice
        self.screen = stage.Screen(*SIZE)
        self.glass = glass.Glass(self.screen.environment["DISPLAY"])
        self.counted = tempfile.TemporaryFile("w+")
        self.kiosk = subprocess.Popen(
            [stage.BUILD / "kiosk", "--trust", stage.TRUST, "--clock", stage.CLOCK, "--count-exits"],
            env=self.screen.environment, stdout=self.counted, stderr=subprocess.DEVNULL)
        self.escape = self.glass.code_of("Escape")
        self.keys = [self.glass.code_of(name) for name in ("Tab", "Tab", "Tab", "Return")]
        self.ready()
        self.cover = self.screen.raw()

    def sessions(self):
        return stage.sessions_of(self.kiosk.pid)

    def ready(self):
        """(serves, spare)"""
        def both():
            processes = self.glass.processes()
            return len(processes) == 2 and sorted(processes) == sorted(self.sessions()) and processes
        spare, serves = stage.wait_for("a spare beneath the one that serves", both)
        return serves, spare

    def covered(self):
        return self.screen.raw() == self.cover

    def watch(self, since):
        """(how many ms after `since` something else than the cover was seen last, whether it was ever black)"""
        last_ms, black = 0, False
        while (now_ms := (time.monotonic() - since) * 1000) < WATCHED_MS:
            raw = self.screen.raw()
            if raw != self.cover:
                last_ms = now_ms
                black = black or not any(raw[-4 * SIZE[0] * SIZE[1]:].replace(b"\xff", b""))
        return last_ms, black

    def begin(self):
        """Touches the cover until a visit begins: a touch in the moment between two processes belongs to nobody."""
        touched_at = -RETRY_S

        def begun():
            nonlocal touched_at
            if not self.covered():
                return True
            if time.monotonic() - touched_at >= RETRY_S:
                touched_at = time.monotonic()
                self.glass.tap((SIZE[0] // 2, SIZE[1] // 2))
            return False
        stage.wait_for("a visit to begin", begun)

    def wander(self, steps):
        """Begins a visit and touches what comes, but neither Leave's corner nor the key for it."""
        self.begin()
        for _ in range(steps):
            if self.dice.random() < 0.3:
                self.glass.press_key(self.dice.choice(self.keys))
            else:
                self.glass.tap((self.dice.randrange(40, SIZE[0] - 40), self.dice.randrange(160, SIZE[1] - 20)))
            time.sleep(self.dice.random() * 0.02)

    def close(self):
        self.kiosk.terminate()
        self.kiosk.wait(stage.LIMIT_S)
        self.glass.close()
        self.screen.close()


def crash(house, number, figures):
    """One death, or a hang that is ended, at a random moment of a visit."""
    house.ready()
    both = number % BOTH_EVERY == BOTH_EVERY - 1
    if both or number % SETTLED_EVERY == 0:  # also after two deaths at once, of which both may be early
        time.sleep(SETTLED_S)
    house.wander(house.dice.randrange(8))
    serves = house.glass.on_top()  # a random tap may have ended the visit, and another serves by now
    if both:  # without a spare the wall behind all windows shows the cover
        for pid in house.sessions():
            if pid != serves:
                os.kill(pid, signal.SIGKILL)
    how = SIGNALS[number % len(SIGNALS)]
    died = time.monotonic()
    os.kill(serves, how)
    visible_ms, black = house.watch(died)
    figures["crashes"] += 1
    figures["hangs"] += how == signal.SIGSTOP
    figures["visible_ms"].append(round(visible_ms))
    figures["not_the_cover_after_100_ms"] += visible_ms > AFTER_MS
    figures["black"] += black
    stage.wait_for("the dead one's window to go", lambda: serves not in house.glass.processes())
    house.ready()
    figures["ready_again_ms"].append(round((time.monotonic() - died) * 1000))


def crash_with_nobody_awake(house):
    """Who serves dies while supervisor and spare stand still: only the display server is left to show the cover."""
    serves, spare = house.ready()
    house.wander(5)
    if house.glass.on_top() != serves:
        return crash_with_nobody_awake(house)
    for pid in (house.kiosk.pid, spare):
        os.kill(pid, signal.SIGSTOP)
    os.kill(serves, signal.SIGKILL)
    try:
        stage.wait_for("the window to go", lambda: serves not in house.glass.processes())
        return house.covered()
    finally:
        for pid in (spare, house.kiosk.pid):
            os.kill(pid, signal.SIGCONT)


def leave(house, number, figures):
    """One exit from a random screen, in one of four ways."""
    serves, _ = house.ready()
    house.wander(house.dice.randrange(8))
    figures["exits"] += 1
    if number % 4 == 0:
        house.glass.press_key(house.escape)
    elif number % 4 == 1:
        house.kiosk.send_signal(signal.SIGUSR1)
    elif number % 4 == 2:
        house.glass.press_key(house.escape)
        house.glass.tap((SIZE[0] // 2, SIZE[1] // 2 + 40))  # whoever comes at once
    elif house.glass.on_top() == serves and not house.covered():
        house.glass.tap(LEAVE)
    if number % 4 == 2:
        stage.wait_for("another process", lambda: house.glass.on_top() not in (serves, None))
        return house.glass.press_key(house.escape)
    stage.wait_for("the cover and another process", lambda: house.glass.on_top() not in (serves, None) and house.covered())
    return None


def spread(numbers):
    ordered = sorted(numbers)
    if not ordered:
        return None
    return {"median": ordered[len(ordered) // 2], "largest": ordered[-1]}


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--crashes", type=int, default=200)
    options.add_argument("--exits", type=int, default=30)
    options.add_argument("--seed", type=int, default=1)
    wanted = options.parse_args()
    house = House(random.Random(wanted.seed))
    figures = {"seed": wanted.seed, "crashes": 0, "hangs": 0, "not_the_cover_after_100_ms": 0, "black": 0, "visible_ms": [],
               "ready_again_ms": [], "exits": 0}
    try:
        for number in range(wanted.exits):
            leave(house, number, figures)
        house.ready()
        figures["cover_with_nobody_awake"] = crash_with_nobody_awake(house)
        for number in range(wanted.crashes):
            crash(house, number, figures)
        figures["supervisor_lives"] = house.kiosk.poll() is None
    finally:
        house.close()
    house.counted.seek(0)
    exits = re.findall(r"^exit (\d+) pictures (\d+) us$", house.counted.read(), re.M)
    pictures = [int(count) for count, _ in exits]
    figures["visible_ms"] = spread(figures["visible_ms"])
    figures["ready_again_ms"] = spread(figures["ready_again_ms"])
    figures["exits_counted"] = len(exits)
    figures["pictures_from_leave_to_cover"] = max(pictures, default=0)
    figures["exits_without_a_cover"] = sum(count < 1 for count in pictures)
    figures["wipe_us"] = spread([int(us) for _, us in exits])
    text = json.dumps(figures, indent=2)
    print(text)
    kept = stage.BUILD / "amnesia" / "crashes.json"  # for tests/amnesia, which puts all figures together
    kept.parent.mkdir(exist_ok=True)
    kept.write_text(text + "\n")
    good = (figures["supervisor_lives"] and figures["cover_with_nobody_awake"] and
            not figures["not_the_cover_after_100_ms"] and not figures["black"] and not figures["exits_without_a_cover"] and
            figures["pictures_from_leave_to_cover"] <= 2 and len(exits) >= wanted.exits)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
