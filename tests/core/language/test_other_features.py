"""Names, quantities, times and quotations in other languages; which passages are read so."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import tomli

from reader.core.alignment.align import align
from reader.core.article import Sentence
from reader.core.comparison import analyse_all, compare
from reader.core.discrepancies.detectors import sift
from reader.core.discrepancies.finding import Type
from reader.core.discrepancies.pairing import Passage
from reader.core.language.analysis import analyse
from reader.core.language.features import Analysis
from reader.core.language.other_languages import language
from reader.core.language.other_numbers import number_of
from reader.core.limits import LimitKind
from reader.core.loading.opening import article_from_text

DATA = Path(__file__).resolve().parents[2] / "data" / "languages" / "articles.toml"
ROWS = {row["code"]: row for row in tomli.loads(DATA.read_text("utf-8"))["language"]}
OTHERS = [code for code in ROWS if code != "en"]


def read(text: str, code: str, published: str | None = None) -> Analysis:
    article = article_from_text(text)
    return analyse(replace(article, language=code, published=published))


def words(sentence: Sentence, first: int, end: int) -> str:
    return " ".join(token.text for token in sentence.tokens[first:end])


@pytest.mark.parametrize(
    ("code", "text", "names"),
    [
        ("es", "El barco llegó a San Telmo. Luego San Telmo ardió.", ["san telmo", "san telmo"]),
        ("es", "Lo dijo Elena Ruiz ayer. Ruiz se fue.", ["elena ruiz", "elena ruiz"]),
        ("es", "Visto por Ursula von der Leyen aquí.", ["ursula leyen"]),
        ("es", "La OTAN y la UE hablaron.", ["otan", "ue"]),
        ("ru", "Встретил Путина вчера. Потом Путин уехал.", ["putin", "putin"]),
        ("ru", "Это было 12 марта, сказала Марта Ибаньес.", ["marta ibanes"]),
        ("de", "Der Hafen von San Telmo liegt im Norden.", ["san telmo"]),
        ("de", "Er sah den Hafen, der Hafen war leer, sagte Weber.", ["weber"]),
        ("ja", "乗客のマルタ・イバニェスさんは話した。", ["マルタ・イハニェス"]),
        ("zh", "他在OpenAI工作。", ["openai"]),
        ("ar", "وصل الوزير إلى المدينة.", []),
        ("es", "EL BARCO LLEGÓ TARDE Y NADIE LO VIO.", []),
    ],
)
def test_names(code: str, text: str, names: list[str]) -> None:
    found = read(text, code).features
    assert [name.key for features in found for name in features.names] == names


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        ("8.500", "es", 8500),
        ("8.500", "zh", 8.5),
        ("8,500", "zh", 8500),
        ("8,5", "de", 8.5),
        ("8,500", "de", 8.5),
        ("1.234.567", "de", 1234567),
        ("1.234,56", "de", 1234.56),
        ("1,234.56", "de", 1234.56),  # both marks: the last is the decimal one
        ("1,234,567", "de", 1234567),
        ("8 500", "fr", 8500),
        ("8\u202f500,5", "fr", 8500.5),
        ("0,125", "ja", 0.125),
        ("0.125", "de", 0.125),
        ("٨٥٠٠", "ar", 8500),
        ("١٬٢٣٤٫٥", "ar", 1234.5),
        ("८,५००", "hi", 8500),
        ("12,34,567", "hi", None),
        ("1.2.3", "de", None),
        ("1" * 40, "es", None),
    ],
)
def test_numbers_as_written(text: str, code: str, value: float | None) -> None:
    found = number_of(text, language(code))
    assert (found[0] if found else None) == value


@pytest.mark.parametrize(
    ("code", "text", "low", "high", "unit", "counted"),
    [
        ("es", "Hubo 14 heridos.", 14, 14, "", "herido"),
        ("es", "Hubo al menos 14 heridos.", 14, math.inf, "", "herido"),
        ("es", "Costó 8,5 millones de euros.", 8.45e6, 8.55e6, "EUR", ""),
        ("de", "Es kostete 8,5 Mio. Euro.", 8.45e6, 8.55e6, "EUR", ""),
        ("ru", "Это стоило 8,5 млн руб. вчера.", 8.45e6, 8.55e6, "RUB", ""),
        ("zh", "至少14人受伤。", 14, math.inf, "", "人"),
        ("zh", "损失8.5亿美元。", 8.45e8, 8.55e8, "USD", ""),
        ("ja", "8500トンの小麦。", 8.5e6, 8.5e6, "kg", ""),
        ("hi", "कम से कम 14 लोग घायल हुए।", 14, math.inf, "", "लोग"),
        ("ar", "نقلت ٨٥٠٠ طن من القمح.", 8.5e6, 8.5e6, "kg", ""),
        ("th", "มีผู้บาดเจ็บอย่างน้อย 14 คน", 14, math.inf, "", "ค"),
        ("fr", "Il a plu 25 % de plus.", 25, 25, "%", ""),
        ("pl", "Stracono € 20 wczoraj.", 20, 20, "EUR", ""),
    ],
)
def test_quantities(code: str, text: str, low: float, high: float, unit: str, counted: str) -> None:
    (quantity,) = read(text, code).features[0].quantities
    assert (quantity.low, quantity.high) == pytest.approx((low, high))
    assert (quantity.unit, quantity.counted) == (unit, counted)


@pytest.mark.parametrize(
    ("code", "text", "begin", "end"),
    [
        ("es", "Fue el 12 de marzo de 2026.", "2026-03-12", "2026-03-12"),
        ("de", "Es war am 12. März 2026.", "2026-03-12", "2026-03-12"),
        ("de", "Es war am 12.03.2026 so.", "2026-03-12", "2026-03-12"),
        ("fr", "C'était le 1er mars 2026.", "2026-03-01", "2026-03-01"),
        ("pt", "Foi em 03/25/2026 aqui.", "2026-03-25", "2026-03-25"),
        ("ru", "Это было 12 марта 2026 года.", "2026-03-12", "2026-03-12"),
        ("ru", "Это было 12 марта.", "2025-03-12", "2025-03-12"),  # published 2025-04-01
        ("es", "Fue en marzo de 2026.", "2026-03-01", "2026-03-31"),
        ("es", "Fue en 2024.", "2024-01-01", "2024-12-31"),
        ("zh", "2026年3月12日相撞。", "2026-03-12", "2026-03-12"),
        ("ja", "2026年のことだ。", "2026-01-01", "2026-12-31"),
        ("ko", "2026년 3월 12일 충돌했다.", "2026-03-12", "2026-03-12"),
        ("th", "เมื่อวันที่ 12 มีนาคม 2569", "2026-03-12", "2026-03-12"),
        ("ar", "في ١٢ مارس ٢٠٢٦ وقع.", "2026-03-12", "2026-03-12"),
        ("hi", "12 मार्च 2026 को हुआ।", "2026-03-12", "2026-03-12"),
        ("und", "Xyz 2026-03-12 abc.", "2026-03-12", "2026-03-12"),
    ],
)
def test_times(code: str, text: str, begin: str, end: str) -> None:
    (time,) = read(text, code, "2025-04-01").features[0].times
    assert (time.begin, time.end_day) == (date.fromisoformat(begin), date.fromisoformat(end))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("es", "Pagó 2026,50 euros."),
        ("de", "Das war am 31.02.2026 so."),
        ("es", "El 12 llegó; marzo pasó."),
        ("es", "Llamó al 2026-5555."),
    ],
)
def test_no_times(code: str, text: str) -> None:
    assert read(text, code).features[0].times == ()


@pytest.mark.parametrize(
    ("code", "text", "quoted"),
    [
        ("es", "Dijo «un golpe terrible» ayer.", ["un golpe terrible"]),
        ("de", "Er sprach vom „furchtbaren Schlag“ laut.", ["furchtbaren Schlag"]),
        ("da", "Han sagde »det er slut« i dag.", ["det er slut"]),
        ("fr", "Il a dit « bien sûr » hier.", ["bien sûr"]),
        ("pl", "Powiedział „to już koniec” wczoraj.", ["to już koniec"]),
        ("sv", "Hon sade ”det är slut” i dag.", ["det är slut"]),
        ("ja", "「終わった」と話した。", ["終 わ っ た"]),
        ("zh", "他说“结束了”。", ["结 束 了"]),
        ("es", 'Dijo "fin del juego" y se fue.', ["fin del juego"]),
        ("es", "Abrió « y no cerró.", []),
    ],
)
def test_quotations(code: str, text: str, quoted: list[str]) -> None:
    analysis = read(text, code)
    found = [
        words(sentence, quote.first, quote.end)
        for sentence, features in zip(analysis.sentences, analysis.features, strict=True)
        for quote in features.quotes
    ]
    assert found == quoted


def test_a_quotation_may_run_over_sentences() -> None:
    analysis = read("Dijo: «Se acabó todo. No queda nada». Y se fue.", "es")
    assert [len(features.quotes) for features in analysis.features] == [1, 1, 0]


@pytest.mark.parametrize("code", OTHERS)
def test_the_result_says_that_wording_is_not_looked_into(code: str) -> None:
    analysis = analyse(article_from_text("\n\n".join(ROWS[code]["a"])))
    (limit,) = [one for one in analysis.limits if one.kind is LimitKind.LANGUAGE]
    assert "wording are not looked for" in limit.text
    assert not any(features.verbs or features.attributions for features in analysis.features)


def test_english_has_no_such_limit() -> None:
    assert analyse(article_from_text("\n\n".join(ROWS["en"]["a"]))).limits == ()


def test_a_paragraph_in_another_language_is_told() -> None:
    rows = ROWS["en"]["a"]
    text = "\n\n".join([*rows, " ".join(ROWS["es"]["a"][2:4]), " ".join(ROWS["zh"]["a"][:2])])
    analysis = analyse(article_from_text(text))
    assert analysis.article.language == "en"
    (limit,) = analysis.limits
    assert limit.text.startswith("2 paragraphs are in Chinese and Spanish: they are aligned")
    alone = analyse(article_from_text("\n\n".join(rows)))
    size = len(alone.sentences)
    assert analysis.features[:size] == alone.features
    assert [s.tokens for s in analysis.sentences[:size]] == [s.tokens for s in alone.sentences]
    assert analysis.features[size].quotes
    assert not analysis.features[size].verbs


def test_an_unknown_language_is_told_as_such() -> None:
    text = "Wqx bdk tzr plmn grk vrt sdf hjk lzx cvb. " * 5
    analysis = analyse(article_from_text(text))
    assert analysis.limits[0].text.startswith("The article is in a language that was not")


def links(one: str, two: str) -> set[tuple[int, int]]:
    pair = analyse_all([article_from_text(one), article_from_text(two)])
    return {
        (pair[0].sentences[a].block, pair[1].sentences[b].block)
        for a, b in ((x.a.sentence, x.b.sentence) for x in align(pair).links)
    }


@pytest.mark.parametrize("code", ROWS)
def test_articles_in_one_language_are_aligned(code: str) -> None:
    row = ROWS[code]
    found = links("\n\n".join(row["a"]), "\n\n".join(row["b"]))
    gold = {tuple(pair) for pair in row["links"]}
    assert len(found & gold) >= 3
    assert len(found - gold) <= 1


def findings(one: str, two: str) -> list[str]:
    found = compare([article_from_text(one), article_from_text(two)]).findings
    return [str(finding.type) for finding in found]


def test_differences_of_wording_are_not_looked_for() -> None:
    one, two = (
        analyse(article_from_text(text))
        for text in ("They agreed to pay 5 men.", "They have not agreed to pay 9 men.")
    )
    both = Passage(one, 0), Passage(two, 0)
    assert set(sift(*both)) > {Type.NUMBER}
    unread = Passage(replace(two, unread=frozenset({0})), 0)
    assert sift(both[0], unread) == sift(unread, both[0]) == [Type.NUMBER]
    assert analyse(article_from_text("\n\n".join(ROWS["es"]["a"]))).unread == {0, 1, 2, 3, 4}
    assert one.unread == frozenset()


@pytest.mark.parametrize(
    ("code", "old", "new"),
    [("es", "8.500", "9.900"), ("ja", "8500", "9900"), ("fr", "8 500", "9 900")],
)
def test_numbers_are_compared(code: str, old: str, new: str) -> None:
    one, two = "\n\n".join(ROWS[code]["a"]), "\n\n".join(ROWS[code]["b"]).replace(old, new)
    assert findings(one, two) == ["number"]


def test_english_articles_of_a_mixed_set_are_compared_as_always() -> None:
    one, two = "\n\n".join(ROWS["en"]["a"]), "\n\n".join(ROWS["en"]["b"])
    two = two.replace("8,500", "4,500")
    mixed = [article_from_text(t) for t in (one, two, "\n\n".join(ROWS["es"]["a"]))]
    alone = compare(mixed[:2]).findings
    found = compare(mixed).findings
    assert alone
    assert {f.type for f in alone} <= {f.type for f in found}
    assert any(limit.kind is LimitKind.LANGUAGE for limit in compare(mixed).articles[2].limits)
