#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing is kept: the proof with words, the proof with digits, and that neither is claimed without root."""
import unittest

import amnesia


class Proof(unittest.TestCase):
    def test_words(self):
        status, said, figures = amnesia.prove()
        self.assertEqual(status, amnesia.PROVED, said)
        for kind, found in figures["found"].items():
            self.assertGreater(found["before"], 0, f"{kind} was not seen before the wipe:\n{said}")
            self.assertEqual((found["after"], found["dead"]), (0, 0), said)
        self.assertTrue({"answers", "history", "en", "uk", "ar", "th", "zh-Hans"} <= figures["found"].keys(), said)
        self.assertEqual(figures["files_written"], 0, said)
        self.assertEqual(figures["network_sockets"], 0, said)
        for row in ("speech", "slips", "keyboard"):
            self.assertRegex(said, rf"(?m)^{row} +not built")

    def test_digits(self):
        status, said, figures = amnesia.prove("--digits", 3)
        self.assertGreater(figures["telling_before"], 0, said)
        self.assertEqual(figures["telling_after"], 0, said)
        self.assertEqual(status, amnesia.PROVED, said)

    def test_without_root_nothing_is_proved(self):
        status, said, _ = amnesia.prove(user=65534)
        self.assertEqual(status, amnesia.NOT_PROVED, said)
        self.assertIn("not proved", said)


if __name__ == "__main__":
    amnesia.needs_root()
    unittest.main(verbosity=2)
