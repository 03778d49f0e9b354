#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""50,000 random keys, touches and turns of the wheel through a real window: there is no way out, nobody else is
started, nobody crashes or hangs, and afterwards the kiosk serves as before.
  lockdown_test.py [--events N] [--seed N]"""
import argparse
import os
import random
import re
import sys
import time

import glass
import stage

SIZE = (640, 480)
BATCH = 250
# Keys that must stay away from an X server with a keyboard of its own: none in memory, so none is spared.
FIRST_KEY, LAST_KEY = 9, 255


def descendants(pid):
    with open(f"/proc/{pid}/task/{pid}/children", encoding="ascii") as children:
        found = [int(child) for child in children.read().split()]
    return found + [deeper for child in found if os.path.exists(f"/proc/{child}") for deeper in descendants_or_none(child)]


def descendants_or_none(pid):
    try:
        return descendants(pid)
    except OSError:
        return []


def disturb(eye, dice, escape):
    kind = dice.random()
    if kind < 0.4:
        code = dice.randrange(FIRST_KEY, LAST_KEY + 1)
        if code == escape and dice.random() < 0.9:
            return  # each of these costs a process; the others are more telling
        eye.key(code, dice.random() < 0.5)
    elif kind < 0.6:
        eye.move(dice.randrange(SIZE[0]), dice.randrange(SIZE[1]))
    elif kind < 0.9:
        eye.button(dice.choice((1, 1, 1, 2, 3, 8, 9)), dice.random() < 0.5)
    else:
        eye.button(dice.choice((4, 5, 6, 7)), True)
        eye.button(dice.choice((4, 5, 6, 7)), False)


def work_done(pids):
    """What these processes have used of the processor, in ticks."""
    total = 0
    for pid in pids:
        try:
            with open(f"/proc/{pid}/stat", encoding="ascii") as stat:
                total += sum(map(int, stat.read().rpartition(")")[2].split()[11:13]))
        except OSError:
            total += 1  # it has just gone: that is no rest
    return pids, total


def catch_up(kiosk, eye):
    """Until what was sent has been seen to, by whoever it reached: both sit still beside one another."""
    def still():
        before = work_done(kiosk.sessions())
        time.sleep(0.05)
        return kiosk.ready(eye) and work_done(kiosk.sessions()) == before
    stage.wait_for("the kiosk to catch up", still)


def check_deaths(kiosk, number):
    """The next process covers up a crash so well that only the supervisor can tell: it says every death but those that it
    ordered."""
    deaths = re.findall(r"^kiosk: (?:session-|unexpected-).*$", kiosk.said(), re.M)
    assert not deaths, f"within {number} events: {deaths}"


def let_go(eye):
    for code in range(FIRST_KEY, LAST_KEY + 1):
        eye.key(code, False)
    for number in range(1, 10):
        eye.button(number, False)
    eye.sync()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--events", type=int, default=50_000)
    options.add_argument("--seed", type=int, default=1)
    wanted = options.parse_args()
    dice = random.Random(wanted.seed)
    screen = stage.Screen(*SIZE)
    eye = glass.Glass(screen.environment["DISPLAY"])
    kiosk = stage.Kiosk(screen)
    try:
        stage.wait_for("the kiosk", lambda: kiosk.ready(eye))
        cover = screen.raw()
        others = set(descendants(kiosk.supervisor.pid)) - set(kiosk.sessions())
        escape = eye.code_of("Escape")
        for number in range(wanted.events):
            disturb(eye, dice, escape)
            if number % BATCH:
                continue
            eye.sync()
            catch_up(kiosk, eye)
            check_deaths(kiosk, number)
            assert kiosk.supervisor.poll() is None, f"the kiosk ended after {number} events: {kiosk.said()}"
            now = set(descendants(kiosk.supervisor.pid))
            strangers = [pid for pid in now - others - set(kiosk.sessions()) if os.path.exists(f"/proc/{pid}")]
            assert not strangers, f"after {number} events somebody else runs: {strangers}"
        let_go(eye)
        catch_up(kiosk, eye)
        eye.press_key(escape)
        eye.sync()
        catch_up(kiosk, eye)
        stage.wait_for("the cover", lambda: kiosk.ready(eye) and screen.raw() == cover)
        eye.tap((SIZE[0] // 2, SIZE[1] // 2))
        stage.wait_for("the next visit", lambda: screen.raw() != cover)
        check_deaths(kiosk, wanted.events)
        assert not kiosk.said(), kiosk.said()
    finally:
        kiosk.close()
        eye.close()
        screen.close()
    print(f"{wanted.events} events: the same processes, the same screens")
    return 0


if __name__ == "__main__":
    sys.exit(main())
