"""What the user sees when the program has a bug: what to do, and a report to copy."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

_MOST_REPORTS = 20  # a fault in a paint event comes again with every repaint


class ErrorReportDialog(QDialog):
    """Shows one report; further ones are put under it while it is open."""

    def __init__(self, report: str, log_path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong in Parallax"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        told = QLabel(
            self.tr(
                "This is a fault of the program, not of your articles. You can go on working; "
                "please copy the report below and send it to whoever gave you the program. "
                "It may hold names of files."
            ),
            self,
        )
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        self._report = QPlainTextEdit(report, self)
        self._report.setReadOnly(True)
        self._report.setTabChangesFocus(True)
        self._report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._report.setAccessibleName(self.tr("Report"))
        where = QLabel(self.tr("It is also in the log: {0}").format(log_path), self)
        where.setVisible(bool(log_path))
        where.setTextFormat(Qt.TextFormat.PlainText)
        where.setWordWrap(True)
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(self.tr("&Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._on_copy_clicked)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(told)
        column.addWidget(self._report, 1)
        column.addWidget(where)
        column.addWidget(buttons)
        self.resize(680, 460)

    @property
    def report(self) -> str:
        """Everything that would be copied."""
        return self._report.toPlainText()

    def add(self, report: str) -> None:
        """Puts another report under the ones that are shown."""
        self._report.appendPlainText("\n" + report)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.report)


class ErrorReports(QObject):
    """Shows reports over the window, all in one dialog while that is open."""

    def __init__(self, window: QWidget, log_path: str) -> None:
        super().__init__(window)
        self._window = window
        self._log_path = log_path
        self._dialog: ErrorReportDialog | None = None
        self._shown = 0

    @Slot(str)
    def show(self, report: str) -> None:
        """Shows the report, unless there were so many that more would tell nothing."""
        self._shown += 1
        if self._shown > _MOST_REPORTS:
            return
        if self._dialog is not None:
            self._dialog.add(report)
            return
        self._dialog = ErrorReportDialog(report, self._log_path, self._window)
        self._dialog.finished.connect(self._on_dialog_finished)
        self._dialog.show()

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._dialog = None
        self._shown = 0
