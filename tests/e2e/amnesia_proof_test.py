#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing is kept: the proof with words, the proof with digits, and that neither is claimed without root."""
import unittest

import amnesia


class Proof(unittest.TestCase):
    def of_words(self, size):
        status, said, figures = amnesia.prove(size=size)
        self.assertEqual(status, amnesia.PROVED, said)
        languages, assessments = amnesia.content()
        self.assertEqual((figures["languages"], figures["assessments"]), (len(languages), assessments), said)
        self.assertEqual(figures["found"].keys(), languages | {"answers", "history", "pixels"}, said)
        self.assertEqual((figures["screens_never_seen"], figures["controls_never_touched"]), (0, 0), said)
        for kind, found in figures["found"].items():
            self.assertGreater(found["before"], 0, f"{kind} was not seen before the wipe:\n{said}")
            self.assertEqual((found["after"], found["dead"]), (0, 0), said)
        self.assertEqual((figures["files_written"], figures["open_for_writing"]), (0, 0), said)
        self.assertGreaterEqual(figures["control_writes"], 3, said)
        self.assertEqual(figures["control_writes_seen"], figures["control_writes"], said)
        self.assertGreater(figures["pictures"], 100, said)
        self.assertRegex(said, r"at \d+ places in the display server and at \d+ in the session\n")
        self.assertEqual(figures["network_sockets"], 0, said)
        for row in ("speech", "slips", "keyboard"):
            self.assertRegex(said, rf"(?m)^{row} +not built")
        return figures

    def test_words(self):
        amnesia.keep("words", self.of_words(amnesia.LARGE))

    def test_words_where_the_dock_has_merged(self):
        self.of_words(amnesia.SMALL)

    def test_digits(self):
        status, said, figures = amnesia.prove("--digits", 3, size=amnesia.SMALL)
        self.assertGreater(figures["telling_before"], 0, said)
        self.assertEqual(figures["telling_after"], 0, said)
        self.assertGreaterEqual(figures["bytes_compared"], figures["least_share"] * figures["bytes_writable"], said)
        self.assertRegex(said, r"of \d+ writable bytes \d+ compared: \d+\.\d %\n")
        self.assertEqual(status, amnesia.PROVED, said)
        amnesia.keep("digits", figures)

    def test_without_root_nothing_is_proved(self):
        status, said, _ = amnesia.prove(user=65534)
        self.assertEqual(status, amnesia.NOT_PROVED, said)
        self.assertIn("not proved", said)


if __name__ == "__main__":
    amnesia.needs_root()
    unittest.main(verbosity=2)
