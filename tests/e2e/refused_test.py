#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs that must not be served: what staff read, with which status --check ends, and what the screen shows."""
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

import stage

COVER, OUT = "sl/cover-landscape-100", "sl/out-of-service-landscape-100"
GOOD, PREVIOUS, NOTHING = 0, 3, 4


class Refused(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.house = pathlib.Path(folder.name)
        shutil.copytree(stage.TRUST.parent, self.house, dirs_exist_ok=True)
        self.trust = self.house / "trust.toml"
        self.pack = self.house / re.search(r'^pack\s*=\s*"(.+)"', self.trust.read_text(), re.M)[1]

    def check(self):
        done = subprocess.run([stage.BUILD / "kiosk", "--trust", self.trust, "--check"], capture_output=True, text=True)
        return done.returncode, done.stderr

    def alter(self):
        raw = bytearray(self.pack.read_bytes())
        raw[len(raw) // 2] ^= 1
        self.pack.write_bytes(raw)

    def edit_trust(self, pattern, replacement):
        text, count = re.subn(pattern, replacement, self.trust.read_text(), flags=re.M)
        self.assertEqual(count, 1)
        self.trust.write_text(text)

    def test_good(self):
        self.assertEqual(self.check(), (GOOD, ""))

    def test_altered(self):
        self.alter()
        status, said = self.check()
        self.assertEqual(status, NOTHING)
        self.assertIn("pack-untrusted", said)
        self.assertIn(self.pack.name, said)

    def test_altered_with_a_good_one_before(self):
        shutil.copy(self.pack, self.house / "before.pack")
        self.edit_trust(r"\A", 'previous = "before.pack"\n' if "previous" not in self.trust.read_text() else "")
        self.alter()
        status, said = self.check()
        self.assertEqual(status, PREVIOUS)
        self.assertIn("pack-untrusted", said)

    def test_older(self):
        self.edit_trust(r"^min_version\s*=.*$", "min_version = 4000000")
        status, said = self.check()
        self.assertEqual(status, NOTHING)
        self.assertIn("older", said)

    def test_foreign(self):
        self.edit_trust(r"^pack_id\s*=.*$", 'pack_id = "another-house"')
        status, said = self.check()
        self.assertEqual(status, NOTHING)
        self.assertIn("another-house", said)

    def test_missing(self):
        self.pack.unlink()
        status, said = self.check()
        self.assertEqual(status, NOTHING)
        self.assertIn("pack-missing", said)

    def test_truncated(self):
        self.pack.write_bytes(self.pack.read_bytes()[:-1])
        self.assertEqual(self.check()[0], NOTHING)

    def test_trust_file_with_a_mistake(self):
        self.trust.write_text(self.trust.read_text() + "minimum = 3\n")
        status, said = self.check()
        self.assertEqual(status, NOTHING)
        self.assertRegex(said, r"trust-file: .*trust\.toml:\d+:1: 'minimum' is not known here")

    def test_the_screen_says_so_with_the_emergency_number(self):
        self.alter()
        screen = stage.Screen()
        self.addCleanup(screen.close)
        tour = stage.Tour(screen, OUT)
        self.addCleanup(tour.close)
        picture = tour.picture(OUT)
        kiosk = stage.Kiosk(screen, trust=self.trust)
        self.addCleanup(kiosk.close)
        stage.wait_for("the out-of-service screen", lambda: stage.alike(screen.picture(), picture))
        self.assertIn("pack-untrusted", kiosk.said())


if __name__ == "__main__":
    unittest.main(verbosity=2)
