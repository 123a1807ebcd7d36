"""trafilatura's opinion of what the article of a page is; nothing but its opinion is used."""

from __future__ import annotations

import importlib.util
import logging
import sys
from functools import cache
from types import ModuleType
from typing import Any

# What trafilatura imports for downloads and dates. It costs 0.2 s and the modules of the network;
# none of it runs when a text is handed over and no metadata is asked for.
_UNUSED: dict[str, tuple[str, ...]] = {
    "urllib3": (),
    "urllib3.response": ("HTTPResponse",),
    "courlan": ("fix_relative_urls", "get_base_url"),
    "charset_normalizer": ("from_bytes",),
    "trafilatura.external": ("compare_extraction", "justext_rescue"),  # not in its fast mode
    "trafilatura.metadata": ("extract_metadata",),
}
_MOST = 3_000_000  # characters of HTML: about 2 s


def _unused(*_args: object, **_kwargs: object) -> Any:
    raise RuntimeError("not there")


@cache
def _extractor() -> Any:
    """trafilatura's bare_extraction, imported without what it does not need here.

    Afterwards sys.modules is as before, so that another import gets the whole package.
    """
    whole = sys.modules.get("trafilatura")
    if whole is not None:
        return whole.bare_extraction
    spec = importlib.util.find_spec("trafilatura")
    if spec is None or spec.submodule_search_locations is None:
        raise ImportError("trafilatura")
    before = {name: module for name, module in sys.modules.items() if name in _UNUSED}
    known = set(sys.modules)
    package = ModuleType("trafilatura")
    package.__path__ = list(spec.submodule_search_locations)
    sys.modules["trafilatura"] = package
    try:
        for name, wanted in _UNUSED.items():
            if name not in before:
                module = ModuleType(name)
                for one in wanted:
                    setattr(module, one, type(one, (), {}) if one[0].isupper() else _unused)
                sys.modules[name] = module
        settings = importlib.import_module("trafilatura.settings")
        sys.modules["trafilatura.metadata"].__dict__["Document"] = settings.Document
        return importlib.import_module("trafilatura.core").bare_extraction
    finally:
        for name in list(sys.modules):
            ours = name.partition(".")[0] == "trafilatura" or name in _UNUSED
            if ours and name not in known:
                del sys.modules[name]
        sys.modules.update(before)


def prepare() -> None:
    """Imports trafilatura and lets it fill its caches, for processes that are forked from this."""
    main_text(
        "<html><body><article><p>" + "Some words of a text. " * 20 + "</p></article></body></html>"
    )


def main_text(skeleton: str) -> list[str] | None:
    """The lines that trafilatura takes for the article, in order; None when it fails.

    ``skeleton`` is Page.skeleton: small, well-formed, of limited depth. Whatever goes wrong in it
    means that there is no opinion.
    """
    if not skeleton or len(skeleton) > _MOST:
        return None
    level = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        document = _extractor()(
            skeleton,
            fast=True,
            favor_recall=False,
            include_comments=False,
            include_tables=True,
            include_formatting=False,
            with_metadata=False,
        )
        text = document.text if document is not None else None
    except Exception:  # a foreign library on hostile text: any fault of it is "no opinion"
        return None
    finally:
        logging.disable(level)
    return text.splitlines() if isinstance(text, str) else None
