"""The window's words are all found for translators, and a translation is spoken."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QDialogButtonBox

from reader.qt import translation
from reader.qt.dialogs.page_dialog import PageDialog

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def tool():
    path = ROOT / "tests" / "bench" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations", path)
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


@pytest.fixture(scope="module")
def collected(tool, tmp_path_factory) -> Path:
    """A .ts file of everything that the window says."""
    if not Path(sys.executable).with_name("pyside6-lupdate").exists():
        pytest.skip("pyside6-lupdate is not beside this Python")
    target = tmp_path_factory.mktemp("i18n") / "parallax_de.ts"
    tool.collect(target, "de")
    return target


def test_every_text_has_a_context(tool, collected):
    found = list(tool.messages(collected))
    assert len(found) > 400
    assert [text for context, text, _translation, _done in found if not context] == []


@pytest.mark.parametrize(
    ("context", "text"),
    [
        ("Actions", "&Open articles…"),
        ("PreferencesDialog", "Preferences"),
        ("Type", "Commitment"),
        ("Guide", "What it cannot do"),
        ("FixedKeys", "In a column"),
        ("MessageBar", "… and {0} more."),
    ],
)
def test_texts_of_each_kind_are_found(tool, collected, context, text):
    assert (context, text) in {(one[0], one[1]) for one in tool.messages(collected)}


def test_problems_are_told(tool, tmp_path):
    path = tmp_path / "x.ts"
    path.write_text(
        '<?xml version="1.0"?><TS version="2.1"><context><name>A</name>'
        "<message><source>&amp;Open…</source><translation>Öffnen…</translation></message>"
        "<message><source>{0} of {1}</source><translation>{0} von</translation></message>"
        "<message><source>Save…</source><translation>Sichern</translation></message>"
        '<message><source>New</source><translation type="unfinished"/></message>'
        "<message><source>Fine {0}</source><translation>Gut {0}</translation></message>"
        "</context></TS>",
        encoding="utf-8",
    )
    assert len(list(tool.problems(path))) == 4


@pytest.fixture
def spoken(qapp, tmp_path, tool, collected):
    """A translation with one word in it, installed as German and taken out again."""
    text = collected.read_text(encoding="utf-8")
    source = '<source>&amp;Copy</source>\n        <translation type="unfinished"></translation>'
    assert source in text
    text = text.replace(source, "<source>&amp;Copy</source><translation>&amp;Ab</translation>")
    path = tmp_path / "parallax_de.ts"
    path.write_text(text, encoding="utf-8")
    target = path.with_suffix(".qm")
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([str(lrelease), str(path), "-qm", str(target)], check=True, capture_output=True)
    before = QLocale()
    yield target
    for one in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(one)
        one.deleteLater()
    QLocale.setDefault(before)


def test_our_words_and_qt_s_own_are_spoken(qtbot, qapp, spoken):
    assert translation.install(qapp, "de", file=spoken) == "de"
    dialog = PageDialog("Titel")
    qtbot.addWidget(dialog)
    assert dialog.copy.text() == "&Ab"
    close = dialog.buttons.button(QDialogButtonBox.StandardButton.Close)
    assert close.text().replace("&", "") == "Schließen"
    assert QLocale().language() == QLocale.Language.German


def test_without_a_translation_of_ours_qt_speaks_english_too(qtbot, qapp, tmp_path):
    assert translation.install(qapp, "de", file=tmp_path / "none.qm") == "en"
    dialog = PageDialog("Title")
    qtbot.addWidget(dialog)
    close = dialog.buttons.button(QDialogButtonBox.StandardButton.Close)
    assert close.text().replace("&", "") == "Close"


@pytest.mark.parametrize(
    ("chosen", "system", "language"),
    [
        ("", "de_AT", "de"),
        ("", "fr_FR", "en"),
        ("", "en_GB", "en"),
        ("en", "de_DE", "en"),
        ("de", "C", "de"),
        ("tlh", "de_CH", "de"),
    ],
)
def test_the_language_is_the_chosen_one_or_the_system_s(chosen, system, language):
    assert translation.language_of(chosen, QLocale(system)) == language
