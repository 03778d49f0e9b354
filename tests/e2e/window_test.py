#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program on a real X server: a visit from the cover to Leave, a crash, an end, and standing still."""
import os
import re
import signal
import subprocess
import unittest

import stage

COVER, WELCOME, HOME = "sl/cover-landscape-100", "sl/welcome-landscape-100", "sl/home-landscape-100"


class Window(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.screen = stage.Screen()
        cls.addClassCleanup(cls.screen.close)
        cls.tour = stage.Tour(cls.screen, COVER, WELCOME, HOME)
        cls.addClassCleanup(cls.tour.close)
        cls.pictures = {name: cls.tour.picture(name) for name in (COVER, WELCOME, HOME)}

    def start(self, *arguments):
        kiosk = stage.Kiosk(self.screen, *arguments)
        self.addCleanup(kiosk.close)
        return kiosk

    def shown(self, name):
        stage.wait_for(f"the screen to show {name}", lambda: stage.alike(self.screen.picture(), self.pictures[name]))

    def test_a_visit_and_its_end(self):
        kiosk = self.start()
        self.shown(COVER)
        cover = self.screen.picture()
        first = kiosk.sessions()
        self.assertEqual(len(first), 1)
        self.screen.tap(self.tour.place(COVER, "begin"))
        self.shown(WELCOME)
        self.screen.tap(self.tour.place(WELCOME, "language:sl"))
        self.shown(HOME)
        leave = self.tour.place(HOME, "leave")
        self.screen.finger("mousemove", *leave, "mousedown", 1)
        # On the press, not on the release, and to the last pixel what the next person will see.
        stage.wait_for("the cover", lambda: self.screen.picture() == cover)
        self.assertEqual(kiosk.sessions(), first)
        self.screen.finger("mouseup", 1)
        second = stage.wait_for("another process", lambda: (now := kiosk.sessions()) != first and len(now) == 1 and now)
        self.assertNotIn(first[0], second)
        stage.wait_for("the cover", lambda: self.screen.picture() == cover)
        self.screen.tap(self.tour.place(COVER, "begin"))
        self.shown(WELCOME)

    def test_a_visit_with_keys_alone(self):
        kiosk = self.start()
        self.shown(COVER)
        first = kiosk.sessions()
        self.screen.finger("key", "Tab", "key", "Return")
        self.shown(WELCOME)
        self.screen.finger("key", "Escape")
        self.shown(COVER)
        stage.wait_for("another process", lambda: (now := kiosk.sessions()) != first and len(now) == 1)

    def test_a_crash_is_followed_by_a_fresh_cover(self):
        kiosk = self.start()
        self.shown(COVER)
        self.screen.tap(self.tour.place(COVER, "begin"))
        self.shown(WELCOME)
        first = kiosk.sessions()[0]
        os.kill(first, signal.SIGSEGV)
        stage.wait_for("another process", lambda: kiosk.sessions() and kiosk.sessions()[0] != first)
        self.shown(COVER)

    def test_an_end_leaves_nothing_running(self):
        kiosk = self.start()
        self.shown(COVER)
        session = kiosk.sessions()[0]
        self.assertEqual(kiosk.end(), 0)
        self.assertFalse(os.path.exists(f"/proc/{session}"))

    def test_a_session_dies_with_its_supervisor(self):
        kiosk = self.start()
        self.shown(COVER)
        session = kiosk.sessions()[0]
        kiosk.supervisor.kill()
        kiosk.supervisor.wait()
        stage.wait_for("the session to be gone", lambda: not os.path.exists(f"/proc/{session}"))

    def count_frames(self, seconds):
        return subprocess.Popen([stage.BUILD / "kiosk", "--trust", stage.TRUST, "--clock", stage.CLOCK, "--count-frames",
                                 str(seconds)], env=self.screen.environment, stdout=subprocess.PIPE, text=True)

    def test_idle_draws_nothing_for_ten_seconds(self):
        counting = self.count_frames(10)
        said, _ = counting.communicate()
        self.assertEqual(counting.returncode, 0)
        self.assertEqual(re.findall(r"^(\d+) pictures in 10 s$", said, re.M), ["0"])

    def test_a_touch_is_counted(self):
        """The counterpart: the count can be other than nought."""
        counting = self.count_frames(3)
        self.assertEqual(counting.stdout.readline(), "counting\n")
        self.screen.tap(self.tour.place(COVER, "begin"))
        said, _ = counting.communicate()
        self.assertGreater(int(re.search(r"^(\d+) pictures", said, re.M)[1]), 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
