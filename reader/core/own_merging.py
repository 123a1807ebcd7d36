"""An analyst's entries merged over ours, as the data of our lexicon files.

A term counts as the analyst's file says: ours is dropped where it has the term in the entry of the
same name, or, of entries without names, anywhere in the same lexicon file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from typing import Any

from reader.core.lexicon import ours
from reader.core.own_sections import SECTIONS, Section, plain
from reader.core.said import said

_HAIR = 1e-6

Row = Mapping[str, Any]
Refusal = tuple[str, int, str]  # the section, the entry's place in it, and why it cannot be merged


def items_of_ours(section: Section) -> frozenset[str]:
    """All that our file has in the lists of a section."""
    return frozenset(_items(section, ours(section.file).data[section.table]))


def names_of_ours(section: Section) -> frozenset[str]:
    """The names of our entries of a section."""
    return frozenset(row["name"] for row in ours(section.file).data[section.table])


def merge(
    tables: Mapping[str, Any], without: Mapping[str, list[str]]
) -> tuple[Mapping[str, Mapping[str, Any]], list[Refusal]]:
    """The data of our files with an analyst's well-formed entries in it, and what is refused."""
    merged: dict[str, dict[str, Any]] = {}
    refused: list[Refusal] = []
    touched = [one for one in SECTIONS.values() if one.name in tables or one.name in without]
    for file in dict.fromkeys(one.file for one in touched):
        data = merged[file] = dict(ours(file).data)
        sections = [one for one in SECTIONS.values() if one.file == file]
        own = {
            item
            for one in sections
            if not one.named
            for item in _items(one, tables.get(one.name, ()))
        }
        for one in sections:
            rows = tables.get(one.name, ())
            if one.name == "alias":
                refused += _merge_aliases(data, rows)
                continue
            dropped = own | {plain(text) for text in without.get(one.name, ())}
            left = [*_left(one, data[one.table], dropped)]
            data[one.table] = _joined(one, left, rows) if one.named else [*left, *rows]
    return merged, refused


def _items(section: Section, rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        for one, name in section.lists(row):
            yield from (plain(text) for text in one[name])


def _left(section: Section, rows: Iterable[Row], dropped: Set[str]) -> Iterator[Row]:
    """The entries without those items; one that has no others is dropped."""
    for row in rows:
        if section.inner is not None:
            table = section.inner.table
            inner = [*_kept(section.items, row[table], dropped)]
            if inner:
                yield {**row, table: inner}
        else:
            yield from _kept(section.items, [row], dropped)


def _kept(lists: Iterable[str], rows: Iterable[Row], dropped: Set[str]) -> Iterator[Row]:
    for row in rows:
        left = {
            name: [text for text in row[name] if plain(text) not in dropped]
            for name in lists
            if name in row
        }
        if all(left.values()):
            yield {**row, **left}


def _joined(section: Section, rows: Iterable[Row], own: Iterable[Row]) -> list[Row]:
    """Our entries with the analyst's of the same names joined to them."""
    found = {row["name"]: row for row in rows}
    for row in own:
        mine = set(_items(section, [row]))
        same = [found[row["name"]]] if row["name"] in found else []
        known = next(_left(section, same, mine), None)
        if known is None:
            found[row["name"]] = row
            continue
        together = {**known, **row}
        if section.inner is not None:
            table, rising = section.inner.table, section.inner.rising
            together[table] = [*known[table], *row[table]]
            if rising:
                together[table] = _rising(together[table], rising)
        else:
            for name in section.items:
                together[name] = [*known[name], *row.get(name, ())]
        found[row["name"]] = together
    return list(found.values())


def _rising(rows: Iterable[Row], name: str) -> list[Row]:
    """The rows in order. Of equal number ours is first, the analyst's a hair above: one and the
    same step with two glosses.
    """
    found: list[Row] = []
    for row in sorted(rows, key=lambda one: float(one[name])):
        value = float(row[name])
        if found and value <= found[-1][name]:
            value = found[-1][name] + _HAIR
        found.append({**row, name: value})
    return found


def _merge_aliases(data: dict[str, Any], own: Iterable[Row]) -> Iterator[Refusal]:
    """Adds the analyst's names to those that ours has for the same one."""
    same = [dict(row) for row in data["same"]]
    countries = {key: dict(row) for key, row in data["countries"].items()}
    data["same"], data["countries"] = same, countries
    for index, row in enumerate(own):
        mine = {plain(name) for name in row["names"]}
        hosts = [one for one in (*same, *countries.values()) if mine & _names(one)]
        if len(hosts) > 1:
            one, two = (host["names"][0] for host in hosts[:2])
            told = said(
                "“{one}” and “{two}” are two different names to the program; leave one out.",
                one=one,
                two=two,
            )
            yield "alias", index, told
        elif hosts:
            known = _names(hosts[0])
            new = [name for name in row["names"] if plain(name) not in known]
            hosts[0]["names"] = [*hosts[0]["names"], *new]
        else:
            same.append(dict(row))


def _names(row: Row) -> set[str]:
    return {plain(name) for name in (*row["names"], *row.get("demonyms", ()))}
