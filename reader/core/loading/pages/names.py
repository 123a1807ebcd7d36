"""What the ids, classes and roles of a page's elements say of the text in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.core.loading.pages.elements import words
from reader.core.loading.pages.page import Container, Page, Piece

_ASIDE_TAGS = frozenset({"nav", "footer", "aside", "form", "menu", "dialog", "address"})
_ASIDE_ROLES = frozenset(
    {"navigation", "contentinfo", "complementary", "search", "dialog", "alertdialog", "banner",
     "menu", "menubar", "toolbar", "form", "alert", "tablist"}
)  # fmt: skip
# Words in ids and classes, each met on pages of large news sites; matched as whole parts of a name
# ("related-stories", "article__share") so that "heading" is not "ad" and "shared" not "share".
_ASIDE_WORDS = words(
    """
    ad ads advert adverts advertisement advertising sponsor sponsored promo promos promotion
    promoted
    nav navbar navigation menu menus breadcrumb breadcrumbs topnav subnav skip skiplink skiplinks
    footer masthead sidebar rail siderail offcanvas drawer toolbar
    share sharing shares sharebar sharetools social socials addthis
    related relateds recommended recommendation recommendations recirc recirculation readmore
    morelike moreon trending popular mostread mostpopular mostviewed toplist teaser teasers taboola
    outbrain onward carousel
    newsletter newsletters subscribe subscription signup paywall regwall piano membership donate
    donation contribution epic
    cookie cookies consent gdpr ccpa onetrust cmp banner modal popup overlay toast lightbox
    comment comments commenting disqus respond discussion coral viafoura
    tag tags taglist catlinks topics keywords categories
    byline bylines author authors authorbox biography dateline timestamp pubdate published
    lastupdated readtime time date datetime
    pagination pager prevnext copyright legal disclaimer credits
    player podcast playlist audioplayer
    login signin account search searchbox weather ticker
    """
)
_ASIDE_PAIRS = re.compile(
    r"(?:more|most|also|you-?may|read)-?(?:stories|news|from|on|read|popular|viewed|like|next|also|more)"
    r"|(?:in-?article|inline)-?(?:promo|related|newsletter|link)|(?:article|post|entry|story)-?meta"
    r"|e-?mail-?(?:sub\w*|sign-?up|form|capture|newsletter)|edit-?section"
    r"|(?:follow|contact)-?us|app-?(?:banner|promo)|back-?to-?top|article-?(?:tools|actions|tags)"
    r"|(?:publish|post|entry|article|story)-?(?:date|time)|(?:kicker|eyebrow|overline|section-?(?:name|label))"
)
_STANDFIRST_NAMES = re.compile(
    r"(?:^|[\s_-])(?:standfirst|dek|deck|subhead(?:line)?|sub-?title|sub-?headline|summary|synopsis|"
    r"article-?(?:summary|intro|lead|dek|subtitle|description)|intro|strapline|excerpt|lede)"
    r"(?:$|[\s_-])"
)
_PULLED = re.compile(r"(?:^|[\s_-])(?:pull-?quote|pull-?ed-?quote|pq|blockquote-?pull)(?:$|[\s_-])")
_CAPTION_NAMES = re.compile(
    r"(?:^|[\s_-])(?:(?:wp-|image-|photo-|media-|img-|figure-|picture-|video-)?caption(?:-text)?|"
    r"thumb-?caption|cutline)(?:$|[\s_-])"
)
_PARTS = re.compile(r"[^a-z0-9]+|(?<=[a-z])(?=[0-9])")


def named_aside(container: Container) -> bool:
    """Whether an element's tag, role, id or class says that it is no part of an article."""
    if container.tag in _ASIDE_TAGS:
        return True
    if not container.names:
        return False
    names = container.names
    if names.partition(" ")[0] in _ASIDE_ROLES:
        return True
    if _ASIDE_PAIRS.search(names):
        return True
    return any(part in _ASIDE_WORDS for part in _PARTS.split(names))


def aside_above(containers: Sequence[Container], place: int) -> bool:
    """Whether a container, or one of those around it, is named so."""
    for _ in range(60):
        if place < 0:
            return False
        if named_aside(containers[place]):
            return True
        place = containers[place].parent
    return False


def alike(one: Container, other: Container) -> bool:
    """Whether two elements have the same classes and roles, numbers aside."""
    mine = {part for part in one.names.split() if not any(map(str.isdigit, part))}
    theirs = {part for part in other.names.split() if not any(map(str.isdigit, part))}
    return bool(mine) and mine == theirs


def _named(page: Page, piece: Piece, names: re.Pattern[str]) -> bool:
    """Whether a class of the piece's element, or of the two around it, is one of the names."""
    place = piece.container
    for _ in range(3):
        if place < 0:
            return False
        if names.search(page.containers[place].names):
            return True
        place = page.containers[place].parent
    return False


def is_standfirst(page: Page, piece: Piece) -> bool:
    """Whether a class names the summary under the title."""
    return _named(page, piece, _STANDFIRST_NAMES)


def is_pulled(page: Page, piece: Piece) -> bool:
    """Whether a class names a quotation that is pulled out of the text and shown twice."""
    return _named(page, piece, _PULLED)


def is_caption(container: Container) -> bool:
    """Whether a class names the caption of a picture."""
    return _CAPTION_NAMES.search(container.names) is not None
