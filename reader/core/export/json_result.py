"""The machine-readable result, exactly as in contract/compare.md."""

from __future__ import annotations

import json
from typing import Any

from reader import __version__
from reader.core.alignment.links import Claim, Independence, Link, SharedRun
from reader.core.compared import ComparedArticle, Comparison, UsedLexicon, siglum
from reader.core.discrepancies.finding import Finding, Side
from reader.core.limits import Limit

SCHEMA = "source-comparison/1"

Json = dict[str, Any]


def as_json(comparison: Comparison) -> str:
    """The comparison as JSON text with a closing line end; the same bytes for the same input.

    Offsets count code points of ``articles[].text``. Lone surrogates, which only a file name can
    bring, are replaced, so the text can always be encoded as UTF-8.
    """
    text = json.dumps(as_object(comparison), ensure_ascii=False, indent=1)
    return text.encode("utf-8", "replace").decode("utf-8") + "\n"


def as_object(comparison: Comparison) -> Json:
    """The comparison as plain lists, dictionaries, strings and numbers, ready for json.dumps."""
    return {
        "schema": SCHEMA,
        "program": f"parallax {__version__}",
        "articles": [_article(article) for article in comparison.articles],
        "links": [_link(comparison, link) for link in sorted(comparison.links, key=_link_order)],
        "claims": [_claim(comparison, claim) for claim in comparison.claims],
        "discrepancies": [finding_object(comparison, finding) for finding in comparison.findings],
        "only_in": [
            {
                "article": siglum(index),
                "sentences": [f"{siglum(index)}{sentence}" for sentence in sorted(sentences)],
            }
            for index, sentences in enumerate(comparison.only_in)
        ],
        "shared_wording": [
            _shared(run) for run in sorted(comparison.shared_wording, key=_run_order)
        ],
        "independence": [_independence(pair) for pair in comparison.independence],
        "limits": [_limit(limit) for limit in comparison.limits],
        "rules_off": list(comparison.rules_off),
        "lexicon": _lexicon(comparison.lexicon),
    }


def _lexicon(used: UsedLexicon | None) -> Json | None:
    return None if used is None else {"name": used.name, "sha256": used.sha256}


def _article(compared: ComparedArticle) -> Json:
    article = compared.article
    return {
        "id": compared.siglum,
        "path": article.path,
        "sha256": article.sha256,
        "title": article.title,
        "language": article.language,
        "published": article.published,
        "outlet": article.outlet,
        "author": article.author,
        "url": article.url,
        "encoding": article.encoding,
        "warnings": list(article.warnings),
        "limits": [_limit(limit) for limit in compared.limits],
        "text": article.text,
        "sentences": [
            {
                "id": f"{compared.siglum}{sentence.index}",
                "start": sentence.start,
                "end": sentence.end,
                "kind": sentence.kind.value,
            }
            for sentence in compared.sentences
        ],
    }


def _link_order(link: Link) -> tuple[object, ...]:
    return (link.a, link.b)


def _link(comparison: Comparison, link: Link) -> Json:
    return {
        "a": comparison.sentence_id(link.a),
        "b": comparison.sentence_id(link.b),
        "score": _rounded(link.score),
        "origin": link.origin.value,
    }


def _claim(comparison: Comparison, claim: Claim) -> Json:
    return {
        "id": claim.id,
        "sentences": [comparison.sentence_id(ref) for ref in claim.sentences],
        "status": claim.status.value,
    }


def finding_object(comparison: Comparison, finding: Finding) -> Json:
    """A finding as it stands in ``discrepancies``."""
    return {
        "id": finding.id,
        "type": finding.type.value,
        "rule": finding.rule,
        "severity": int(finding.severity),
        "confidence": _rounded(finding.confidence),
        "claim": finding.claim,
        "sides": [_side(comparison, side) for side in finding.sides],
        "also": [[_side(comparison, side) for side in sides] for sides in finding.also],
        "reason": finding.reason,
        **({"later": finding.later} if finding.later else {}),
    }


def _side(comparison: Comparison, side: Side) -> Json:
    return {
        "article": comparison.articles[side.sentence.article].siglum,
        "sentence": comparison.sentence_id(side.sentence),
        "start": side.start,
        "end": side.end,
        "text": side.text,
        "gloss": side.gloss,
    }


def _run_order(run: SharedRun) -> tuple[int, ...]:
    return (run.a_article, run.a_start, run.b_article, run.b_start, run.a_end, run.b_end)


def _shared(run: SharedRun) -> Json:
    return {
        "a": {"article": siglum(run.a_article), "start": run.a_start, "end": run.a_end},
        "b": {"article": siglum(run.b_article), "start": run.b_start, "end": run.b_end},
        "words": run.words,
        "quoted_words": run.quoted,
        "quotation": run.is_quotation,
    }


def _independence(pair: Independence) -> Json:
    return {
        "a": siglum(pair.a),
        "b": siglum(pair.b),
        "independent": _rounded(pair.independent),
        "dependence": pair.dependence.value,
        "of_a": _rounded(pair.of_a),
        "of_b": _rounded(pair.of_b),
        "words": pair.words,
        "quoted_words": pair.quoted,
        "in_order": _rounded(pair.in_order),
        "agencies": list(pair.agencies),
    }


def _limit(limit: Limit) -> Json:
    return {"kind": limit.kind.value, "text": limit.text}


def _rounded(probability: float) -> float:
    # Four places are more than a fitted weight can mean, and hide differences in the last bits
    # between processors, so that the bytes stay the same everywhere.
    return round(float(probability), 4)
