#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tests/check_layers finds what is planted in a small tree, says where, and passes a clean one."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

CHECK = pathlib.Path(__file__).parent / "check_layers"

CLEAN = {
    "base/file.h": "#include <string>\n",
    "model/page.h": '#include "base/file.h"\n',
    "session/step.cpp": '#include "session/step.h"\n#include <model/page.h>\n// #include "ui/frame.h"\n',
    "session/vault.cpp": "#include <sodium.h>\n",
    "ui/frame.cpp": "#include <imgui.h>\n",
    "app/config.cpp": "#include <toml++/toml.h>\n",
}


class Layers(unittest.TestCase):
    def check(self, files):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                path = pathlib.Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            done = subprocess.run([sys.executable, CHECK, folder], capture_output=True, text=True)
        self.assertEqual(done.stderr, "")
        return done.returncode, done.stdout.splitlines()

    def refused(self, name, text, *offences):
        """The clean tree with this file in it is refused for these reasons, and for no other."""
        self.assertEqual(self.check(CLEAN | {name: text}), (1, list(offences)))

    def test_clean(self):
        status, lines = self.check(CLEAN)
        self.assertEqual(status, 0)
        self.assertRegex("\n".join(lines), r"^\d+ layers hold$")

    def test_layer_edges(self):
        for folder, header in (("session", "ui/frame.h"), ("session", "text/shape.h"), ("session", "pack/reader.h"),
                               ("screens", "pack/reader.h"), ("screens", "platform/window.h"), ("text", "ui/frame.h"),
                               ("app", "author/compile.h"), ("base", "model/page.h")):
            with self.subTest(folder=folder, header=header):
                self.refused(f"{folder}/x.cpp", f'\n#include "{header}"\n',
                             f"{folder}/x.cpp:2: {folder} may not include {header}")

    def test_angle_brackets(self):
        for include in ("#include <ui/x.h>", " # include<ui/x.h>", '#include"ui/x.h"'):
            with self.subTest(include=include):
                self.refused("session/x.h", include, "session/x.h:1: session may not include ui/x.h")

    def test_fences(self):
        for name, header, homes in (("session/x.cpp", "imgui.h", "ui screens platform app"),
                                    ("text/x.h", "imgui.h", "ui screens platform app"),
                                    ("app/x.cpp", "GLFW/glfw3.h", "platform"),
                                    ("session/x.cpp", "sqlite3.h", "pack"),
                                    ("session/step.cpp", "sodium.h", "pack session/vault"),
                                    ("app/x.cpp", "toml++/toml.h", "author app/config"),
                                    ("app/x.cpp", "md4c.h", "author")):
            for include in (f"<{header}>", f'"{header}"'):
                with self.subTest(name=name, include=include):
                    self.refused(name, f"#include {include}\n", f"{name}:1: {header} belongs to {homes}")

    def test_ways_round(self):
        self.refused("session/x.h", '#include "../ui/x.h"', "session/x.h:1: ../ui/x.h climbs out of its folder")
        self.refused("tools/x.h", "", "tools/x.h: no layer is called tools")

    def test_every_offence_is_told(self):
        self.refused("session/x.h", '#include "ui/x.h"\n#include <imgui.h>\n',
                     "session/x.h:1: session may not include ui/x.h",
                     "session/x.h:2: imgui.h belongs to ui screens platform app")

    def test_nothing_to_check(self):
        status, lines = self.check({"README.md": ""})
        self.assertEqual(status, 1)
        self.assertRegex(lines[0], "nothing to check$")


if __name__ == "__main__":
    unittest.main()
