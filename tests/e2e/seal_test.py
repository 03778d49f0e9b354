#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The seal of the running kiosk: --show-seal with this kernel's Landlock, capped at Debian 12's, and without; what the
kernel says of every thread of the kiosk that serves; and which calls a visit takes."""
import os
import pathlib
import re
import subprocess
import unittest

import seal_calls
import stage

MOST_STEADY_CALLS = 25


class Seal(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.screen = stage.Screen()
        cls.addClassCleanup(cls.screen.close)

    def show_seal(self, *arguments, preexec_fn=None):
        return subprocess.run([stage.BUILD / "kiosk", "--trust", stage.TRUST, "--show-seal", *arguments],
                              env=self.screen.environment, capture_output=True, text=True, preexec_fn=preexec_fn)

    def all_refused(self, *arguments, preexec_fn=None):
        done = self.show_seal(*arguments, preexec_fn=preexec_fn)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertNotIn("NOT", done.stdout)
        self.assertRegex(done.stdout, r"\nsocket, internet .*ended +ended\n")
        self.assertRegex(done.stdout, r"\nmake a file +EROFS +EPERM +EPERM +EPERM\n")
        self.assertRegex(done.stdout, r"Threads of a session: ([2-9]|\d{2,}), of them outside the seal: 0\n")
        self.assertTrue(done.stdout.endswith("\nSealed.\n"))
        return done.stdout

    def test_all_is_refused(self):
        self.assertRegex(self.all_refused(), r"^Files: (Landlock, ABI \d|this kernel has no Landlock)")

    def test_all_is_refused_on_debian_12(self):
        self.assertRegex(self.all_refused("--landlock-abi", "2"), r"^Files: (Landlock, ABI [12]|this kernel has no)")

    def test_all_is_refused_without_landlock_and_it_is_said(self):
        self.assertIn("this kernel has no Landlock", self.all_refused("--landlock-abi", "0"))

    def test_all_is_refused_under_a_filter_that_was_there(self):
        self.all_refused(preexec_fn=seal_calls.under_a_filter)

    def test_without_a_display_nothing_is_claimed(self):
        environment = {**os.environ, "DISPLAY": ":nowhere"}
        done = subprocess.run([stage.BUILD / "kiosk", "--trust", stage.TRUST, "--show-seal"], env=environment,
                              capture_output=True, text=True)
        self.assertNotEqual(done.returncode, 0)
        self.assertNotIn("Sealed.", done.stdout)

    def test_every_thread_of_the_kiosk_that_serves_is_sealed(self):
        kiosk = stage.Kiosk(self.screen)
        self.addCleanup(kiosk.close)
        sessions = stage.wait_for("two sealed sessions", lambda: seal_calls.sealed(kiosk.sessions()))
        ours = int(seal_calls.status("self", "Seccomp_filters"))
        for process, filters in [(kiosk.supervisor.pid, 2), *((one, 3) for one in sessions)]:
            for task in pathlib.Path(f"/proc/{process}/task").iterdir():
                said = (task / "status").read_text()
                self.assertGreaterEqual(int(re.search(r"^Seccomp_filters:\s*(\d+)", said, re.M)[1]), ours + filters)
                self.assertEqual(re.search(r"^NoNewPrivs:\s*(\d)", said, re.M)[1], "1")

    def test_the_environment_is_scrubbed(self):
        self.screen.environment["LD_PROFILE_OUTPUT"] = "/tmp"
        self.addCleanup(self.screen.environment.pop, "LD_PROFILE_OUTPUT")
        kiosk = stage.Kiosk(self.screen)
        self.addCleanup(kiosk.close)
        session = stage.wait_for("a session", kiosk.sessions)[0]
        names = {line.split(b"=")[0] for line in pathlib.Path(f"/proc/{session}/environ").read_bytes().split(b"\0")}
        self.assertIn(b"DISPLAY", names)
        self.assertNotIn(b"LD_PROFILE_OUTPUT", names)

    @unittest.skipUnless(os.geteuid() == 0, "only root may trace a session")
    def test_a_visit_takes_few_calls_and_none_that_is_refused(self):
        said = seal_calls.report()
        self.assertLessEqual(said["steady_calls"], MOST_STEADY_CALLS, said)
        self.assertGreaterEqual(said["calls"].get("poll", 0) + said["calls"].get("ppoll", 0), 1)
        self.assertEqual(said["refused"], {})


if __name__ == "__main__":
    unittest.main(verbosity=2)
