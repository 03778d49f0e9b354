#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns tokens.json into a C++ header: the colours of the three themes and the sizes, as constants."""
import json
import pathlib
import sys

THEMES = ["day", "evening", "strong"]


def pascal(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_"))


def main() -> None:
    tokens = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    out = pathlib.Path(sys.argv[2])
    names = [name for name in tokens["colour"]["day"] if name != "shadow_rgb"]
    lines = [
        "// SPDX-License-Identifier: GPL-3.0-or-later",
        "// Made by assets/theme.py from assets/tokens.json; not to be edited.",
        "#pragma once",
        "",
        "#include <cstddef>",
        "#include <cstdint>",
        "",
        "namespace ui {",
        "",
        "// A colour by its use; visual-design.md, 2.1.",
        "enum class Ink : std::uint8_t {",
        *[f"  {pascal(name)}," for name in names],
        "};",
        f"inline constexpr std::size_t kInks = {len(names)};",
        "",
        "namespace tokens {",
        "",
        "// Red in the low byte, as Dear ImGui wants it; [theme][Ink].",
        f"inline constexpr std::uint32_t kColours[{len(THEMES)}][kInks] = {{",
    ]
    for theme in THEMES:
        colours = tokens["colour"][theme]
        missing = set(names) ^ (set(colours) - {"shadow_rgb"})
        if missing:
            sys.exit(f"{sys.argv[1]}: theme {theme} has no value, or one too many, for {', '.join(sorted(missing))}")
        values = []
        for name in names:
            rgb = int(colours[name][1:], 16)
            values.append(f"0xFF{rgb & 255:02X}{rgb >> 8 & 255:02X}{rgb >> 16:02X}u")
        lines.append(f"    {{{', '.join(values)}}},  // {theme}")
    lines.append("};")
    shadows = [tokens["colour"][theme]["shadow_rgb"] for theme in THEMES]
    lines.append(f"inline constexpr std::uint32_t kShadows[{len(THEMES)}] = {{"
                 + ", ".join(f"0x00{b:02X}{g:02X}{r:02X}u" for r, g, b in shadows) + "};")
    lines.append("")
    for name, px in tokens["type_px"].items():
        lines.append(f"inline constexpr float k{pascal(name)}Px = {px};")
    for name, px in tokens["radius"].items():
        if isinstance(px, int):
            lines.append(f"inline constexpr float k{pascal(name)}Radius = {px};")
    for name, px in tokens["target_px"].items():
        lines.append(f"inline constexpr float k{pascal(name)}Target = {px};")
    lines += ["", "struct Canvas {", "  float w, h, pad, head, dock, min_target;", "};"]
    for name, c in tokens["layout"].items():
        least = c.get("min_target", tokens["target_px"]["min"])
        lines.append(f"inline constexpr Canvas k{pascal(name)} = "
                     f"{{{c['w']}, {c['h']}, {c['pad']}, {c['head']}, {c['dock']}, {least}}};")
    lines += ["", "}  // namespace tokens", "}  // namespace ui", ""]
    out.parent.mkdir(parents=True, exist_ok=True)
    text = "\n".join(lines)
    if not out.exists() or out.read_text(encoding="utf-8") != text:
        out.write_text(text, encoding="utf-8")
    out.touch()


if __name__ == "__main__":
    main()
