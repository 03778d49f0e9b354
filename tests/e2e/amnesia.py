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


# A house in which every question exists.
CENTRE = "person_can_sit = true\n"
LARGE, SMALL = (1920, 1080), (1280, 800)


def keep(name, figures):
    """For tests/amnesia, which puts all figures together: those of the last run of each part."""
    folder = stage.BUILD / "amnesia"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.json").write_text(json.dumps(figures, indent=2) + "\n")


def content():
    """(languages, number of self-assessments) that editors wrote: what a proof must have been of."""
    languages = {folder.name for folder in (stage.SOURCE / "locales").iterdir() if folder.is_dir()}
    return languages, len(list((stage.SOURCE / "content" / "assessments").glob("*.toml")))


def prove(*arguments, program="kiosk", user=None, size=LARGE):
    """(exit status, what it said, its figures or None)"""
    screen = stage.Screen(*size)
    try:
        with tempfile.TemporaryDirectory() as folder:
            figures, centre = pathlib.Path(folder, "figures.json"), pathlib.Path(folder, "centre.toml")
            centre.write_text(CENTRE)
            os.chmod(folder, 0o755)
            done = subprocess.run(
                [stage.BUILD / program, "--trust", stage.TRUST, "--clock", stage.CLOCK, "--centre", centre,
                 "--prove-amnesia", "--figures", figures, *map(str, arguments)], env=screen.environment, stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT, text=True, timeout=LONGEST_S, user=user)
            return done.returncode, done.stdout, json.loads(figures.read_text()) if figures.exists() else None
    finally:
        screen.close()
