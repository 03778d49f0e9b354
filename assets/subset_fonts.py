#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts the fonts of fonts.toml with hb-subset into OUT/fonts, writes fonts.list there last, and the licences to OUT/licences."""
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import tomllib

WEIGHTS = ("regular", "bold")


class Mistake(Exception):
    """Something that a person can mend."""


def ranges(texts, base):
    for text in texts:
        first, _, last = text.partition("-")
        first, last = int(first, base), int(last or first, base)
        if last < first:
            raise Mistake(f"{text!r}: the range runs backwards")
        yield range(first, last + 1)


def gb2312(row):
    for cell in range(1, 95):
        try:
            yield ord(bytes([0xA0 + row, 0xA0 + cell]).decode("gb2312"))
        except UnicodeDecodeError:
            continue  # the last row of level 1 is not full


def characters(entry):
    wanted = {point for span in ranges(entry["unicodes"], 16) for point in span}
    for rows in ranges(entry.get("gb2312", []), 10):
        for row in rows:
            wanted.update(gb2312(row))
    return sorted(wanted)


def file_name(entry, weight):
    return f"{entry['name']}-{weight}{'.ttf' if entry[weight].endswith('.ttf') else '.otf'}"


def subset(program, entry, weight, folder):
    target = folder / file_name(entry, weight)
    source = pathlib.Path(entry[weight])
    if not source.is_file():
        raise Mistake(f"{source} is missing: install the Debian package {entry['package']}")
    wanted = characters(entry)
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as unicodes:
        unicodes.write("\n".join(f"{point:04X}" for point in wanted))
        unicodes.flush()
        command = [program, f"--font-file={source}", f"--face-index={entry.get('face', 0)}",
                   f"--unicodes-file={unicodes.name}", "--no-hinting", "--notdef-outline", "--layout-features=*",
                   f"--output-file={target}"]
        if entry.get("drop_features"):
            command.append("--layout-features-=" + ",".join(entry["drop_features"]))
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0 or not target.is_file():
        raise Mistake(f"hb-subset could not cut {source}: {done.stderr.strip()}")
    lacking = sorted(set(wanted) - mapped(target.read_bytes()))
    if lacking:
        points = " ".join(f"{point:04X}" for point in lacking[:20])
        raise Mistake(f"set {entry['name']!r}: {source} has no glyph for {len(lacking)} characters: {points}")


def mapped(font):
    """The characters in an OpenType font's cmap, formats 4 and 12: all that hb-subset writes."""
    found = set()
    tables, = struct.unpack_from(">H", font, 4)
    records = (struct.unpack_from(">4sIII", font, 12 + 16 * i) for i in range(tables))
    cmap = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    for i in range(struct.unpack_from(">H", font, cmap + 2)[0]):
        table = cmap + struct.unpack_from(">I", font, cmap + 4 + 8 * i + 4)[0]
        kind, = struct.unpack_from(">H", font, table)
        if kind == 4:
            size = struct.unpack_from(">H", font, table + 6)[0]
            ends = struct.unpack_from(f">{size // 2}H", font, table + 14)
            starts = struct.unpack_from(f">{size // 2}H", font, table + 16 + size)
            groups = zip(starts, ends)
        elif kind == 12:
            count, = struct.unpack_from(">I", font, table + 12)
            groups = (struct.unpack_from(">II", font, table + 16 + 12 * k) for k in range(count))
        else:
            continue
        for first, last in groups:
            found.update(range(first, last + 1))
    return found


def licence(package, folder):
    source = pathlib.Path("/usr/share/doc") / package / "copyright"
    if not source.is_file():
        raise Mistake(f"{source} is missing: reinstall the Debian package {package} with its documentation")
    shutil.copyfile(source, folder / f"{package}.txt")


def chain_lines(config):
    sets = {entry["name"]: entry for entry in config["set"]}
    for language, first in sorted(config["chains"].items()):
        for name in first:
            if name not in sets:
                raise Mistake(f"chain {language!r} names the set {name!r}, which does not exist")
        for weight in WEIGHTS:
            for name in first + [other for other in config["chains"]["*"] if other not in first]:
                yield f"{language} {weight} {file_name(sets[name], weight)}"


def run(toml, out, program):
    with open(toml, "rb") as file:
        config = tomllib.load(file)
    fonts, licences = out / "fonts", out / "licences"
    for folder in (fonts, licences):
        folder.mkdir(parents=True, exist_ok=True)
    (fonts / "fonts.list").unlink(missing_ok=True)
    lines = list(chain_lines(config))
    for entry in config["set"]:
        for weight in WEIGHTS:
            subset(program, entry, weight, fonts)
        licence(entry["package"], licences)
    (fonts / "fonts.list").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    if len(sys.argv) != 4:
        sys.exit("usage: subset_fonts.py fonts.toml OUT hb-subset")
    try:
        run(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3])
    except (Mistake, KeyError, ValueError, OSError) as mistake:
        what = f"{mistake} is not given" if isinstance(mistake, KeyError) else mistake
        sys.exit(f"{sys.argv[1]}: error: {what}")


if __name__ == "__main__":
    main()
