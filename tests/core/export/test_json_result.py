"""reader.core.export.json_result: the form of contract/compare.md."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable

from reader.core.compared import Comparison
from reader.core.export.json_result import as_json


def test_result_is_the_golden_one(
    talks: Comparison, same_as_golden: Callable[[str, str], None]
) -> None:
    same_as_golden("talks.json", as_json(talks))


def test_offsets_name_exactly_the_words(talks: Comparison) -> None:
    result = json.loads(as_json(talks))
    texts = {article["id"]: article["text"] for article in result["articles"]}
    for finding in result["discrepancies"]:
        for side in [side for sides in (finding["sides"], *finding["also"]) for side in sides]:
            assert texts[side["article"]][side["start"] : side["end"]] == side["text"]
            assert side["sentence"].startswith(side["article"])


def test_links_are_in_order_whatever_order_they_were_found_in(talks: Comparison) -> None:
    turned = dataclasses.replace(talks, links=tuple(reversed(talks.links)))
    assert as_json(turned) == as_json(talks)
    assert [link["a"] for link in json.loads(as_json(talks))["links"]] == ["A1", "B2"]


def test_text_stays_as_it_was_loaded(hostile: Comparison) -> None:
    text = as_json(hostile)
    assert text.endswith("}\n")
    loaded = json.loads(text.encode("utf-8"))
    # Only a lone surrogate, which UTF-8 cannot hold, is replaced.
    expected = hostile.articles[0].article.text.replace("\udcff", "?")
    assert loaded["articles"][0]["text"] == expected
