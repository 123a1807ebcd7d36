"""The style sheet of the HTML report.

Words keep the page's text colour and get a tint and an underline of their type, so that contrast
does not depend on the type (tests/core/export/test_html.py computes it) and no type is told by
colour alone: six hues, each with two kinds of underline, and the type's name in a badge.
"""

from __future__ import annotations

from reader.core.discrepancies.finding import Type

_BASE = """\
:root {
  color-scheme: light dark;
  --page: #fbfaf7; --card: #ffffff; --text: #1d2126; --calm: #565d66; --rule: #dedbd3;
  --accent: #1f4e79;
  --red: #fbe0dc; --red-line: #b3261e; --amber: #fbecc8; --amber-line: #8a5a00;
  --violet: #ecdff7; --violet-line: #6b3fa0; --teal: #d3efec; --teal-line: #00696a;
  --blue: #dbe7fb; --blue-line: #1d56b0; --green: #deefd5; --green-line: #35701f;
  --s0: #1d56b0; --s1: #a3450b; --s2: #35701f; --s3: #6b3fa0; --s4: #00696a; --s5: #a1286a;
  --on-siglum: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #16191d; --card: #1e2227; --text: #e6e4df; --calm: #a5abb3; --rule: #363b42;
    --accent: #9cc3ee;
    --red: #5a2521; --red-line: #ff8a7e; --amber: #4d3a10; --amber-line: #f0b94a;
    --violet: #432d5c; --violet-line: #c9a5f2; --teal: #0f4444; --teal-line: #5fd0cb;
    --blue: #21395f; --blue-line: #92b8f7; --green: #27461b; --green-line: #94d27a;
    --s0: #92b8f7; --s1: #f2a875; --s2: #94d27a; --s3: #c9a5f2; --s4: #5fd0cb; --s5: #f0a0cb;
    --on-siglum: #16191d;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 52rem;
  background: var(--page); color: var(--text);
  font: 1.0625rem/1.6 Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif;
}
h1, h2, h3, .kicker, .badge, .siglum, .facts, .severity, .counts, .by, .verdict, small, footer,
.warning {
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 1rem; letter-spacing: -0.015em; }
h2 { font-size: 1.3rem; margin: 3.25rem 0 1rem; padding-bottom: .4rem;
  border-bottom: 2px solid var(--rule); }
h3 { font-size: .95rem; margin: 0 0 .75rem; }
h3 small { color: var(--calm); font-weight: 400; margin-inline-start: .4rem; }
p { margin: 0; }
.kicker { color: var(--accent); font-size: .8rem; font-weight: 600; letter-spacing: .08em;
  text-transform: uppercase; margin-bottom: .35rem; }
.counts { list-style: none; display: flex; flex-wrap: wrap; gap: .5rem 1.1rem; padding: 0;
  margin: 0 0 1.5rem; font-size: .9rem; font-variant-numeric: tabular-nums; }
.sources { list-style: none; padding: 0; margin: 0; }
.sources li { display: flex; gap: .8rem; padding: .7rem 0; border-top: 1px solid var(--rule); }
.sources li > div { min-width: 0; overflow-wrap: anywhere; }
.name { font-weight: 600; line-height: 1.35; }
.facts { color: var(--calm); font-size: .82rem; line-height: 1.5; }
.hash { font-size: .7rem; }
.warning { font-size: .85rem; border-inline-start: 3px solid var(--amber-line);
  padding-inline-start: .6rem; margin-top: .35rem; }
.remarks { margin-top: 1.6rem; font-size: .92rem; }
.remarks h2 { font-size: 1rem; margin: 0 0 .35rem; padding: 0; border: 0; }
.remarks small { font-weight: 600; margin-inline-end: .3rem; }
.remarks ul { margin: 0; padding-inline-start: 1.2rem; overflow-wrap: anywhere; }
.siglum { display: inline-block; min-width: 2.3rem; padding: .05rem .4rem; border-radius: .3rem;
  text-align: center; font-size: .8rem; font-weight: 700; color: var(--on-siglum);
  align-self: flex-start; font-variant-numeric: tabular-nums; }
.claim { background: var(--card); border: 1px solid var(--rule); border-radius: .6rem;
  padding: 1.1rem 1.3rem 1.2rem; margin: 0 0 1.25rem; }
.claim.agreed { padding-block: .7rem; margin-bottom: .75rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .3rem 0; }
tbody th { width: 3.4rem; }
td { overflow-wrap: anywhere; padding-inline-start: .4rem; }
tr.title td, tr.heading td { font-weight: 600; }
tr.standfirst td, tr.caption td { font-style: italic; }
mark { background: none; color: inherit; padding: .05em .1em; border-radius: .15em;
  text-decoration-line: underline; text-decoration-thickness: 2px; text-underline-offset: .2em;
  text-decoration-skip-ink: none; -webkit-box-decoration-break: clone; box-decoration-break: clone;
}
.findings { list-style-position: outside; padding-inline-start: 1.9rem; margin: .9rem 0 0; }
.finding { padding: .65rem 0 0; }
.finding::marker { color: var(--calm); font-size: .85rem; }
.finding.strong::marker { color: var(--text); font-weight: 700; }
.what { line-height: 1.5; }
.why { margin-top: .15rem; }
.against, .severity, .finding small, .also { color: var(--calm); }
.severity { font-size: .78rem; margin-inline-start: .3rem; white-space: nowrap; }
.strong .severity { color: var(--text); font-weight: 700; }
.badge { display: inline-block; padding: 0 .5rem; border-radius: 1rem; font-size: .78rem;
  font-weight: 600; line-height: 1.5rem; color: var(--text); text-decoration-line: underline;
  text-decoration-thickness: 2px; text-underline-offset: .18em; }
.also { margin: .3rem 0 0; padding-inline-start: 1.1rem; font-size: .92rem; }
.by { color: var(--calm); margin: -.6rem 0 1.2rem; overflow-wrap: anywhere; }
.group { margin: 0 0 2rem; }
.group h3 { font-size: 1.05rem; border-bottom: 1px solid var(--rule); padding-bottom: .3rem; }
.verdict { margin-top: .3rem; font-size: .92rem; overflow-wrap: anywhere; }
.written { list-style: none; padding: 0; margin: .8rem 0 0; }
.note { border-inline-start: 3px solid var(--edge, var(--rule)); padding-inline-start: .8rem;
  margin: 0 0 .9rem; break-inside: avoid; }
.note p { overflow-wrap: anywhere; }
.about { font-size: .95rem; color: var(--calm); }
.said { margin: .15rem 0; }
.note.yellow { --edge: var(--amber-line); } .note.green { --edge: var(--green-line); }
.note.blue { --edge: var(--blue-line); } .note.rose { --edge: var(--red-line); }
.note.violet { --edge: var(--violet-line); } .note.grey { --edge: var(--calm); }
q { quotes: "“" "”"; }
footer { margin-top: 3.5rem; padding-top: 1rem; border-top: 2px solid var(--rule);
  color: var(--calm); font-size: .82rem; }
footer p { margin-bottom: .4rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media print {
  :root { --page: #fff; --card: #fff; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .claim { break-inside: avoid; border-radius: 0; border-width: 1px 0 0; padding-inline: 0; }
  h2, h3 { break-after: avoid; }
  mark, .badge, .siglum { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
"""

_HUES = ("red", "amber", "violet", "teal", "blue", "green")
_LINES = ("solid", "dotted")
_SIGLA = 6


def _rules() -> str:
    rules = []
    for place, type_ in enumerate(Type):
        hue, line = _HUES[place % len(_HUES)], _LINES[place // len(_HUES)]
        rules.append(
            f"mark.{type_}, .badge.{type_} {{ background: var(--{hue}); "
            f"text-decoration-color: var(--{hue}-line); text-decoration-style: {line}; }}"
        )
    rules += [f".siglum.s{i} {{ background: var(--s{i}); }}" for i in range(_SIGLA)]
    return "\n".join(rules)


STYLE = _BASE + _rules()
