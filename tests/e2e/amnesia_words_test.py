#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No trace in words: of a visit and a crash, nothing that stands in the pack or on a screen reaches stderr. The program's
own few messages are known from its sources; a journal gets no more than stderr."""
import os
import re
import signal
import subprocess
import unittest

import stage

COVER, WELCOME, HOME = "sl/cover-landscape-100", "sl/welcome-landscape-100", "en/home-landscape-100"
TOPICS = "en/topics-understand-landscape-100"


PIECE = 10  # characters; words alone would miss scripts without spaces, and sentences of short words


def strings_of(text):
    """A PO file's msgids, msgstrs and their continuations, one after the other."""
    return "".join(re.findall(r'^(?:msg\S+ )?"(.*)"$', text, re.M))


def content():
    """Everything that editors and translators wrote, as one text."""
    texts = []
    for folder in ("content", "locales"):
        for path in sorted((stage.SOURCE / folder).rglob("*")):
            if path.suffix in {".po", ".md", ".toml"}:
                text = path.read_text()
                texts.append(strings_of(text) if path.suffix == ".po" else text.replace("\n", " "))
    return "\n".join(texts)


def own_messages():
    """Every string in the program's sources. None of them is content, which only the pack holds."""
    folders = [stage.SOURCE / "kiosk" / folder for folder in ("app", "platform", "session", "pack", "base")]
    sources = [path.read_text() for folder in folders for path in sorted(folder.glob("*.cpp"))]
    return "\n".join(string for source in sources for string in re.findall(r'"((?:[^"\\]|\\.)*)"', source))


class Words(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.screen = stage.Screen()
        cls.addClassCleanup(cls.screen.close)
        cls.tour = stage.Tour(cls.screen, COVER, WELCOME, HOME, TOPICS)
        cls.addClassCleanup(cls.tour.close)

    def said_of_a_visit(self, program, visit=None):
        reading, writing = os.pipe()
        kiosk = subprocess.Popen([stage.BUILD / program, "--trust", stage.TRUST, "--clock", stage.CLOCK],
                                 env=self.screen.environment, stdout=writing, stderr=writing)
        os.close(writing)
        try:
            (visit or self.visit_and_crash)(kiosk)
        finally:
            kiosk.terminate()
            with os.fdopen(reading, errors="replace") as pipe:
                said = pipe.read()
            kiosk.wait()
        return said

    def shown(self, name):
        picture = self.tour.picture(name)
        stage.wait_for(f"the screen to show {name}", lambda: stage.alike(self.screen.picture(), picture))

    def visit_and_crash(self, kiosk):
        for crash in (signal.SIGSEGV, signal.SIGABRT):
            stage.wait_for("a session", lambda: stage.sessions_of(kiosk.pid))
            self.shown(COVER)
            stage.wait_for("the welcome screen", self.try_begin)
            self.screen.tap(self.tour.place(WELCOME, "language:en"))
            self.shown(HOME)
            self.screen.tap(self.tour.place(HOME, "door:understand"))
            self.shown(TOPICS)
            before = stage.sessions_of(kiosk.pid)
            for session in before:
                os.kill(session, crash)
            stage.wait_for("other sessions", lambda: not set(stage.sessions_of(kiosk.pid)) & set(before))

    def try_begin(self):
        self.screen.tap(self.tour.place(COVER, "begin"))
        end = stage.time.monotonic() + 5
        while stage.time.monotonic() < end:
            if stage.alike(self.screen.picture(), self.tour.picture(WELCOME)):
                return True
        return False

    def traces(self, said):
        """Pieces of what was said that the content has too, and the program's own messages have not."""
        written, own = content(), own_messages()
        pieces = {line[at:at + PIECE] for line in said.splitlines() for at in range(len(line) - PIECE + 1)}
        return {piece for piece in pieces if piece in written and piece not in own}

    def test_nothing_of_the_pack_is_said(self):
        said = self.said_of_a_visit("kiosk")
        self.assertEqual(self.traces(said), set(), said)
        self.assertIn("kiosk: session-died 11\n", said)  # the counterpart: what is to be said can be read here

    def test_an_exception_says_nothing_of_what_it_was_about(self):
        def visit(kiosk):
            stage.wait_for("two sessions", lambda: len(stage.sessions_of(kiosk.pid)) == 2)
            self.shown(COVER)
            before = stage.sessions_of(kiosk.pid)

            def gone():
                """A touch may come before there is a window to touch: the wall shows the cover too."""
                self.screen.tap(self.tour.place(COVER, "begin"))
                end = stage.time.monotonic() + 5
                while stage.time.monotonic() < end:
                    if set(before) - set(stage.sessions_of(kiosk.pid)):
                        return True
                    stage.time.sleep(0.05)
                return False
            stage.wait_for("the end of whoever served", gone)
        said = self.said_of_a_visit("kiosk-leaky-throw", visit)
        self.assertEqual(self.traces(said), set(), said)
        self.assertRegex(said, r"\Akiosk: unexpected-exception\nkiosk: session-died \d+\n\Z")

    def test_a_log_line_is_caught(self):
        said = self.said_of_a_visit("kiosk-leaky-log")
        self.assertGreater(len(self.traces(said)), 10, said)


if __name__ == "__main__":
    unittest.main(verbosity=2)
