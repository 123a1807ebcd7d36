"""The programs that make samples: LibreOffice, pandoc, Chromium, LaTeX, groff, Qt, mail clients."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

# Dates that the programs write into files are that of the samples.
_SURROUNDINGS = {
    **os.environ,
    "SOURCE_DATE_EPOCH": "1773225000",
    "FORCE_SOURCE_DATE": "1",
    "QT_QPA_PLATFORM": "offscreen",
    "TZ": "UTC",
}


def run(
    *command: str | Path, folder: Path, data: str | None = None, more: Mapping[str, str] = {}
) -> None:
    """Runs a program; raises CalledProcessError with its output when it fails."""
    words = [str(word) for word in command]
    done = subprocess.run(
        words,
        cwd=folder,
        input=data,
        text=True,
        capture_output=True,
        env={**_SURROUNDINGS, **more},
        timeout=300,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(words)}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")


class Office:
    """LibreOffice without a window, with a profile of its own in the scratch folder."""

    def __init__(self, scratch: Path) -> None:
        self._scratch = scratch

    def convert(self, files: list[Path], to: str, folder: Path, reader: str = "") -> None:
        """Writes each file in another format; ``to`` is a suffix or "suffix:filter"."""
        folder.mkdir(parents=True, exist_ok=True)
        run(
            "soffice",
            f"-env:UserInstallation=file://{self._scratch}/office-profile",
            "--headless",
            *([f"--infilter={reader}"] if reader else []),
            "--convert-to",
            to,
            "--outdir",
            folder,
            *files,
            folder=self._scratch,
        )


class Browser:
    """Chromium without a window, spoken to through a pipe; every page is answered from here."""

    def __init__(self, scratch: Path) -> None:
        ours_in, theirs_out = os.pipe()
        theirs_in, ours_out = os.pipe()
        # The browser reads commands from descriptor 3 and answers on 4.
        self._process = subprocess.Popen(
            [
                "sh",
                "-c",
                f'exec "$0" "$@" 3<&{theirs_in} 4>&{theirs_out}',
                "/usr/bin/chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                f"--user-data-dir={scratch}/chromium-profile",
                "--remote-debugging-pipe",
                "about:blank",
            ],
            pass_fds=(theirs_in, theirs_out),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self._in = os.fdopen(ours_in, "rb", buffering=0)
        self._out = os.fdopen(ours_out, "wb", buffering=0)
        self._rest = b""
        self._number = 0
        self._session = ""
        self._page: tuple[str, bytes] = ("", b"")
        target = self._ask("Target.createTarget", {"url": "about:blank"})["targetId"]
        answer = self._ask("Target.attachToTarget", {"targetId": target, "flatten": True})
        self._session = answer["sessionId"]
        self._ask("Page.enable")
        self._ask("Fetch.enable", {"patterns": [{"urlPattern": "*"}]})

    def __enter__(self) -> Browser:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.terminate()
        self._process.wait(20)
        self._in.close()
        self._out.close()

    def _send(self, method: str, params: Mapping[str, Any]) -> int:
        self._number += 1
        message = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        self._out.write(json.dumps(message).encode() + b"\0")
        return self._number

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            data = self._in.read(1 << 20)
            if not data:
                raise SystemExit("Chromium ended early")
            self._rest += data
        message, _, self._rest = self._rest.partition(b"\0")
        found: dict[str, Any] = json.loads(message)
        if found.get("method") == "Fetch.requestPaused":
            self._answer(found["params"])
        return found

    def _answer(self, asked: Mapping[str, Any]) -> None:
        address, html = self._page
        if asked["request"]["url"] == address:
            self._send(
                "Fetch.fulfillRequest",
                {
                    "requestId": asked["requestId"],
                    "responseCode": 200,
                    "responseHeaders": [{"name": "Content-Type", "value": "text/html"}],
                    "body": base64.b64encode(html).decode(),
                },
            )
        else:  # pictures and the like: there is no network
            self._send(
                "Fetch.failRequest",
                {"requestId": asked["requestId"], "errorReason": "InternetDisconnected"},
            )

    def _ask(self, method: str, params: Mapping[str, Any] = {}) -> dict[str, Any]:
        number = self._send(method, params)
        while True:
            message = self._next()
            if message.get("id") == number:
                if "error" in message:
                    raise SystemExit(f"{method}: {message['error']}")
                result: dict[str, Any] = message["result"]
                return result

    def open(self, html: bytes, address: str) -> None:
        """Shows a page as if it came from the address."""
        self._page = (address, html)
        self._send("Page.navigate", {"url": address})
        while self._next().get("method") != "Page.loadEventFired":
            pass

    def document(self) -> str:
        """The page as the browser has it after its scripts ran, as "Save as" writes it."""
        answer = self._ask("Runtime.evaluate", {"expression": "document.documentElement.outerHTML"})
        return "<!DOCTYPE html>\n" + str(answer["result"]["value"]) + "\n"

    def snapshot(self) -> str:
        """The page as MHTML."""
        return str(self._ask("Page.captureSnapshot", {"format": "mhtml"})["data"])

    def pdf(self, **options: object) -> bytes:
        """The page as its print."""
        settings = {"paperWidth": 8.27, "paperHeight": 11.69, **options}
        return base64.b64decode(self._ask("Page.printToPDF", settings)["data"])


_QT = """
import sys
from PySide6.QtCore import QSizeF, QMarginsF
from PySide6.QtGui import (QFont, QGuiApplication, QPageSize, QPdfWriter, QTextDocument,
                           QTextDocumentWriter)
app = QGuiApplication([])
page, target, title = sys.argv[1:]
document = QTextDocument()
document.setDefaultFont(QFont("Liberation Serif", 11))
document.setHtml(open(page, encoding="utf-8").read())
document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, title)
if target.endswith(".pdf"):
    writer = QPdfWriter(target)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setTitle(title)
    document.print_(writer)
elif target.endswith(".odt"):
    if not QTextDocumentWriter(target, b"ODF").write(document):
        sys.exit("not written")
else:
    with open(target, "w", encoding="utf-8") as file:
        file.write(document.toHtml())
"""


def qt_document(page: Path, target: Path, title: str) -> None:
    """A page through QTextDocument to PDF, ODT or HTML, by the target's suffix."""
    run(sys.executable, "-c", _QT, page, target, title, folder=target.parent)


def pdflatex(text: str, name: str, scratch: Path) -> Path:
    """The PDF of a LaTeX text."""
    (scratch / f"{name}.tex").write_text(text, "utf-8")
    for _ in range(2):
        run("pdflatex", "-interaction=nonstopmode", "-halt-on-error", f"{name}.tex", folder=scratch)
    return scratch / f"{name}.pdf"
