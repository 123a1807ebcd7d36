"""What the command `parallax` understands: its forms, options and help."""

from __future__ import annotations

import argparse
import sys
from typing import NoReturn

from reader import __version__
from reader.core.export.visible import encodable, visible

BAD_ARGUMENTS = 2

FORMATS = ("text", "json", "md", "html")
PLAIN_FORMATS = ("text", "json")  # of what is no report

_ARTICLE = (
    "an article: plain text, Markdown, a web page, Word, OpenDocument, RTF, PDF, EPUB or a mail; "
    "what it is, its content tells"
)
_WINDOW_HELP = """\
Opens the window with the articles given, or with the sample set when none is given.

Without a window:
  parallax compare FILE FILE [FILE ...]   compares articles (parallax compare --help)
  parallax export WORKSPACE               writes a workspace as report, table or notes
  parallax import WORKSPACE FILE          takes a colleague's notes into a workspace
  parallax rules                          lists the rules that tell differences
  parallax lexicon check FILE             checks a lexicon of your own
"""
_COMPARE_HELP = """\
Compares two or more articles on one event: which sentences report the same claim, where the
accounts differ and why, what one source alone says, and how independent the sources are. Needs no
display and no network.
"""
_COMPARE_EXAMPLES = """\
examples:
  parallax compare a.txt b.txt c.txt
  parallax compare a.txt b.txt -o report.html
  parallax compare a.txt b.txt --format json | jq '.discrepancies[].reason'
  parallax compare a.txt b.txt --explain A3-B5
  parallax compare a.txt b.txt --without-rule framing --lexicon own.toml

exit status:
  0  the comparison was made
  2  the arguments or the lexicon are wrong, or the output cannot be written
  3  an article could not be read (the others are compared all the same when at least two are
     left, unless --strict is given)
"""
_RULES_HELP = """\
Lists the rules that tell differences, by type: what each looks at, two sentences between which it
tells one, and two between which nothing is told. A rule, or a whole type, can be switched off:
parallax compare ... --without-rule NAME
"""
_LEXICON_HELP = """\
A lexicon of your own adds words to those of the program: steps of ladders, hedges, opposites,
loaded words, verbs of saying, names. It is used by parallax compare ... --lexicon FILE, and in the
window by Compare, Own lexicon. It changes no file of the program.
"""
_EXPORT_HELP = """\
Writes what a workspace (.parallax) holds in another form: a report with verdicts and notes, tables,
the notes alone, a bibliography, or everything as JSON. The articles are compared anew; the
workspace is only read. Needs no display and no network.
"""
_EXPORT_EXAMPLES = """\
examples:
  parallax export --list
  parallax export case.parallax -o report.docx
  parallax export case.parallax -o real.html --scope real --order place --author "A. Analyst"
  parallax export case.parallax --format notes.csv -o notes.csv
  parallax export case.parallax --format jsonld | jq '.total'

exit status:
  0  it was written
  2  the arguments are wrong, or the output cannot be written
  3  the workspace cannot be read
"""
_IMPORT_HELP = """\
Takes a colleague's work into a workspace (.parallax): notes, verdicts and links of sentences. FILE
is an export of Parallax (jsonld, notes.json, workspace.json) or another workspace.

Nothing of your own is changed or lost. Of two versions of a note both stay, side by side. Your own
verdicts and links stay; a colleague's verdict that differs from yours becomes a note on the
difference. Importing the same file again changes nothing. In the window the import is one step that
can be undone.
"""
_IMPORT_EXAMPLES = """\
examples:
  parallax import case.parallax bob.jsonld carol.workspace.json
  parallax import --new case.parallax case.workspace.json

exit status:
  0  it was taken in
  2  the arguments are wrong, or the workspace cannot be written
  3  a file cannot be read; nothing was changed
"""


def complain(sentence: str) -> None:
    """Writes a sentence to standard error, in the program's name."""
    if sys.stderr is None:
        return
    sys.stderr.write(encodable(f"parallax: {visible(sentence)}\n", sys.stderr.encoding or "ascii"))
    sys.stderr.flush()


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        complain(f"{visible(message)}. Try: {self.prog} --help")
        sys.exit(BAD_ARGUMENTS)


def _parser(prog: str, description: str, epilog: str = "") -> _Parser:
    return _Parser(
        prog=prog,
        description=description,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def window_parser() -> argparse.ArgumentParser:
    """parallax [FILE ...]"""
    parser = _parser("parallax", _WINDOW_HELP)
    parser.add_argument("files", nargs="*", metavar="FILE", help=_ARTICLE)
    parser.add_argument("--version", action="version", version=f"parallax {__version__}")
    return parser


def compare_parser() -> argparse.ArgumentParser:
    """parallax compare FILE FILE [FILE ...]"""
    parser = _parser("parallax compare", _COMPARE_HELP, _COMPARE_EXAMPLES)
    parser.add_argument("files", nargs="+", metavar="FILE", help=_ARTICLE)
    parser.add_argument(
        "--format",
        choices=FORMATS,
        help="text for a terminal, json for programs, md or html for a report; "
        "without it the name of the output decides, else text",
    )
    parser.add_argument(
        "-o", "--output", metavar="OUT", help="write to this file (UTF-8); - is standard output"
    )
    parser.add_argument(
        "--strict", action="store_true", help="stop at the first article that cannot be read"
    )
    parser.add_argument(
        "--nits", action="store_true", help="show findings of severity 1 in text, md and html too"
    )
    parser.add_argument(
        "--no-colour",
        "--no-color",
        dest="colour",
        action="store_false",
        help="no colours in text, as with the environment variable NO_COLOR",
    )
    parser.add_argument(
        "--without-rule",
        action="append",
        default=[],
        metavar="RULE",
        help="switch a rule off, such as number.value, or a whole type, such as framing; may be "
        "given several times (parallax rules lists them)",
    )
    parser.add_argument(
        "--lexicon",
        metavar="FILE",
        help="use a lexicon of your own in this comparison (parallax lexicon --help)",
    )
    shown = parser.add_mutually_exclusive_group()
    shown.add_argument(
        "--explain",
        metavar="ID",
        help="say why a finding is told (its id in the JSON, or the beginning of it), or why two "
        "sentences are linked or not (A3-B5), in place of the report; as text or json",
    )
    shown.add_argument(
        "--lexicon-changes",
        action="store_true",
        help="list the findings that the lexicon adds, takes away or changes, in place of the "
        "report; as text or json",
    )
    return parser


def rules_parser() -> argparse.ArgumentParser:
    """parallax rules"""
    parser = _parser("parallax rules", _RULES_HELP)
    parser.add_argument("--format", choices=PLAIN_FORMATS, default="text", help="text or json")
    return parser


def lexicon_parser() -> argparse.ArgumentParser:
    """parallax lexicon check FILE, parallax lexicon example"""
    parser = _parser("parallax lexicon", _LEXICON_HELP)
    forms = parser.add_subparsers(dest="form", metavar="FORM", required=True)
    check = forms.add_parser(
        "check",
        help="tell every problem of a lexicon with its line, and what it holds",
        allow_abbrev=False,
    )
    check.add_argument("file", metavar="FILE", help="a lexicon of your own (.toml)")
    forms.add_parser(
        "example",
        help="print an example that shows every section; save it and change it",
        allow_abbrev=False,
    )
    return parser


def export_parser() -> argparse.ArgumentParser:
    """parallax export WORKSPACE [--format NAME] [-o OUT]"""
    parser = _parser("parallax export", _EXPORT_HELP, _EXPORT_EXAMPLES)
    parser.add_argument("workspace", nargs="?", metavar="WORKSPACE", help="a workspace (.parallax)")
    parser.add_argument(
        "--format",
        metavar="NAME",
        help="one of those that --list names; without it the name of the output decides, else md",
    )
    parser.add_argument(
        "-o", "--output", metavar="OUT", help="write to this file; - is standard output"
    )
    parser.add_argument("--list", action="store_true", help="list the formats")
    parser.add_argument(
        "--scope",
        choices=("all", "useful", "real", "noted"),
        help="which differences: all; useful (must see and useful, no false alarms; usual); real "
        "(confirmed by you); noted (with notes)",
    )
    parser.add_argument(
        "--type",
        action="append",
        default=[],
        metavar="TYPE",
        help="only differences of this type, such as number; may be given several times",
    )
    parser.add_argument(
        "--order",
        choices=("dispute", "type", "place"),
        default="dispute",
        help="what comes first: the most disputed (usual), by type, or as the base article has it",
    )
    parser.add_argument(
        "--base",
        metavar="LETTER",
        default="A",
        help="the base article of --order place (usually A)",
    )
    parser.add_argument(
        "--template",
        choices=("full", "findings", "notes"),
        default="full",
        help="how much: the full report (usual), a list of differences, or the notes alone",
    )
    parser.add_argument("--nits", action="store_true", help="minor differences too: --scope all")
    parser.add_argument("--author", default="", metavar="NAME", help="named in the export")
    return parser


def import_parser() -> argparse.ArgumentParser:
    """parallax import WORKSPACE FILE [FILE ...]"""
    parser = _parser("parallax import", _IMPORT_HELP, _IMPORT_EXAMPLES)
    parser.add_argument("workspace", metavar="WORKSPACE", help="a workspace (.parallax)")
    parser.add_argument("files", nargs="+", metavar="FILE", help="a colleague's export")
    parser.add_argument(
        "--with-articles",
        action="store_true",
        help="open the colleague's articles that the workspace does not have as well",
    )
    parser.add_argument(
        "--new",
        action="store_true",
        help="make the workspace, with everything that the first file holds",
    )
    return parser
