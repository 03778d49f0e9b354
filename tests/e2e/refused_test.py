#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs that must not be served: what staff read, with which status --check ends, and what the screen shows."""
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import unittest

import glass
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

    def refuse_with_a_good_one_before(self):
        shutil.copy(self.pack, self.house / "before.pack")
        text = re.sub(r"^previous\s*=.*\n", "", self.trust.read_text(), flags=re.M)
        self.trust.write_text('previous = "before.pack"\n' + text)
        self.alter()

    def test_altered_with_a_good_one_before(self):
        self.refuse_with_a_good_one_before()
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

    def test_nothing_is_said_at_a_visits_end(self):
        """Refusals are told at the start and after SIGHUP. A line more would tell somebody with the journal when a visit
        was over, for a session is started at the end of each."""
        self.refuse_with_a_good_one_before()
        centre = self.house / "centre.toml"
        centre.write_text("nonsense = 1\n")
        screen = stage.Screen(640, 480)
        self.addCleanup(screen.close)
        eye = glass.Glass(screen.environment["DISPLAY"])
        self.addCleanup(eye.close)
        kiosk = stage.Kiosk(screen, "--centre", centre, trust=self.trust)
        self.addCleanup(kiosk.close)
        stage.wait_for("the kiosk", lambda: kiosk.ready(eye))
        cover, escape = screen.raw(), eye.code_of("Escape")
        told = kiosk.said()
        for line in ("pack-untrusted", "the pack before it is served", "'nonsense' is not known"):
            self.assertEqual(told.count(line), 1, told)
        for _ in range(3):
            serves, spare = stage.wait_for("a spare", lambda: kiosk.ready(eye))
            eye.tap((320, 240))
            stage.wait_for("a visit", lambda: screen.raw() != cover)
            eye.press_key(escape)
            stage.wait_for("its end", lambda: eye.on_top() == spare and screen.raw() == cover)
            stage.wait_for("the next spare", lambda: (now := kiosk.ready(eye)) and now[0] == spare)
        self.assertEqual(kiosk.said(), told)
        before = kiosk.ready(eye)
        kiosk.supervisor.send_signal(signal.SIGHUP)
        stage.wait_for("two others", lambda: (now := kiosk.ready(eye)) and not set(now) & set(before))
        self.assertEqual(kiosk.said(), told * 2)

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
