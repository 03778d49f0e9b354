# SPDX-License-Identifier: GPL-3.0-or-later
"""kiosk --prove-amnesia on a screen in memory of its own: what it says, how it ends, and its figures."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import stage

PROVED, NOT_FORGOTTEN, NOT_PROVED = 0, 1, 77
LONGEST_S = 1500


def needs_root():
    """Ends the test as skipped where nothing can be proved."""
    if os.geteuid() != 0:
        print("not proved: only root may read the memory of a session")
        sys.exit(NOT_PROVED)


def prove(*arguments, program="kiosk", user=None):
    """(exit status, what it said, its figures or None)"""
    screen = stage.Screen()
    try:
        with tempfile.TemporaryDirectory() as folder:
            figures = pathlib.Path(folder, "figures.json")
            done = subprocess.run(
                [stage.BUILD / program, "--trust", stage.TRUST, "--clock", stage.CLOCK, "--prove-amnesia", "--figures",
                 figures, *map(str, arguments)], env=screen.environment, stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT, text=True, timeout=LONGEST_S, user=user)
            return done.returncode, done.stdout, json.loads(figures.read_text()) if figures.exists() else None
    finally:
        screen.close()
