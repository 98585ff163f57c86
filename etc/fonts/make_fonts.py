#!/usr/bin/env python3
"""Makes the fixed typefaces that badges, preview cards and documents are drawn with.

Input: the folder of an unpacked @fontsource-variable/source-serif-4 5.3.1 and one of
@fontsource-variable/source-sans-3 5.3.0. Output: seven TrueType files, renamed because the
licence (SIL OFL 1.1, section 3) reserves the original name for the original files.

    make_fonts.py SERIF_FOLDER SANS_FOLDER OUT_FOLDER

Needs fontTools and brotli.
"""
import copy
import os
import sys
import tempfile

from fontTools.merge import Merger, Options as MergeOptions
from fontTools.subset import Options as SubsetOptions, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

SCRIPTS = ["latin", "latin-ext", "vietnamese", "greek", "cyrillic"]
FACES = [  # file, family, style, weight, source, place on the axes
    ("cairn-serif-title.ttf", "Cairn Serif Title", "Regular", 640, "serif", {"wght": 640, "opsz": 28}),
    ("cairn-serif-400.ttf", "Cairn Serif", "Regular", 400, "serif", {"wght": 400, "opsz": 12}),
    ("cairn-serif-600.ttf", "Cairn Serif SemiBold", "Regular", 600, "serif", {"wght": 600, "opsz": 20}),
    ("cairn-sans-400.ttf", "Cairn Sans", "Regular", 400, "sans", {"wght": 400}),
    ("cairn-sans-600.ttf", "Cairn Sans SemiBold", "Regular", 600, "sans", {"wght": 600}),
    ("cairn-sans-640.ttf", "Cairn Sans Rim", "Regular", 640, "sans", {"wght": 640}),
    ("cairn-sans-740.ttf", "Cairn Sans Word", "Regular", 740, "sans", {"wght": 740}),
]
KEPT_NAMES = {0, 13, 14}  # copyright, licence, address of the licence


def part(folder, kind, script, place):
    name = f"source-serif-4-{script}-opsz-normal" if kind == "serif" else f"source-sans-3-{script}-wght-normal"
    font = instantiateVariableFont(TTFont(os.path.join(folder, "files", name + ".woff2")), place)
    options = SubsetOptions()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = True
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "gasp", "prep", "MVAR", "HVAR"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap().keys())
    subsetter.subset(font)
    font.flavor = None
    return font


def add_mark(font):
    """Gives the empty box of unknown letters a code of its own, to stand for letters we lack."""
    if 0x25A1 not in font.getBestCmap():
        font.setGlyphOrder(font.getGlyphOrder() + ["uni25A1"])
        font["glyf"]["uni25A1"] = copy.deepcopy(font["glyf"][".notdef"])
        font["hmtx"]["uni25A1"] = font["hmtx"][".notdef"]
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[0x25A1] = "uni25A1"


def rename(font, family, style, weight):
    table = font["name"]
    table.names = [n for n in table.names if n.nameID in KEPT_NAMES]
    full = family if style == "Regular" else f"{family} {style}"
    for name_id, text in {1: family, 2: style, 3: full + " 1", 4: full, 5: "Version 1.0",
                          6: full.replace(" ", "") + "-" + style}.items():
        table.setName(text, name_id, 3, 1, 0x409)
    table.setName("Licensed under the SIL Open Font License, Version 1.1", 13, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    font["head"].macStyle = 0
    font["OS/2"].fsSelection = 0x40


def main(serif, sans, out):
    for file, family, style, weight, kind, place in FACES:
        with tempfile.TemporaryDirectory() as box:
            paths = []
            for script in SCRIPTS:
                font = part(serif if kind == "serif" else sans, kind, script, place)
                font["head"].created = font["head"].modified = 3786912000
                paths.append(os.path.join(box, script + ".ttf"))
                font.save(paths[-1])
            merged = Merger(options=MergeOptions(drop_tables=["DSIG"])).merge(paths)
        add_mark(merged)
        rename(merged, family, style, weight)
        merged["post"].formatType = 2.0
        merged["post"].extraNames = []
        merged["post"].mapping = {}
        merged["head"].created = merged["head"].modified = 3786912000
        merged.recalcTimestamp = False
        merged.save(os.path.join(out, file))
        print(file, len(merged.getGlyphOrder()), os.path.getsize(os.path.join(out, file)))


if __name__ == "__main__":
    main(*sys.argv[1:4])
