#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which system calls a sealed session really makes while somebody uses it: strace looks on during a visit with touches
and keys from the cover to Leave. Prints one JSON object; needs the right to trace, so root."""
import collections
import ctypes
import json
import random
import re
import subprocess
import sys
import tempfile

import stage


def steady_calls(touches=60, seed=7):
    """{name: how often} of the serving session, after it was sealed; and who was refused what."""
    chance = random.Random(seed)
    screen = stage.Screen()
    kiosk = stage.Kiosk(screen)
    with tempfile.NamedTemporaryFile("r") as log:
        try:
            served = stage.wait_for("two sealed sessions", lambda: sealed(kiosk.sessions()))
            tracers = [subprocess.Popen(["strace", "-f", "-qq", "-A", "-o", log.name, "-p", str(process)],
                                        stderr=subprocess.DEVNULL) for process in served]
            stage.wait_for("strace", lambda: all(traced(process) for process in served))
            for _ in range(touches):
                screen.tap((chance.randrange(1920), chance.randrange(200, 1080)))
                screen.finger("key", chance.choice(["Tab", "Return", "Down", "Page_Down"]))
            stage.wait_for("the next session", lambda: leave(screen) or set(kiosk.sessions()) != set(served))
        finally:
            kiosk.close()
            screen.close()
        for tracer in tracers:
            tracer.wait()
        calls, refused = collections.Counter(), collections.Counter()
        for line in log:
            # A call that another thread's came between ends on a line of its own, 'resumed', and was counted at its start.
            if made := re.match(r"\d+ +(\w+)\(", line):
                calls[made[1]] += 1
                if re.search(r"= -1 (EPERM|ENOSYS)", line):
                    refused[made[1]] += 1
        return calls, refused


def leave(screen):
    screen.tap((960, 700))  # in case nobody is there
    screen.finger("key", "Escape")


def status(process, key):
    with open(f"/proc/{process}/status", encoding="ascii") as lines:
        return next(line.split()[1] for line in lines if line.startswith(key + ":"))


def filters_above_ours(process):
    """How many it has beside those that we were started under ourselves, as in a container."""
    return int(status(process, "Seccomp_filters")) - int(status("self", "Seccomp_filters"))


def sealed(processes):
    """Them, if there are two and each has the filters of its start, of the supervisor's start, and its own."""
    return len(processes) == 2 and all(filters_above_ours(one) >= 3 for one in processes) and processes


def under_a_filter():
    """For subprocess's preexec_fn: puts a seccomp filter that allows everything on whatever is started, as a container
    does that allows almost everything."""
    class Filter(ctypes.Structure):
        _fields_ = [("code", ctypes.c_ushort), ("jt", ctypes.c_ubyte), ("jf", ctypes.c_ubyte), ("k", ctypes.c_uint)]

    class Program(ctypes.Structure):
        _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.POINTER(Filter))]
    PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, SECCOMP_MODE_FILTER = 38, 22, 2
    RETURN, SECCOMP_RET_ALLOW = 0x06, 0x7FFF0000
    allow = Filter(RETURN, 0, 0, SECCOMP_RET_ALLOW)
    prctl = ctypes.CDLL(None).prctl
    if prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) or prctl(
            PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(Program(1, ctypes.pointer(allow))), 0, 0):
        raise OSError("no filter")


def traced(process):
    return status(process, "TracerPid") != "0"


def report():
    calls, refused = steady_calls()
    return {"steady_calls": len(calls), "calls": dict(calls.most_common()), "refused": dict(refused)}


if __name__ == "__main__":
    json.dump(report(), sys.stdout, indent=2)
    print()
