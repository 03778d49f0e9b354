#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program on a real X server: a visit from the cover to Leave, the spare beneath, a new pack, a crash, an end,
and standing still."""
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import unittest

import glass
import stage

COVER, WELCOME, HOME = "sl/cover-landscape-100", "sl/welcome-landscape-100", "sl/home-landscape-100"


class Window(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.screen = stage.Screen()
        cls.addClassCleanup(cls.screen.close)
        cls.glass = glass.Glass(cls.screen.environment["DISPLAY"])
        cls.addClassCleanup(cls.glass.close)
        cls.tour = stage.Tour(cls.screen, COVER, WELCOME, HOME)
        cls.addClassCleanup(cls.tour.close)
        cls.pictures = {name: cls.tour.picture(name) for name in (COVER, WELCOME, HOME)}

    def start(self, *arguments, **options):
        kiosk = stage.Kiosk(self.screen, *arguments, **options)
        self.addCleanup(kiosk.close)
        return kiosk

    def shown(self, name):
        stage.wait_for(f"the screen to show {name}", lambda: stage.alike(self.screen.picture(), self.pictures[name]))

    def ready(self, kiosk):
        return stage.wait_for("a spare beneath the one that serves", lambda: kiosk.ready(self.glass))

    def begin(self):
        self.screen.tap(self.tour.place(COVER, "begin"))
        self.shown(WELCOME)

    def test_a_visit_and_its_end(self):
        kiosk = self.start()
        self.shown(COVER)
        cover = self.screen.picture()
        first, spare = self.ready(kiosk)
        self.begin()
        self.screen.tap(self.tour.place(WELCOME, "language:sl"))
        self.shown(HOME)
        leave = self.tour.place(HOME, "leave")
        self.screen.finger("mousemove", *leave, "mousedown", 1)
        # On the press, not on the release, and to the last pixel what the next person will see.
        stage.wait_for("the cover", lambda: self.screen.picture() == cover)
        self.assertEqual(self.glass.on_top(), first)
        self.screen.finger("mouseup", 1)
        stage.wait_for("the spare on top", lambda: self.glass.on_top() == spare)
        self.assertEqual(self.screen.picture(), cover)
        stage.wait_for("the end of whoever served", lambda: first not in kiosk.sessions())
        self.assertEqual(self.ready(kiosk)[0], spare)
        self.assertEqual(self.screen.picture(), cover)
        self.begin()

    def test_sliding_off_leave_cancels_the_end_but_not_the_cover(self):
        kiosk = self.start()
        self.shown(COVER)
        cover = self.screen.picture()
        first, _ = self.ready(kiosk)
        self.begin()
        x, y = self.tour.place(WELCOME, "leave")
        self.screen.finger("mousemove", x, y, "mousedown", 1)
        stage.wait_for("the cover", lambda: self.screen.picture() == cover)
        self.screen.finger("mousemove", x // 2, y + 400, "mouseup", 1)
        # Lifting the finger is no touch. A key that is done is the proof that the lifting was, too.
        self.screen.finger("key", "F5", "mousemove", 5, 5)
        self.assertEqual(self.screen.picture(), cover)
        self.screen.tap((x // 2, y + 400))
        stage.wait_for("the question", lambda: self.screen.picture() != cover)
        self.assertEqual(self.glass.on_top(), first)
        self.screen.finger("key", "Escape")
        stage.wait_for("another process", lambda: self.glass.on_top() not in (first, None))
        self.shown(COVER)

    def test_a_visit_with_keys_alone(self):
        kiosk = self.start()
        self.shown(COVER)
        first, spare = self.ready(kiosk)
        self.screen.finger("key", "Tab", "key", "Return")
        self.shown(WELCOME)
        self.screen.finger("key", "Escape")
        self.shown(COVER)
        stage.wait_for("the spare on top", lambda: self.glass.on_top() == spare)

    def test_a_signal_covers_and_ends_the_visit(self):
        kiosk = self.start()
        self.shown(COVER)
        first, spare = self.ready(kiosk)
        kiosk.supervisor.send_signal(signal.SIGUSR1)  # nobody is there: nothing ends
        self.begin()
        self.assertEqual(self.glass.on_top(), first)
        kiosk.supervisor.send_signal(signal.SIGUSR1)
        self.shown(COVER)
        stage.wait_for("the spare on top", lambda: self.glass.on_top() == spare)

    def test_a_signal_to_everybody_of_the_name_reaches_the_supervisor_alone(self):
        kiosk = self.start()
        self.shown(COVER)
        sessions = self.ready(kiosk)
        self.begin()
        for session in sessions:
            for number in (signal.SIGUSR1, signal.SIGHUP, signal.SIGINT, signal.SIGPIPE):
                os.kill(session, number)
        self.screen.tap(self.tour.place(WELCOME, "language:sl"))
        self.shown(HOME)
        self.assertEqual(self.ready(kiosk), sessions)
        self.assertEqual(kiosk.said(), "")

    def test_a_crash_brings_the_spare_and_its_cover(self):
        kiosk = self.start()
        self.shown(COVER)
        first, spare = self.ready(kiosk)
        self.begin()
        os.kill(first, signal.SIGSEGV)
        stage.wait_for("the spare on top", lambda: self.glass.on_top() == spare)
        self.shown(COVER)
        self.assertEqual(self.ready(kiosk)[0], spare)
        self.assertEqual(kiosk.said(), "kiosk: session-died 11\n")
        self.begin()

    def test_a_new_pack_is_taken_at_the_end_of_the_visit(self):
        with tempfile.TemporaryDirectory() as folder:
            house = pathlib.Path(folder, "house")
            shutil.copytree(stage.TRUST.parent, house)
            kiosk = self.start(trust=house / stage.TRUST.name)
            self.shown(COVER)
            first, spare = self.ready(kiosk)
            self.begin()
            for pack in house.glob("*.pack"):
                pack.unlink()  # the clearest difference that a pack can have
            kiosk.supervisor.send_signal(signal.SIGHUP)
            third = stage.wait_for("another spare", lambda: (now := kiosk.ready(self.glass)) and now[1] != spare and now[1])
            self.assertEqual(self.glass.on_top(), first)
            self.shown(WELCOME)
            self.screen.finger("key", "Escape")
            stage.wait_for("the new one on top", lambda: self.glass.on_top() == third)
            self.assertIn("pack-missing", kiosk.said())

    def test_a_new_pack_is_taken_at_once_while_nobody_is_there(self):
        kiosk = self.start()
        self.shown(COVER)
        before = self.ready(kiosk)
        kiosk.supervisor.send_signal(signal.SIGHUP)
        stage.wait_for("two others", lambda: (now := kiosk.ready(self.glass)) and not set(now) & set(before))
        self.shown(COVER)

    def test_an_end_leaves_nothing_running(self):
        kiosk = self.start()
        self.shown(COVER)
        sessions = self.ready(kiosk)
        self.assertEqual(kiosk.end(), 0)
        for session in sessions:
            self.assertFalse(os.path.exists(f"/proc/{session}"))

    def test_a_session_dies_with_its_supervisor(self):
        kiosk = self.start()
        self.shown(COVER)
        sessions = self.ready(kiosk)
        kiosk.supervisor.kill()
        kiosk.supervisor.wait()
        for session in sessions:
            stage.wait_for("the session to be gone", lambda: not os.path.exists(f"/proc/{session}"))

    def count_frames(self, seconds, clock=("--clock", stage.CLOCK)):
        return subprocess.Popen([stage.BUILD / "kiosk", "--trust", stage.TRUST, *clock, "--count-frames", str(seconds)],
                                env=self.screen.environment, stdout=subprocess.PIPE, text=True)

    def test_idle_draws_nothing_for_ten_seconds(self):
        counting = self.count_frames(10)
        said, _ = counting.communicate()
        self.assertEqual(counting.returncode, 0)
        self.assertEqual(re.findall(r"^(\d+) pictures in 10 s$", said, re.M), ["0"])

    def test_a_clock_that_runs_is_drawn_once_a_minute(self):
        """In 65 s one or two minutes begin."""
        said, _ = self.count_frames(65, clock=()).communicate()
        self.assertIn(re.findall(r"^(\d+) pictures in 65 s$", said, re.M), [["1"], ["2"]])

    def test_a_touch_is_counted(self):
        """The counterpart: the count can be other than nought."""
        counting = self.count_frames(3)
        self.assertEqual(counting.stdout.readline(), "counting\n")
        self.screen.tap(self.tour.place(COVER, "begin"))
        said, _ = counting.communicate()
        self.assertGreater(int(re.search(r"^(\d+) pictures", said, re.M)[1]), 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
