"""The pages of Preferences: each shows a part of what is chosen and takes it from its controls."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontDatabase, QPalette, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QLabel,
    QPushButton,
    QSpinBox,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.core.discrepancies.finding import Severity
from reader.qt.preferences import (
    LINES_LEAST,
    LINES_MOST,
    POINTS_LEAST,
    POINTS_MOST,
    Preferences,
    ThemeChoice,
    Wish,
)
from reader.qt.theme import Theme


class Page(QWidget):
    """A page with a form; ``edited`` tells that the user changed something on it."""

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.spacing.gap_large)
        self.form = QFormLayout()
        self.form.setVerticalSpacing(theme.spacing.gap_large)
        self.form.setHorizontalSpacing(theme.spacing.gap_large)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(self.form)

    def show_chosen(self, chosen: Preferences) -> None:
        """Shows in the controls what is chosen; ``edited`` stays silent."""
        raise NotImplementedError

    def chosen(self, before: Preferences) -> Preferences:
        """What is chosen, with what stands in the controls of this page."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Shows everything with another theme."""
        self.theme = theme

    def row(self, text: str, field: QWidget) -> None:
        """Puts a field with its label on the page; the label names it for screen readers too."""
        label = plain_label(text, self)
        label.setWordWrap(False)
        label.setBuddy(field)
        label.setMinimumHeight(field.sizeHint().height())  # level with what stands in the field
        field.setAccessibleName(text.replace("&", "").removesuffix(":"))
        self.form.addRow(label, field)

    def choice(self, text: str, entries: Iterable[tuple[str, object]]) -> QComboBox:
        """A field to choose one of several from; the value of each entry is its data."""
        field = QComboBox(self)
        for word, value in entries:
            field.addItem(word, value)
        field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        field.currentIndexChanged.connect(self.edited)
        self.row(text, field)
        return field


def plain_label(text: str, parent: QWidget, *, muted: bool = False) -> QLabel:
    """A label in which nothing is taken for markup."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if muted:
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def select(field: QComboBox, value: object) -> None:
    """Shows the entry with that value, or the first, and tells nobody."""
    with QSignalBlocker(field):
        place = next((n for n in range(field.count()) if field.itemData(n) == value), 0)
        field.setCurrentIndex(place)


class LooksPage(Page):
    """Theme, contrast and motion."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        system = self.tr("As the system")
        self.theme_choice = self.choice(
            self.tr("&Theme:"),
            (
                (system, ThemeChoice.SYSTEM.value),
                (self.tr("Light"), ThemeChoice.LIGHT.value),
                (self.tr("Dark"), ThemeChoice.DARK.value),
            ),
        )
        wishes = ((system, "system"), (self.tr("Always"), "on"), (self.tr("Never"), "off"))
        self.high_contrast = self.choice(self.tr("High &contrast:"), wishes)
        self.reduced_motion = self.choice(self.tr("Reduced &motion:"), wishes)
        self.hints = QPushButton(self.tr("Show &hints again"), self)
        self.hints.setAutoDefault(False)
        self.hints.setAccessibleDescription(
            self.tr("Shows the hint of the first start again, though it was dismissed")
        )
        self.column.addWidget(self.hints, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addStretch(1)

    def show_chosen(self, chosen: Preferences) -> None:
        select(self.theme_choice, chosen.theme.value)
        select(self.high_contrast, chosen.high_contrast.value)
        select(self.reduced_motion, chosen.reduced_motion.value)

    def chosen(self, before: Preferences) -> Preferences:
        return replace(
            before,
            theme=ThemeChoice(self.theme_choice.currentData()),
            high_contrast=Wish(self.high_contrast.currentData()),
            reduced_motion=Wish(self.reduced_motion.currentData()),
        )


class ReadingPage(Page):
    """The font of the articles, its size and the distance of its lines, with a sample."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        families = sorted({one.split(" [")[0] for one in QFontDatabase.families()}, key=str.lower)
        usual = (self.tr("The theme's"), "")
        self.family = self.choice(
            self.tr("&Font:"), (usual, *((one, one) for one in families if one[:1] not in ".@"))
        )
        self.family.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.family.setMinimumContentsLength(18)
        self.family.setMaxVisibleItems(14)
        self.points = QDoubleSpinBox(self)
        self.points.setRange(POINTS_LEAST, POINTS_MOST)
        self.points.setSingleStep(0.5)
        self.points.setDecimals(1)
        self.points.setSuffix(self.tr(" pt"))
        self.points.valueChanged.connect(self.edited)
        self.row(self.tr("&Size:"), self.points)
        self.lines = QSpinBox(self)
        self.lines.setRange(LINES_LEAST, LINES_MOST)
        self.lines.setSingleStep(5)
        self.lines.setSuffix(self.tr(" %"))
        self.lines.valueChanged.connect(self.edited)
        self.row(self.tr("&Line spacing:"), self.lines)
        self.sample = QTextEdit(self)
        self.sample.setReadOnly(True)
        self.sample.setTabChangesFocus(True)
        self.sample.setFrameShape(QFrame.Shape.NoFrame)
        self.sample.setAccessibleName(self.tr("Sample of the reading font"))
        self.sample.document().setDocumentMargin(theme.spacing.gap_large)
        self.sample.setMaximumHeight(9 * self.fontMetrics().height())
        self.column.addWidget(self.sample)
        self.column.addStretch(1)

    def show_chosen(self, chosen: Preferences) -> None:
        fonts = self.theme.fonts
        select(self.family, chosen.family)
        for field, value in (
            (self.points, chosen.points or fonts.reading_points),
            (self.lines, chosen.line_height or round(fonts.line_height)),
        ):
            with QSignalBlocker(field):
                field.setValue(value)  # type: ignore[arg-type]
        self._show_sample()

    def chosen(self, before: Preferences) -> Preferences:
        # What nobody touched stays the theme's: the value that is shown is then no choice.
        points, lines = before.points, before.line_height
        if self.points.value() != (before.points or self.theme.fonts.reading_points):
            points = self.points.value()
        if self.lines.value() != (before.line_height or round(self.theme.fonts.line_height)):
            lines = self.lines.value()
        return replace(before, family=self.family.currentData(), points=points, line_height=lines)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._show_sample()

    def _show_sample(self) -> None:
        self.sample.setFont(self.theme.reading_font())
        self.sample.setPlainText(
            self.tr(
                "The mayor agreed to close the northern docks until the end of the month. “We will "
                "not take any risk,” she said on 4 March; about 40 million euros are at stake."
            )
        )
        shape = QTextBlockFormat()
        shape.setLineHeight(
            self.theme.fonts.line_height * 0.83,  # of the font's own line, which is taller
            QTextBlockFormat.LineHeightTypes.ProportionalHeight.value,
        )
        cursor = QTextCursor(self.sample.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(shape)


class FindingsPage(Page):
    """Which differences are listed at first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.severity = self.choice(
            self.tr("&Show:"),
            (
                (self.tr("Must see only"), int(Severity.MUST_SEE)),
                (self.tr("Must see and useful"), int(Severity.USEFUL)),
                (self.tr("All, minor ones too"), int(Severity.NIT)),
            ),
        )
        self.sure = self.choice(
            self.tr("&At least so sure:"),
            (
                (self.tr("However sure"), 0.0),
                (self.tr("50 % and more"), 0.5),
                (self.tr("70 % and more"), 0.7),
                (self.tr("90 % and more"), 0.9),
            ),
        )
        self.column.addWidget(
            plain_label(
                self.tr(
                    "The list of differences begins like this; its own sliders can be moved at any "
                    "time and are remembered with each set of articles."
                ),
                self,
                muted=True,
            )
        )
        self.column.addStretch(1)

    def show_chosen(self, chosen: Preferences) -> None:
        select(self.severity, int(chosen.least_severity))
        select(self.sure, chosen.least_confidence)

    def chosen(self, before: Preferences) -> Preferences:
        return replace(
            before,
            least_severity=Severity(self.severity.currentData()),
            least_confidence=self.sure.currentData(),
        )


class KeysPage(Page):
    """Single letters, and the way to all keys."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.letters = QCheckBox(self.tr("&Single letters work in lists"), self)
        self.letters.toggled.connect(self.edited)
        self.column.addWidget(self.letters)
        self.column.addWidget(
            plain_label(
                self.tr(
                    "With a difference chosen in the list, one letter judges it. Switch this off "
                    "where letters are typed by voice or by mistake; menus and other keys do the "
                    "same."
                ),
                self,
                muted=True,
            )
        )
        self.shortcuts = QPushButton(self.tr("All &keyboard shortcuts…"), self)
        self.shortcuts.setAutoDefault(False)
        self.column.addWidget(self.shortcuts, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addStretch(1)

    def show_chosen(self, chosen: Preferences) -> None:
        with QSignalBlocker(self.letters):
            self.letters.setChecked(chosen.letter_keys)

    def chosen(self, before: Preferences) -> Preferences:
        return replace(before, letter_keys=self.letters.isChecked())


class LanguagePage(Page):
    """The language of the window."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        # Each in its own language: whoever cannot read the window finds theirs.
        own = {one: QLocale(one).nativeLanguageName() for one in ("en", "de")}
        own["en"] = "English"  # else "American English"
        self.language = self.choice(
            self.tr("&Language of the window:"),
            ((self.tr("As the system"), ""), *((word, code) for code, word in own.items())),
        )
        self.column.addWidget(
            plain_label(
                self.tr("Another language is spoken from the next start on."), self, muted=True
            )
        )
        self.column.addStretch(1)

    def show_chosen(self, chosen: Preferences) -> None:
        select(self.language, chosen.language)

    def chosen(self, before: Preferences) -> Preferences:
        return replace(before, language=self.language.currentData())
