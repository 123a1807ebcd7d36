"""The words of RTF that matter for its text: places to skip, characters, code pages, languages."""

from __future__ import annotations

# Groups that begin with one of these hold no text of the article. Groups that begin with \* and an
# unknown word are skipped besides.
SKIPPED = frozenset(
    (
        *(b"colortbl", b"filetbl", b"listtable", b"listoverridetable", b"revtbl", b"rsidtbl"),
        *(b"generator", b"xmlnstbl", b"themedata", b"colorschememapping", b"latentstyles"),
        *(b"datastore", b"pict", b"nonshppict", b"shppict", b"shprslt", b"objdata", b"objclass"),
        *(b"objname", b"fldinst", b"formfield", b"datafield", b"nonesttables", b"nesttableprops"),
        *(b"sp", b"sn", b"sv", b"xe", b"tc", b"tcn", b"rxe", b"bkmkstart", b"bkmkend", b"bxe"),
        *(b"ftnsep", b"ftnsepc", b"ftncn", b"aftnsep", b"aftnsepc", b"aftncn", b"atnid"),
        *(b"atnauthor", b"atnref", b"atndate", b"atnicn", b"atrfstart", b"atrfend", b"pn"),
        *(b"pntxta", b"pntxtb", b"listname", b"leveltext", b"levelnumbers", b"htmltag"),
        *(b"subject", b"operator", b"company", b"category", b"keywords", b"comment", b"doccomm"),
        *(b"hlinkbase", b"manager", b"revtim", b"printim", b"buptim", b"private", b"template"),
        *(b"docvar", b"userprops", b"background", b"pgptbl", b"pgdsctbl", b"mmathPict"),
        *(b"mctrlPr", b"mfPr", b"mrPr", b"msSupPr", b"msSubPr", b"msSubSupPr", b"mdPr", b"mnaryPr"),
        *(b"mradPr", b"mfuncPr", b"maccPr", b"mbarPr", b"meqArrPr", b"mmPr", b"moMathParaPr"),
        *(b"mboxPr", b"mgroupChrPr", b"mlimLowPr", b"mlimUppPr", b"msPrePr", b"mphantPr"),
    )
)

# Destinations of which the text is shown where they stand.
SHOWN = frozenset(
    (
        *(b"fldrslt", b"result", b"mmath", b"moMath", b"moMathPara", b"mr", b"me", b"mf", b"mnum"),
        *(b"msSup", b"msSub", b"msSubSup", b"mrad", b"mfunc", b"mfName", b"mnary", b"macc"),
        *(
            b"mbox",
            b"mgroupChr",
            b"mlim",
            b"mlimLow",
            b"mlimUpp",
            b"mm",
            b"mmr",
            b"meqArr",
            b"mbar",
        ),
    )
)
# Destinations that hold others, and no text of their own.
SILENT_GROUPS = frozenset((b"shp", b"shpinst", b"shpgrp", b"object", b"do", b"info"))
BOXES = frozenset((b"shptxt", b"dptxbxtext"))
HEADERS = frozenset((b"header", b"headerl", b"headerr", b"headerf"))
FOOTERS = frozenset((b"footer", b"footerl", b"footerr", b"footerf"))

CHARACTERS = {
    b"tab": "\t",
    b"line": "\n",
    b"lbr": "\n",
    b"page": "\n",
    b"column": "\n",
    b"emdash": "—",
    b"endash": "–",
    b"emspace": "\u2003",
    b"enspace": "\u2002",
    b"qmspace": "\u2005",
    b"bullet": "•",
    b"lquote": "‘",
    b"rquote": "’",
    b"ldblquote": "“",
    b"rdblquote": "”",
    b"zwbo": "\u200b",
    b"zwnbo": "\u2060",
    b"zwj": "\u200d",
    b"zwnj": "\u200c",
    b"ltrmark": "\u200e",
    b"rtlmark": "\u200f",
    # Without a mark 1/2 and x² would become 12 and x2.
    b"mden": "/",
    b"msup": "^",
    b"msub": "_",
}
SYMBOLS = {
    b"~": "\u00a0",
    b"-": "\u00ad",
    b"_": "\u2011",
    b"{": "{",
    b"}": "}",
    b"\\": "\\",
    b"\t": "\t",
}

# fmt: off
# \fcharset, from the specification 1.9.1; 2 is a font of symbols. 0 is Windows' Western page
# whatever \ansicpg says: WordPad in Russia writes both, and Cyrillic in fonts of charset 204.
SYMBOL_CHARSET = 2
CHARSETS = {
    0: "cp1252", 77: "mac_roman", 78: "shift_jis", 79: "euc_kr", 80: "gb2312", 81: "big5",
    84: "mac_arabic", 85: "mac_greek", 86: "mac_turkish", 88: "mac_latin2",
    89: "mac_cyrillic", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "cp950",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}
PAGES = {
    437: "cp437", 708: "iso8859_6", 720: "cp720", 819: "cp1252", 850: "cp850", 852: "cp852",
    860: "cp860", 862: "cp862", 863: "cp863", 864: "cp864", 865: "cp865", 866: "cp866",
    874: "cp874", 932: "cp932", 936: "gbk", 949: "cp949", 950: "cp950", 1361: "johab",
    **{number: f"cp{number}" for number in range(1250, 1259)},
    10000: "mac_roman", 10007: "mac_cyrillic", 10006: "mac_greek", 10029: "mac_latin2",
    65001: "utf-8", 54936: "gb18030", 28591: "cp1252", 28592: "iso8859_2", 20866: "koi8_r",
}

# The lower ten bits of a language number of Windows.
LANGUAGES = {
    0x01: "ar", 0x04: "zh", 0x05: "cs", 0x06: "da", 0x07: "de", 0x08: "el", 0x09: "en",
    0x0A: "es", 0x0B: "fi", 0x0C: "fr", 0x0D: "he", 0x0E: "hu", 0x10: "it", 0x11: "ja",
    0x12: "ko", 0x13: "nl", 0x14: "no", 0x15: "pl", 0x16: "pt", 0x18: "ro", 0x19: "ru",
    0x1D: "sv", 0x1E: "th", 0x1F: "tr", 0x22: "uk", 0x29: "fa", 0x2A: "vi", 0x39: "hi",
}
# fmt: on
