"""The German translation is whole: every text has one, and it fits its place."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTranslator
from PySide6.QtWidgets import QKeySequenceEdit, QLineEdit

from reader.core.discrepancies.finding import Type
from reader.core.loading.languages import known
from reader.core.verdicts import Standing, State, Verdict
from reader.qt import theme as themes
from reader.qt import translation
from reader.qt.local_words import day_in_full, day_short, figure, language_name
from reader.qt.panels.type_words import type_name
from reader.qt.panels.verdict_words import standing_sentence

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "resources" / "i18n" / "parallax_de.ts"
REDO = "run `python tests/bench/translations.py collect`, translate, then `… release`"


@pytest.fixture(scope="module")
def tool():
    path = ROOT / "tests" / "bench" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations", path)
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def beside(name: str) -> Path:
    path = Path(sys.executable).with_name(name)
    if not path.exists():
        pytest.skip(f"{name} is not beside this Python; it comes with PySide6-Essentials")
    return path


@pytest.fixture(scope="module")
def shipped(tool) -> dict[tuple[str, str], str]:
    return {(one[0], one[1]): one[2] for one in tool.messages(SHIPPED)}


def test_every_text_of_the_window_is_in_it(tool, shipped, tmp_path):
    beside("pyside6-lupdate")
    target = tmp_path / "parallax_de.ts"
    tool.collect(target, "de")
    found = {(one[0], one[1]) for one in tool.messages(target)}
    assert sorted(found - set(shipped)) == [], REDO
    assert sorted(set(shipped) - found) == [], REDO


def test_nothing_is_unfinished_and_places_and_keys_are_kept(tool):
    assert list(tool.problems(SHIPPED)) == []


def test_the_program_reads_what_the_text_file_says(shipped):
    translator = QTranslator()
    assert translator.load(str(SHIPPED.with_suffix(".qm")))
    patterns = {source for _, source in shipped if re.fullmatch(r"[dMy .]+", source)}
    wrong = [
        (context, source)
        for (context, source), told in shipped.items()
        if source not in patterns and translator.translate(context, source) != told
    ]
    assert wrong == [], REDO


def test_the_qm_is_made_of_the_ts(tmp_path):
    target = tmp_path / "made.qm"
    tool = str(beside("pyside6-lrelease"))
    subprocess.run([tool, str(SHIPPED), "-qm", str(target)], check=True, capture_output=True)
    assert target.read_bytes() == SHIPPED.with_suffix(".qm").read_bytes(), REDO


def test_contexts_are_those_that_the_program_asks_in(shipped):
    # `model.tr("…")` is found under "model" and asked for under the name of its class.
    assert {context for context, _ in shipped if not re.fullmatch(r"[A-Z]\w+", context)} == set()


def test_it_is_written_as_german_is(shipped):
    # What is an English example stays one, with its own quotation marks.
    own = {told for (_, source), told in shipped.items() if told != source}
    assert [one for one in own if "“" in one and "„" not in one] == []
    assert [one for one in own if '"' in one or "  " in one.replace("  ·  ", "")] == []
    assert [one for one in own if re.search(r"\b(du|dein|deine)\b", one)] == []


@pytest.fixture
def german(qapp):
    before = QLocale()
    assert translation.install(qapp, "de") == "de"
    yield
    for one in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(one)
        one.deleteLater()
    QLocale.setDefault(before)


def test_dates_and_figures_are_german(german):
    assert day_in_full(QDate(2026, 3, 4)) == "4. März 2026"
    assert day_short(QDate(2026, 10, 4)) == "4. Okt. 2026"
    assert figure(0.25, 2) == "0,25"
    assert QLocale().toString(1234) == "1.234"


def test_words_of_qt_that_were_too_long_are_ours(german):
    field = QKeySequenceEdit()
    assert field.findChild(QLineEdit).placeholderText() == "Tasten drücken"


def test_types_and_verdicts_are_german(german):
    assert type_name(Type.COMMITMENT) == "Verbindlichkeit"
    assert type_name(Type.FRAMING) == "Wertung"
    held = Standing(None, Verdict(State.FALSE_ALARM), changed=False)
    assert standing_sentence(held) == "Urteil: Fehlalarm."  # a noun keeps its capital


def test_badges_are_letters_of_the_names(german):
    light = themes.load_theme("light")
    badges = {kind: light.type_mark(kind).badge for kind in Type}
    assert len(set(badges.values())) == len(Type)
    assert all(type_name(kind).startswith(badge) for kind, badge in badges.items())


def test_every_language_has_a_name(german):
    named = {code: language_name(code) for code in known()}
    assert named["de"] == "Deutsch"
    assert named["sv"] == "Schwedisch"
    same = {"gu", "hi", "km", "kn", "ml", "pa", "ta", "te", "ur"}  # are called so in both
    english = {code: QLocale.languageToString(QLocale(code).language()) for code in known()}
    assert {code for code in named if named[code] == english[code]} <= same
    assert language_name("xx-unknown") == "xx-unknown"
