"""reader.cli: every way it can end, with one sentence and the right status."""

from __future__ import annotations

import gc
import io
import json
import os
import subprocess
import sys
import types
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader import __version__, cli, cli_terminal, paths
from reader.core import comparison
from reader.core.errors import ResourceError

ROOT = Path(__file__).parents[2]

FIRST = "Talks held\n\nThe two ministers discussed a fishing pact on Tuesday in Oslo.\n"
SECOND = "Pact agreed\n\nThe two ministers agreed a fishing pact on Tuesday in Oslo.\n"


@pytest.fixture
def articles(tmp_path: Path) -> list[str]:
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    files[0].write_text(FIRST, encoding="utf-8")
    files[1].write_text(SECOND, encoding="utf-8")
    return [str(file) for file in files]


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Bugs are logged below the test's own folder."""
    log = tmp_path / "state" / "parallax.log"
    monkeypatch.setattr(cli, "log_file", lambda: log)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "home"))  # of the processes started here
    monkeypatch.delenv("PARALLAX_DEBUG", raising=False)
    return log


def sentences(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The lines on standard error; every one names the program, none is part of a traceback."""
    lines = capsys.readouterr().err.splitlines()
    assert all(line.startswith("parallax: ") for line in lines)
    return lines


# The process


def test_a_command_searches_no_cyclic_garbage(monkeypatch: pytest.MonkeyPatch) -> None:
    searches: list[bool] = []
    monkeypatch.setattr(cli, "main", lambda: searches.append(gc.isenabled()) or 3)
    try:
        with pytest.raises(SystemExit) as ended:
            cli.run()
    finally:
        gc.enable()
    assert searches == [False]
    assert ended.value.code == 3


# What is made


@pytest.mark.parametrize(
    ("kind", "start"),
    [("json", '{\n "schema"'), ("text", "2 articles"), ("md", "# Source"), ("html", "<!DOCTYPE")],
)
def test_every_format(
    kind: str, start: str, articles: list[str], capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert cli.main(["compare", *articles, "--format", kind]) == 0
    out, err = capsysbinary.readouterr()
    assert out.decode().startswith(start)
    assert out.endswith(b"\n")
    assert err == b""


def test_the_samples_compared_twice_give_the_same_bytes(tmp_path: Path) -> None:
    seeds = [str(path) for path in paths.seeds()]
    outputs = [tmp_path / "one.json", tmp_path / "two.json"]
    for output in outputs:
        assert cli.main(["compare", *seeds, "--format", "json", "-o", str(output)]) == 0
    assert outputs[0].read_bytes() == outputs[1].read_bytes()
    result = json.loads(outputs[0].read_bytes())
    assert [article["id"] for article in result["articles"]] == ["A", "B", "C"]
    assert result["program"] == f"parallax {__version__}"
    for article, seed in zip(result["articles"], seeds, strict=True):
        assert article["path"] == seed
        for sentence in article["sentences"]:
            assert article["text"][sentence["start"] : sentence["end"]].strip()


@pytest.mark.parametrize(
    ("name", "start"),
    [("r.html", "<!DOCTYPE"), ("r.MD", "# Source"), ("r.json", "{"), ("r.txt", "2 "), ("r", "2 ")],
)
def test_the_name_of_the_output_decides_the_format(
    name: str, start: str, articles: list[str], tmp_path: Path
) -> None:
    assert cli.main(["compare", *articles, "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


def test_the_format_asked_for_goes_before_the_name(articles: list[str], tmp_path: Path) -> None:
    output = tmp_path / "r.html"
    assert cli.main(["compare", *articles, "--format", "md", "-o", str(output)]) == 0
    assert output.read_text(encoding="utf-8").startswith("# Source")


class Terminal(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("arguments", "environment", "coloured"),
    [
        ([], {}, True),
        (["--no-colour"], {}, False),
        (["--no-color"], {}, False),
        ([], {"NO_COLOR": "1"}, False),
        ([], {"NO_COLOR": ""}, True),  # no-color.org: only when not empty
        ([], {"TERM": "dumb"}, False),
    ],
)
def test_colour_only_where_it_is_wanted(
    arguments: list[str],
    environment: dict[str, str],
    coloured: bool,
    articles: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    assert cli.main(["compare", *articles, *arguments]) == 0
    assert ("\x1b[" in terminal.getvalue()) is coloured


def test_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out == f"parallax {__version__}\n"
    assert cli.main(["--help"]) == 0
    assert "parallax compare" in capsys.readouterr().out
    assert cli.main(["compare", "--help"]) == 0
    assert "exit status" in capsys.readouterr().out


# Wrong arguments: 2


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["compare"], "required: FILE. Try: parallax compare --help"),
        (["compare", "a.txt"], "One article alone cannot be compared; give at least two files."),
        (["compare", "a", "b", "--format", "pdf"], "invalid choice: 'pdf'"),
        (["compare", "a", "b", "--colour\x1b[2J"], "unrecognized arguments: --colour␛[2J"),
        (["lexicon"], "required: FORM. Try: parallax lexicon --help"),
        (["lexicon", "chekc", "x"], "invalid choice: 'chekc'"),
        (["rules", "--format", "md"], "invalid choice: 'md'"),
        (["--fullscreen"], "unrecognized arguments: --fullscreen. Try: parallax --help"),
    ],
)
def test_wrong_arguments(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(arguments) == 2
    (line,) = sentences(capsys)
    assert sentence in line


@pytest.mark.parametrize(
    ("output", "sentence"),
    [("missing/out.json", "folder does not exist"), (".", "this is a folder")],
)
def test_an_output_that_cannot_be_written_is_said_before_any_work(
    output: str,
    sentence: str,
    articles: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(comparison, "compare", lambda *_, **__: pytest.fail("worked in vain"))
    assert cli.main(["compare", *articles, "-o", str(tmp_path / output)]) == 2
    (line,) = sentences(capsys)
    assert sentence in line


def test_an_article_is_never_overwritten(
    articles: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["compare", *articles, "-o", articles[0]]) == 2
    assert "this is one of the articles" in sentences(capsys)[0]
    assert Path(articles[0]).read_text(encoding="utf-8") == FIRST


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
@pytest.mark.parametrize("kind", ["text", "json"])
def test_a_full_disk_behind_standard_output(kind: str, articles: list[str]) -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = started(["compare", *articles, "--format", kind], stdout=full)
    assert done.returncode == 2
    assert done.stderr.startswith("parallax: The result could not be written (No space left")
    assert done.stderr.count("\n") == 1


# Why, rules and own lexicons


def test_why_a_finding_is_told(
    articles: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "r.json"
    assert cli.main(["compare", *articles, "-o", str(output)]) == 0
    finding = json.loads(output.read_bytes())["discrepancies"][0]
    assert cli.main(["compare", *articles, "--explain", finding["id"]]) == 0
    told = capsys.readouterr().out
    assert finding["id"] in told
    assert f"{finding['rule']}: " in told
    assert cli.main(["compare", *articles, "--explain", finding["id"][:6], "-o", str(output)]) == 0
    assert json.loads(output.read_bytes())["reason"] == finding["reason"]


def test_why_two_sentences_are_linked(
    articles: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["compare", *articles, "--explain", "A1-B1", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["linked"] is True


def test_the_text_names_what_can_be_explained(
    articles: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "r.json"
    assert cli.main(["compare", *articles, "-o", str(output)]) == 0
    assert cli.main(["compare", *articles]) == 0
    told = " ".join(capsys.readouterr().out.split())
    shown = [one for one in json.loads(output.read_bytes())["discrepancies"] if one["severity"] > 1]
    assert shown
    assert all(one["id"] in told for one in shown)


def test_a_rule_that_is_off_is_told_and_tells_nothing(
    articles: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "r.json"
    off = ["--without-rule", "commitment", "--without-rule", "precedence.since"]
    assert cli.main(["compare", *articles, *off, "-o", str(output)]) == 0
    result = json.loads(output.read_bytes())
    assert {"commitment.ladder", "precedence.since"} <= set(result["rules_off"])
    assert not {one["rule"] for one in result["discrepancies"]} & set(result["rules_off"])
    assert cli.main(["compare", *articles, *off]) == 0
    assert "Rules switched off: commitment, precedence.since." in capsys.readouterr().out


OWN = """\
[[ladder]]
name = "accord"
[[ladder.rung]]
rank = 3
gloss = "talked about"
terms = ["agree/v"]
example = "They agreed."
"""


@pytest.fixture
def own(tmp_path: Path) -> str:
    path = tmp_path / "own.toml"
    path.write_text(OWN, encoding="utf-8")
    return str(path)


def test_an_own_lexicon_counts_and_its_changes_are_listed(
    articles: list[str], own: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "r.json"
    assert cli.main(["compare", *articles, "--lexicon", own, "-o", str(output)]) == 0
    result = json.loads(output.read_bytes())
    assert result["lexicon"]["name"] == "own.toml"
    places = {side["sentence"] for one in result["discrepancies"] for side in one["sides"]}
    assert not places & {"A1", "B1"}  # both tell of talks now
    changes = ["compare", *articles, "--lexicon", own, "--lexicon-changes"]
    assert cli.main(changes) == 0
    told = capsys.readouterr().out
    assert "Told otherwise: " in told or "Gone: " in told
    assert cli.main([*changes, "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["changed"] or found["gone"]


def test_a_lexicon_is_checked(own: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["lexicon", "check", own]) == 0
    assert capsys.readouterr().out == "own.toml: no problems. ladder: 1 entry.\n"
    Path(own).write_text(OWN.replace("They agreed", "They met"), encoding="utf-8")
    assert cli.main(["lexicon", "check", own]) == 0
    assert "note: [[ladder]]: the program finds “agree/v” nowhere" in capsys.readouterr().out
    Path(own).write_text(OWN.replace("rank = 3", "rank = 30\nrang = 1"), encoding="utf-8")
    assert cli.main(["lexicon", "check", own]) == 2
    assert capsys.readouterr().out == (
        "own.toml: line 4: “rank” must be a number from 0 to 10.\n"
        "own.toml: line 5: [[ladder.rung]] has no field “rang”; did you mean “rank”?\n"
    )


def test_the_example_of_a_lexicon_is_sound(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["lexicon", "example"]) == 0
    path = tmp_path / "copy.toml"
    path.write_text(capsys.readouterr().out, encoding="utf-8")
    assert cli.main(["lexicon", "check", str(path)]) == 0
    assert "note" not in capsys.readouterr().out


def test_the_rules_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["rules"]) == 0
    told = capsys.readouterr().out
    assert "\nNUMBER\n" in told
    assert max(map(len, told.split("\n"))) <= 80
    assert cli.main(["rules", "--format", "json"]) == 0
    names = {rule["name"] for rule in json.loads(capsys.readouterr().out)["rules"]}
    assert {"commitment.ladder", "number.value"} <= names


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--explain", "d0"], "There is no finding “d0” in this comparison"),
        (["--explain", "A0-A1"], "A0 and A1 stand in one article"),
        (["--explain", "A1-B1", "--format", "md"], "--explain is told as text or json"),
        (["--explain", "A1-B1", "--lexicon-changes"], "not allowed with argument --explain"),
        (["--without-rule", "numbr"], "There is no rule “numbr”; “parallax rules” lists"),
        (["--lexicon-changes"], "--lexicon-changes needs a lexicon; name it with --lexicon FILE."),
        (["--lexicon", "missing.toml"], "missing.toml: it cannot be read (No such file"),
    ],
)
def test_what_is_not_there_is_one_sentence(
    arguments: list[str],
    sentence: str,
    articles: list[str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.main(["compare", *articles, *arguments]) == 2
    (line,) = sentences(capsys)
    assert sentence in line


# Articles that cannot be read: 3


def bad_files(folder: Path) -> Iterator[Path]:
    yield folder / "missing.txt"
    empty = folder / "empty.txt"
    empty.write_bytes(b"")
    yield empty
    binary = folder / "binary.txt"
    binary.write_bytes(bytes(range(256)) * 40)
    yield binary
    (folder / "folder.txt").mkdir()
    yield folder / "folder.txt"
    yield folder / "nul\0byte.txt"
    yield folder / ("long" * 100 + ".txt")
    hostile = folder / "\x1b[2J.txt"
    yield hostile
    if hasattr(os, "geteuid") and os.geteuid() != 0:
        secret = folder / "secret.txt"
        secret.write_text("x")
        secret.chmod(0)
        yield secret


def test_unreadable_files_are_named_and_the_others_compared(
    articles: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = [str(path) for path in bad_files(tmp_path)]
    output = tmp_path / "out.json"
    arguments = ["compare", bad[0], articles[0], *bad[1:], articles[1], "-o", str(output)]
    assert cli.main(arguments) == 3
    lines = sentences(capsys)
    assert len(lines) == len(bad)
    for path, line in zip(bad, lines, strict=True):
        assert cli.visible(path) in line
        assert "\x1b" not in line
    result = json.loads(output.read_bytes())
    assert [article["path"] for article in result["articles"]] == articles


def test_strict_stops_at_the_first_unreadable_file(
    articles: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = [str(tmp_path / "x.txt"), str(tmp_path / "y.txt")]
    output = tmp_path / "out.json"
    assert cli.main(["compare", *articles, *missing, "--strict", "-o", str(output)]) == 3
    assert len(sentences(capsys)) == 1
    assert not output.exists()


@pytest.mark.parametrize("readable", [0, 1])
def test_too_few_readable_articles(
    readable: int, articles: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [*articles[:readable], str(tmp_path / "x.txt"), str(tmp_path / "y.txt")]
    assert cli.main(["compare", *files]) == 3
    assert "nothing was compared" in sentences(capsys)[-1]


@pytest.mark.parametrize("copy", [False, True])
def test_the_same_article_twice_is_compared_with_a_note(
    copy: bool, articles: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    again = tmp_path / "copy.txt"
    again.write_bytes(Path(articles[0]).read_bytes())
    other = str(again) if copy else articles[0]
    output = tmp_path / "out.json"
    assert cli.main(["compare", articles[0], other, "-o", str(output)]) == 0
    (line,) = sentences(capsys)
    assert "note: " in line
    assert len(json.loads(output.read_bytes())["articles"]) == 2


# The window


def pretend_window(monkeypatch: pytest.MonkeyPatch, run: Callable[[list[Path]], int]) -> None:
    """A window that needs no Qt."""
    monkeypatch.setitem(sys.modules, "reader.qt.app", types.SimpleNamespace(run=run))


def test_the_window_gets_the_files(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend_window(monkeypatch, lambda given: 0 if given == [Path("a.txt")] else 1)
    assert cli.main(["a.txt"]) == 0


def test_a_library_that_is_missing_only_later_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(_: list[Path]) -> int:
        raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

    pretend_window(monkeypatch, run)
    assert cli.main([]) == 4
    (line,) = sentences(capsys)
    assert "libEGL.so.1" in line


def test_any_other_failed_import_is_a_bug(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(_: list[Path]) -> int:
        raise ImportError("cannot import name 'x' from 'reader.qt'")

    pretend_window(monkeypatch, run)
    assert cli.main([]) == 70
    assert "(ImportError)" in sentences(capsys)[0]


# Bugs and interruptions


def test_a_bug_is_one_line_and_its_traceback_is_in_the_log(
    articles: list[str],
    state: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError("inside")

    monkeypatch.setattr(comparison, "compare", broken)
    assert cli.main(["compare", *articles]) == 70
    (line,) = sentences(capsys)
    assert f"(KeyError); please report it with {state}" in line
    assert "KeyError: 'inside'" in state.read_text(encoding="utf-8")


def test_a_bug_shows_its_traceback_to_who_asks(
    articles: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PARALLAX_DEBUG", "1")
    monkeypatch.setattr(comparison, "compare", lambda: None)
    assert cli.main(["compare", *articles]) == 70
    assert "Traceback" in capsys.readouterr().err


def test_a_broken_installation_is_one_sentence_and_no_bug(
    articles: list[str],
    state: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ResourceError("The program's file “x” is missing. Install parallax-reader again.")

    monkeypatch.setattr(comparison, "compare", broken)
    assert cli.main(["compare", *articles]) == 70
    assert sentences(capsys)[0].endswith("Install parallax-reader again.")
    assert not state.exists()


def test_a_log_that_cannot_be_written_is_no_second_bug(
    articles: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cli, "log_file", lambda: Path(articles[0]) / "below" / "a.log")
    monkeypatch.setattr(comparison, "compare", lambda: None)
    assert cli.main(["compare", *articles]) == 70
    assert "PARALLAX_DEBUG=1" in sentences(capsys)[0]


def test_a_long_log_begins_anew(state: Path) -> None:
    state.parent.mkdir()
    state.write_text("x" * (cli._LOG_BYTES + 1))
    cli._write_log("details")
    assert state.stat().st_size < 200


def test_interrupting_is_quiet(
    articles: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(comparison, "compare", interrupted)
    assert cli.main(["compare", *articles]) == 130
    assert capsys.readouterr().err == ""


def test_progress_is_shown_only_after_a_while_and_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with cli_terminal.Progress() as progress:
        progress(0.5)
        assert terminal.getvalue() == ""
        monkeypatch.setattr(progress, "_started", progress._started - 10)
        progress(0.501)
        progress(0.509)
    assert terminal.getvalue().count("50 %") == 1
    assert terminal.getvalue().endswith("\r" + " " * 20 + "\r")


# The whole process


def started(arguments: list[str], **options: object) -> subprocess.CompletedProcess[str]:
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "cwd": ROOT, **options}
    return subprocess.run(
        [sys.executable, "-m", "reader", *arguments],
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
        **streams,  # type: ignore[call-overload]
    )


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX pipes")
@pytest.mark.parametrize("kind", ["json", "text"])
def test_a_closed_pipe_is_no_error_message(kind: str, articles: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as closed:
        done = started(["compare", *articles, "--format", kind], stdout=closed)
    assert (done.returncode, done.stderr) == (141, "")


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX locales")
def test_a_terminal_without_unicode_gets_plain_signs(articles: list[str]) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = started(["compare", *articles], env=environment)
    assert done.returncode == 0
    assert done.stdout.isascii()


FORMATS = ROOT / "tests" / "data" / "formats"


def test_articles_of_other_formats_are_compared(capsys: pytest.CaptureFixture[str]) -> None:
    names = ["pdf_browser.pdf", "html_weblog.html", "docx_office.docx"]
    assert cli.main(["compare", *(str(FORMATS / name) for name in names), "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)["articles"]
    assert [Path(article["path"]).name for article in found] == names
    assert all(len(article["text"]) > 500 for article in found)


def test_a_damaged_file_is_named_and_the_others_are_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    damaged = tmp_path / "cut.docx"
    damaged.write_bytes((FORMATS / "docx_office.docx").read_bytes()[:3000])
    good = [str(FORMATS / name) for name in ("html_weblog.html", "eml_mutt.eml")]
    assert cli.main(["compare", good[0], str(damaged), good[1], "--format", "json"]) == 3
    out, err = capsys.readouterr()
    assert len(json.loads(out)["articles"]) == 2
    assert err.count("\n") == 1
    assert f"{damaged}: it is damaged" in err
    assert cli.main(["compare", good[0], str(damaged), good[1], "--strict"]) == 3
    assert capsys.readouterr().out == ""
