"""parallax export and parallax import: every way they can end, in one sentence."""

from __future__ import annotations

import importlib.util
import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from reader import cli
from reader.core.article import Article
from reader.core.compared import Comparison
from reader.core.comparison import compare
from reader.core.exchange.workspace_json import as_workspace_json
from reader.core.export.formats import FORMATS
from reader.core.kept import Kept
from reader.core.loading.opening import load
from reader.core.note_subjects import finding_spots, passage_spot
from reader.core.notes import Note, On
from reader.core.verdicts import State, Verdict, Verdicts, subject_of
from reader.core.workspace.records import Action
from reader.core.workspace.state import changes, read
from reader.core.workspace.store import Workspace

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data"
TEXTS = [one.name for one in FORMATS if one.is_text and not one.by_window]


def load_ferry() -> tuple[Article, ...]:
    return tuple(load(DATA / f"ferry_{name}.txt") for name in ("courier", "gazette"))


@pytest.fixture(scope="module")
def ferry() -> Comparison:
    return compare(load_ferry())


@pytest.fixture(scope="module")
def kept(ferry: Comparison) -> Kept:
    articles = tuple(one.article for one in ferry.articles)
    finding = ferry.findings[0]
    return Kept(
        articles,
        verdicts=Verdicts().having(subject_of(ferry, finding), Verdict(State.REAL, "asked both")),
        notes={
            "n1": Note("n1", On.FINDING, finding_spots(ferry, finding), "Ask <both>.", ("desk",)),
            "n2": Note("n2", On.PASSAGE, (passage_spot(articles[1], 0, 20),), "=1+1"),
        },
    )


def written(path: Path, kept: Kept) -> Path:
    workspace = Workspace.create(path)
    found, texts = changes(Kept(), kept)
    workspace.apply(Action("made", found, "2026-11-22T10:00:00+00:00"), texts)
    workspace.close()
    return path


@pytest.fixture
def case(tmp_path: Path, kept: Kept) -> Path:
    return written(tmp_path / "case.parallax", kept)


def sentences(capsys: pytest.CaptureFixture[str]) -> list[str]:
    lines = capsys.readouterr().err.splitlines()
    assert all(line.startswith("parallax: ") for line in lines)
    return lines


def held(path: Path) -> Kept:
    workspace = Workspace.open(path, read_only=True)
    try:
        return read(workspace)[0]
    finally:
        workspace.close()


# export


def test_the_formats_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["export", "--list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [one.name for one in FORMATS]


@pytest.mark.parametrize("name", TEXTS)
def test_every_text_goes_to_standard_output(
    name: str, case: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    before = case.read_bytes()
    assert cli.main(["export", str(case), "--format", name, "--author", "Ann"]) == 0
    out, err = capsysbinary.readouterr()
    out.decode()
    assert out.endswith(b"\n")
    assert err == b""
    assert case.read_bytes() == before
    assert [one.name for one in case.parent.iterdir()] == [case.name]  # it was only read


@pytest.mark.parametrize("one", FORMATS, ids=[one.name for one in FORMATS])
def test_the_name_of_the_output_decides_the_format(one: object, case: Path, tmp_path: Path) -> None:
    suffix, is_text = one.suffix, one.is_text  # type: ignore[attr-defined]
    if suffix == ".pdf" and importlib.util.find_spec("PySide6") is None:
        pytest.skip("no PySide6 here")
    output = tmp_path / f"OUT{suffix.upper()}"
    done = started("export", str(case), "-o", str(output))
    assert (done.returncode, done.stderr) == (0, "")
    data = output.read_bytes()
    if suffix in (".docx", ".xlsx"):
        assert zipfile.is_zipfile(io.BytesIO(data))
    elif suffix == ".pdf":
        assert data.startswith(b"%PDF-")
    else:
        assert is_text
        assert data.decode()
    starts = {".notes.csv": b"\xef\xbb\xbfid,", ".csv": b"\xef\xbb\xbffinding,", ".ris": b"TY  - "}
    assert data.startswith(starts.get(suffix, b""))


def started(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, without any display."""
    nowhere = {key: value for key, value in os.environ.items() if "DISPLAY" not in key}
    nowhere.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, "-m", "reader", *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=300,
        check=False,
        env=nowhere,
    )


def test_scope_order_and_template_reach_the_report(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["--scope", "real", "--template", "findings", "--order", "type", "--author", "Ann"]
    assert cli.main(["export", str(case), *asked]) == 0
    out = capsys.readouterr().out
    assert out.count("Verdict: **real** · asked both") == 1
    assert "Only differences that were confirmed as real are told." in out
    assert "By Ann" in out
    assert cli.main(["export", str(case), "--nits", "--format", "csv"]) == 0
    everything = capsys.readouterr().out
    assert cli.main(["export", str(case), "--format", "csv", "--type", "number"]) == 0
    assert len(capsys.readouterr().out) < len(everything)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "No workspace is named. Try: parallax export --help"),
        (["{case}", "--format", "odt"], "There is no format odt; choose one of html, docx"),
        (["{case}", "-o", "{folder}/report"], "cannot be told from its name; name a --format"),
        (["{case}", "-o", "{case}"], "this is the workspace itself; choose another output"),
        (["{case}", "-o", "{folder}/no/r.md"], "that folder does not exist"),
        (["{case}", "-o", "{folder}", "--format", "md"], "this is a folder"),
        (["{case}", "--scope", "some"], "invalid choice: 'some'"),
        (["{case}", "--type", "colour"], "There is no type colour; choose of commitment"),
        (["{case}", "--base", "Q"], "There is no article Q; choose of A, B."),
        (["{case}", "--nits", "--scope", "real"], "--nits is --scope all; give one of the two."),
    ],
)
def test_wrong_arguments_of_export(
    arguments: list[str],
    sentence: str,
    case: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = case.read_bytes()
    given = [one.format(case=case, folder=tmp_path) for one in arguments]
    assert cli.main(["export", *given]) == 2
    (line,) = sentences(capsys)
    assert sentence in line
    assert case.read_bytes() == before


def test_an_article_of_the_workspace_is_never_overwritten(
    tmp_path: Path, kept: Kept, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "article.md"
    path.write_text("# Five dead\n\nFive people died.\n")
    article = load(path)
    case = written(tmp_path / "w.parallax", Kept((*kept.articles, article)))
    assert cli.main(["export", str(case), "-o", str(path)]) == 2
    assert "this is one of the articles" in sentences(capsys)[0]
    assert path.read_text().startswith("# Five dead")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (None, "cannot be read"),
        (b"", "is empty"),
        (b"no workspace at all, and long enough" * 40, "is not a Parallax workspace"),
    ],
)
@pytest.mark.parametrize("command", ["export", "import"])
def test_what_is_no_workspace_is_said(
    command: str,
    data: bytes | None,
    sentence: str,
    tmp_path: Path,
    case: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "other.parallax"
    if data is not None:
        path.write_bytes(data)
    more = ["--format", "md"] if command == "export" else [str(case)]
    assert cli.main([command, str(path), *more]) == 3
    (line,) = sentences(capsys)
    assert sentence in line


def test_a_workspace_that_a_window_has_open_is_exported(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workspace = Workspace.open(case)
    try:
        assert cli.main(["export", str(case), "--format", "notes.csv"]) == 0
        assert "Ask <both>." in capsys.readouterr().out
    finally:
        workspace.close()


def test_a_workspace_of_one_article_has_notes_but_no_report(
    tmp_path: Path, kept: Kept, capsys: pytest.CaptureFixture[str]
) -> None:
    case = written(tmp_path / "w.parallax", Kept(kept.articles[:1], notes=kept.notes))
    assert cli.main(["export", str(case), "--format", "notes.md"]) == 0
    assert "=1" in capsys.readouterr().out
    assert cli.main(["export", str(case), "--format", "html"]) == 2
    assert "takes two articles" in sentences(capsys)[0]


# import


@pytest.fixture
def bob(tmp_path: Path, ferry: Comparison, kept: Kept) -> Path:
    """A colleague's workspace as JSON: another version of a note, another verdict, a new note."""
    finding, other = ferry.findings[:2]
    notes = {
        "n1": Note("n1", On.FINDING, finding_spots(ferry, finding), "No need.", changed="2026"),
        "n9": Note("n9", On.PASSAGE, (passage_spot(kept.articles[0], 0, 9),), "Mine."),
    }
    verdicts = Verdicts()
    for one, state in ((finding, State.FALSE_ALARM), (other, State.EXPLAINED)):
        verdicts = verdicts.having(subject_of(ferry, one), Verdict(state, "a day later"))
    path = tmp_path / "bob.workspace.json"
    path.write_text(as_workspace_json(Kept(kept.articles, verdicts=verdicts, notes=notes), "Bob"))
    return path


def test_a_colleagues_work_is_taken_in_as_one_step(
    case: Path, bob: Path, kept: Kept, ferry: Comparison, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["import", str(case), str(bob)]) == 0
    assert capsys.readouterr().out == (
        "bob.workspace.json: 1 new note, 1 other version of a note, 1 verdict, "
        "1 verdict that differs, told as a note.\n"
    )
    now = held(case)
    assert {note.text for note in now.notes.values()} == {
        "Ask <both>.", "=1+1", "No need.", "Mine.", "Bob held: false alarm, a day later",
    }  # fmt: skip
    first, second = (subject_of(ferry, one) for one in ferry.findings[:2])
    assert now.verdicts.of(first) == Verdict(State.REAL, "asked both")
    assert now.verdicts.of(second) == Verdict(State.EXPLAINED, "a day later", "", "Bob")
    data = case.read_bytes()
    assert cli.main(["import", str(case), str(bob)]) == 0
    assert capsys.readouterr().out == "bob.workspace.json: nothing new.\n"
    workspace = Workspace.open(case)
    assert [step.action.name for step in workspace.steps] == ["made", "Import bob.workspace.json"]
    workspace.undo()
    assert read(workspace)[0] == kept
    workspace.close()
    assert data != case.read_bytes()


def test_a_new_workspace_from_a_whole_one(
    case: Path, tmp_path: Path, kept: Kept, capsys: pytest.CaptureFixture[str]
) -> None:
    output, new = tmp_path / "w.workspace.json", tmp_path / "new.parallax"
    assert cli.main(["export", str(case), "-o", str(output)]) == 0
    assert cli.main(["import", "--new", str(new), str(output)]) == 0
    assert "2 articles, 2 notes, 1 verdict, 0 decisions on links" in capsys.readouterr().out
    assert held(new) == kept
    assert cli.main(["import", "--new", str(new), str(output)]) == 3
    assert "is already there" in sentences(capsys)[0]


def test_articles_come_along_only_when_they_are_asked_for(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    third = Kept((load(DATA / "ferry_herald.txt"),))
    carol = written(tmp_path / "carol.parallax", third)
    assert cli.main(["import", str(case), str(carol)]) == 0
    assert len(held(case).articles) == 2
    assert cli.main(["import", "--with-articles", str(case), str(carol)]) == 0
    assert capsys.readouterr().out.endswith("carol.parallax: 1 article.\n")
    assert [one.sha256 for one in held(case).articles[2:]] == [third.articles[0].sha256]


def test_when_one_of_several_files_is_bad_nothing_is_changed(
    case: Path, bob: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad\nname.jsonld"
    bad.write_text('{"id": "a", "id": "b"}')
    before = case.read_bytes()
    assert cli.main(["import", str(case), str(bob), str(bad)]) == 3
    (line,) = sentences(capsys)
    assert "twice" in line
    assert case.read_bytes() == before


@pytest.mark.parametrize("itself", [True, False])
def test_what_cannot_be_imported_into(
    itself: bool, case: Path, bob: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if itself:
        assert cli.main(["import", str(case), str(case)]) == 2
        assert "the workspace itself" in sentences(capsys)[0]
        return
    workspace = Workspace.open(case)
    try:
        assert cli.main(["import", str(case), str(bob)]) == 3
        assert "is open in another window" in sentences(capsys)[0]
    finally:
        workspace.close()


def test_parts_that_cannot_be_read_are_told(
    case: Path, bob: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = json.loads(bob.read_text())
    whole["notes"][0]["on"] = "nonsense"
    bob.write_text(json.dumps(whole))
    assert cli.main(["import", str(case), str(bob)]) == 0
    assert "1 part of the file could not be read." in capsys.readouterr().out


def test_the_help_says_what_happens(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("export", "import"):
        assert cli.main([command, "--help"]) == 0
        assert "exit status" in capsys.readouterr().out
