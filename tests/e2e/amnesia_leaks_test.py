#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Leaks planted in kiosks that only tests build (tests/leaks): the proof finds each one, and says where. The log line is
amnesia_words_test.py's."""
import pathlib
import subprocess
import unittest

import amnesia
import seal_calls
import stage

PLANTED_FILE = pathlib.Path("/tmp/pristan-planted-leak")


class Leaks(unittest.TestCase):
    def caught(self, leak):
        status, said, figures = amnesia.prove("--brief", program=f"kiosk-leaky-{leak}", size=amnesia.SMALL)
        self.assertEqual(status, amnesia.NOT_FORGOTTEN, said)
        self.assertIsNotNone(figures, said)
        return figures, said

    def test_where_nothing_is_planted_nothing_is_found(self):
        status, said, figures = amnesia.prove("--brief", size=amnesia.SMALL)
        self.assertEqual(status, amnesia.NOT_FORGOTTEN, "a brief visit proves nothing:\n" + said)
        self.assertGreater(figures["found_before"], 0, said)
        self.assertEqual((figures["found_after"], figures["found_dead"]), (0, 0), said)
        self.assertGreater(figures["found"]["pixels"]["before"], 0, said)
        self.assertEqual((figures["open_for_writing"], figures["core_forbidden"]), (0, True), said)

    def test_a_static_string(self):
        figures, said = self.caught("static")
        self.assertGreater(figures["found_after"], 0, said)

    def test_an_unwiped_cache(self):
        figures, said = self.caught("cache")
        self.assertGreater(figures["found_after"], 0, said)

    def test_an_empty_wipe_of_the_vault(self):
        figures, said = self.caught("vault")
        self.assertGreater(figures["found"]["answers"]["after"], 0, said)
        self.assertGreater(figures["found"]["history"]["after"], 0, said)

    def test_a_picture_at_the_display(self):
        figures, said = self.caught("picture")
        self.assertGreater(figures["found"]["pixels"]["after"], 0, said)
        self.assertIn("left: display server, pixels", said)

    def test_a_file(self):
        self.addCleanup(PLANTED_FILE.unlink, missing_ok=True)
        figures, said = self.caught("file")
        self.assertGreater(figures["open_for_writing"], 0, said)
        self.assertGreater(figures["files_written"], 0, said)
        self.assertIn(f"written: {PLANTED_FILE}", said)

    def test_a_core_dump(self):
        figures, said = self.caught("core")
        self.assertFalse(figures["core_forbidden"], said)

    def test_a_thread_outside_the_seal(self):
        """Also where every thread has a filter already, so that to have any is no proof of having ours."""
        screen = stage.Screen(*amnesia.SMALL)
        self.addCleanup(screen.close)
        for before in (None, seal_calls.under_a_filter):
            done = subprocess.run([stage.BUILD / "kiosk-leaky-thread", "--trust", stage.TRUST, "--show-seal"],
                                  env=screen.environment, stdout=subprocess.PIPE, text=True, preexec_fn=before)
            self.assertNotEqual(done.returncode, 0, done.stdout)
            self.assertRegex(done.stdout, r"\nThreads of a session: \d+, of them outside the seal: [1-9]\d*\n")
            self.assertTrue(done.stdout.endswith("\nNOT SEALED.\n"), done.stdout)


if __name__ == "__main__":
    amnesia.needs_root()
    unittest.main(verbosity=2)
