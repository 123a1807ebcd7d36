"""Web pages as five kinds of sites send them: the article with menus, promotions and a foot."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from html import escape

from sample_renderings import data_address, html_block, html_runs, picture
from sample_sources import Source, groups


@dataclass
class Page:
    """The HTML of a page and, in the order of the document, the (kind, text) that it shows."""

    article: Source
    html: str = ""
    truth: list[tuple[str, str]] = field(default_factory=list)

    def raw(self, html: str) -> None:
        """Markup that shows nothing."""
        self.html += html

    def shown(self, kind: str, text: str, before: str = "", after: str = "") -> None:
        """One paragraph."""
        self.html += f"{before}{escape(text, quote=False)}{after}"
        self.truth.append((kind, text))

    def menu(self, items: list[str], opening: str, closing: str = "</ul></nav>\n") -> None:
        """Links that are no part of the article."""
        self.raw(opening)
        for item in items:
            address = "/" + item.lower().split()[0]
            self.shown("furniture", item, f'<li><a href="{address}">', "</a></li>\n")
        self.raw(closing)

    def group(self, place: int) -> None:
        """The place-th group of the article's paragraphs, as plain HTML."""
        group = groups(self.article.paragraphs)[place]
        self.raw(html_block(group))
        self.told(place)

    def told(self, place: int) -> None:
        """Adds the group to the truth without HTML."""
        for paragraph in groups(self.article.paragraphs)[place]:
            if paragraph.kind != "image":
                self.truth.append((paragraph.kind, paragraph.plain))


def _linked_data(article: Source) -> str:
    values = article.values
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "datePublished": values["published"] + "T06:30:00+00:00",
        "author": [{"@type": "Person", "name": values["author"]}],
        "publisher": {"@type": "NewsMediaOrganization", "name": values["outlet"]},
        "mainEntityOfPage": values["url"],
        "inLanguage": article.language,
    }
    return f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>\n'


def _open_graph(article: Source) -> str:
    values = article.values
    meta = {
        "og:type": "article",
        "og:title": article.title,
        "og:site_name": values["outlet"],
        "og:url": values["url"],
        "article:published_time": values["published"] + "T06:30:00Z",
        "og:image": values["url"] + "/lead.jpg",
    }
    return "".join(
        f'<meta property="{name}" content="{escape(text)}">\n' for name, text in meta.items()
    )


def modern(article: Source) -> Page:
    """A daily's site: JSON-LD, a consent notice, promotions between paragraphs, comments."""
    page = Page(article)
    values = article.values
    title = escape(f"{article.title} | {values['outlet']}", quote=False)
    page.raw(
        f'<!DOCTYPE html>\n<html lang="{article.language}"><head><meta charset="utf-8">\n'
        f"<title>{title}</title>\n<link rel=canonical href='{values['url']}'>\n"
        f'<meta name="description" content="A short description for search engines.">\n'
        f"{_open_graph(article)}{_linked_data(article)}"
        "<style>body{font-family:Georgia,serif;max-width:720px;margin:auto}nav ul{display:flex;"
        "list-style:none;gap:1em}.hidden{display:none}</style>\n"
        "<script>window.dataLayer=[{page:'article',words:'not shown'}];</script>\n"
        "</head>\n<body>\n"
    )
    page.shown("furniture", "Skip to main content", '<a class="skip-link" href="#main">', "</a>\n")
    page.raw('<header class="site-header">')
    page.shown("furniture", values["outlet"], '<a class="logo" href="/">', "</a>\n")
    sections = ["News", "Politics", "Business", "Sport", "Opinion", "Culture", "Subscribe"]
    page.menu(sections, '<nav class="main-nav" aria-label="Main"><ul>')
    page.raw('</header>\n<main id="main"><article>\n<header>')
    found = groups(article.paragraphs)
    running = 0
    for place, group in enumerate(found):
        first = group[0]
        if first.kind == "image":
            continue
        if first.kind == "byline":
            page.raw(f'<p class="byline" rel="author">{html_runs(first)}</p>\n')
            page.told(place)
            continue
        if first.kind == "date":
            page.raw(f'<time datetime="{values["published"]}">{html_runs(first)}</time>\n')
            page.told(place)
            page.raw('<div class="share-buttons">')
            for name in ("Share on Facebook", "Share on X", "Copy link"):
                page.shown("furniture", name, "<button>", "</button>\n")
            page.raw("</div></header>\n")
            page.raw('<div class="article-body">\n')
            continue
        after_picture = place and found[place - 1][0].kind == "image"
        if first.kind == "caption" and after_picture:
            page.raw(
                f'<figure><img src="{data_address(picture())}" alt="" width=48 height=32>'
                f"<figcaption>{html_runs(first)}</figcaption></figure>\n"
            )
            page.told(place)
            continue
        page.group(place)
        running += first.kind == "body"
        if first.kind == "body" and running == 4:
            page.raw('<aside class="related-inline">')
            page.shown("furniture", "Read more: Who pays for the county’s roads?",
                       '<a href="/news/who-pays">', "</a></aside>\n")  # fmt: skip
            running += 1
        elif first.kind == "body" and running == 8:
            page.raw('<div class="newsletter-signup">')
            page.shown("furniture", "Sign up for our morning newsletter", "<h3>", "</h3>\n")
            page.shown("furniture", "The day’s news in five minutes, every weekday at 6 a.m.",
                       "<p>", "</p>\n")  # fmt: skip
            page.shown("furniture", "Sign up", "<button>", "</button></div>\n")
            running += 1
    page.raw("</div></article></main>\n")
    page.raw('<section class="related"><h2>')
    page.shown("furniture", "More on this story", "", "</h2>")
    related = [
        "Rail company adds trains for commuters",
        "Opinion: The price of putting things off",
        "In pictures: A century of crossings",
    ]
    page.menu(related, "<ul>", "</ul></section>\n")
    page.raw('<section class="comments" id="comments"><h2>')
    page.shown("furniture", "Comments (2)", "", "</h2>")
    page.shown("furniture", "riverman58", '<div class="comment"><b>', "</b>")
    page.shown("furniture", "Typical. They knew for years.", "<p>", "</p></div>\n")
    page.shown("furniture", "A. Reader", '<div class="comment"><b>', "</b>")
    page.shown("furniture", "At least nobody was hurt.", "<p>", "</p></div></section>\n")
    page.raw('<footer class="site-footer">')
    page.menu(["About us", "Contact", "Privacy policy", "Terms of use"], "<nav><ul>")
    page.shown("furniture", f"© 2026 {values['outlet']}. All rights reserved.", "<p>", "</p>")
    page.raw('</footer>\n<div class="cookie-banner" role="dialog">')
    page.shown("furniture", "We use cookies to improve your experience.", "<p>", "</p>")
    page.shown("furniture", "Accept all", "<button>", "</button></div>\n</body></html>\n")
    return page


def old_tables(article: Source) -> Page:
    """A page of 2003: a table for layout, <font>, line breaks, no metadata but author."""
    page = Page(article)
    values = article.values
    page.raw(
        '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">\n<HTML><HEAD>\n'
        '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252">\n'
        f"<TITLE>{escape(article.title, quote=False)}</TITLE>\n"
        f'<META NAME="author" CONTENT="{escape(values["author"])}">\n</HEAD>\n'
        '<BODY BGCOLOR="#ffffff"><TABLE WIDTH="760" CELLPADDING=4><TR><TD COLSPAN=2>'
    )
    page.shown("furniture", values["outlet"], "<FONT SIZE=6><B>", "</B></FONT></TD></TR>\n")
    page.raw('<TR><TD WIDTH=140 VALIGN=top BGCOLOR="#dddddd">')
    for item in ("Front page", "Local", "Sport", "Archive", "Guestbook"):
        page.shown("furniture", item, f'<A HREF="{item.lower()[:5]}.htm">', "</A><BR>\n")
    page.raw("</TD><TD VALIGN=top>\n")
    for place, group in enumerate(groups(article.paragraphs)):
        first = group[0]
        words = html_runs(first)
        match first.kind:
            case "image":
                continue
            case "title":
                page.raw(f"<FONT SIZE=5><H1>{words}</H1></FONT>\n")
            case "byline":
                page.raw(f'<FONT SIZE=2 COLOR="#666666">{words}<BR>\n')
            case "date":
                page.raw(f"{words}</FONT><P>\n")
            case "heading":
                page.raw(f"<H3>{words}</H3>\n")
            case "caption":
                page.raw(f"<P><FONT SIZE=1><I>{words}</I></FONT>\n")
            case "list" | "number":
                tag = "UL" if first.kind == "list" else "OL"
                items = "".join(f"<LI>{html_runs(item)}\n" for item in group)
                page.raw(f"<{tag}>\n{items}</{tag}>\n")
            case "table":
                rows = "".join(
                    "<TR>" + "".join(f"<TD>{escape(c, quote=False)}" for c in row.cells) + "\n"
                    for row in group
                )
                page.raw(f"<TABLE BORDER=1>\n{rows}</TABLE>\n")
            case _:
                page.raw(f"<P>{words}\n")
        page.told(place)
    page.raw("</TD></TR><TR><TD COLSPAN=2 ALIGN=center><HR>")
    page.shown("furniture", f"Copyright © 2003-2026 {values['outlet']}", "<FONT SIZE=1>", "</FONT>")
    page.raw("</TD></TR></TABLE></BODY></HTML>\n")
    return page


def weblog(article: Source) -> Page:
    """A weblog's theme: widgets beside the post, tags below, h1 for the site's name."""
    page = Page(article)
    values = article.values
    page.raw(
        f'<!DOCTYPE html>\n<html lang="{article.language}-GB"><head><meta charset="UTF-8">\n'
        f"<title>{escape(article.title, quote=False)} – {values['outlet']}</title>\n"
        '<meta name="generator" content="WordPress 6.7.1">\n'
        f"{_open_graph(article)}</head>\n"
        '<body class="post-template-default single single-post postid-4711">\n'
        '<div id="page" class="site"><header id="masthead" class="site-header">\n'
    )
    page.shown("furniture", values["outlet"], '<p class="site-title"><a href="/" rel="home">',
               "</a></p>\n")  # fmt: skip
    page.menu(
        ["Home", "News", "Walks", "About"], '<nav id="site-navigation"><ul id="primary-menu">'
    )
    page.raw(
        '</header>\n<div id="content" class="site-content"><div id="primary"><main id="main">\n'
        '<article id="post-4711" class="post type-post status-publish hentry category-news">\n'
        '<header class="entry-header">\n'
    )
    for place, group in enumerate(groups(article.paragraphs)):
        first = group[0]
        words = html_runs(first)
        match first.kind:
            case "image":
                continue
            case "title":
                page.raw(f'<h1 class="entry-title">{words}</h1>\n')
            case "byline":
                page.raw(f'<div class="entry-meta"><span class="byline">{words}</span></div>\n')
            case "date":
                page.raw(
                    '<div class="entry-meta"><span class="posted-on"><time class="entry-date '
                    f'published" datetime="{values["published"]}">{words}</time></span></div>'
                    '</header>\n<div class="entry-content">\n'
                )
            case "caption":
                page.raw(
                    '<figure class="wp-block-image"><img src="lead.jpg" alt="">'
                    f'<figcaption class="wp-element-caption">{words}</figcaption></figure>\n'
                )
            case "table":
                rows = html_block(group).replace("<table>\n", "<table><tbody>\n")
                rows = rows.replace("</table>", "</tbody></table>")
                page.raw(f'<figure class="wp-block-table">{rows}</figure>\n')
            case _:
                page.raw(html_block(group))
        page.told(place)
    page.raw('</div>\n<footer class="entry-footer">')
    page.shown("furniture", "Posted in News", '<span class="cat-links">', "</span>\n")
    page.raw('</footer></article>\n<nav class="navigation post-navigation">')
    page.shown("furniture", "Previous: A walk along the weir",
               '<a href="/weir" rel="prev">', "</a></nav>\n")  # fmt: skip
    page.raw('<div id="comments" class="comments-area">')
    page.shown("furniture", "Leave a Reply", '<h3 class="comment-reply-title">', "</h3>\n")
    page.shown("furniture", "Your email address will not be published.", "<p>", "</p>")
    page.raw('</div></main></div>\n<aside id="secondary" class="widget-area">')
    page.shown("furniture", "Recent Posts", '<section class="widget"><h2>', "</h2>")
    page.menu(["Market day moves to Friday", "Choir seeks tenors"], "<ul>", "</ul></section>")
    page.raw('</aside></div>\n<footer id="colophon" class="site-footer">')
    page.shown("furniture", "Proudly powered by WordPress", '<a href="/wp">', "</a>")
    page.raw("</footer></div></body></html>\n")
    return page


def application(article: Source) -> Page:
    """A page that a script builds in the browser: nothing but <div> with made-up classes."""
    page = Page(article)
    values = article.values
    page.shown("furniture", "Menu", '<div class="css-1q2w3e"><button>', "</button></div>")
    page.raw('<div class="css-9x8y7z">')
    for item in ("Latest", "Markets", "World"):
        page.shown("furniture", item, f'<a class="css-a1" href="/{item.lower()}">', "</a>")
    page.raw('</div><div class="css-art"><div class="css-head">')
    for place, group in enumerate(groups(article.paragraphs)):
        first = group[0]
        words = html_runs(first)
        match first.kind:
            case "image":
                continue
            case "title" | "list" | "number" | "table":
                page.raw(html_block(group))
            case "heading":
                page.raw(f'<h2 class="css-h2">{words}</h2>')
            case "date":
                page.raw(f'<div class="css-date">{words}</div></div><div class="css-body">')
            case "caption":
                page.raw(f'<div class="css-cap caption">{words}</div>')
            case _:
                page.raw(f'<div class="css-p"><span>{words}</span></div>')
        page.told(place)
    page.raw('</div></div><div class="css-foot">')
    page.shown("furniture", "Download the app", '<a href="/app">', "</a>")
    page.shown("furniture", f"© {values['outlet']} 2026", '<div class="css-legal">', "</div></div>")
    built = json.dumps(page.html.replace("\n", ""), ensure_ascii=False).replace("</", "<\\/")
    page.html = (
        f'<!DOCTYPE html>\n<html lang="{article.language}"><head><meta charset="utf-8">'
        f"<title>{escape(article.title, quote=False)}</title>\n"
        f'<meta name="author" content="{escape(values["author"])}">'
        f'<meta name="date" content="{values["published"]}">\n'
        f'<meta property="og:site_name" content="{escape(values["outlet"])}">'
        f'<link rel="canonical" href="{values["url"]}">\n</head><body><div id="root"></div>\n'
        f'<script>document.getElementById("root").innerHTML={built};</script></body></html>\n'
    )
    return page


_LOCAL = {
    "de": (["Startseite", "Lokales", "Sport", "Kultur"], "Lesen Sie auch: Hallenbad bleibt zu",
           "Impressum", "Datenschutz", "Alle Rechte vorbehalten."),
    "zh": (["首页", "新闻", "体育"], "相关阅读：旧馆的六十年", "关于我们", "联系我们", "版权所有"),
    "he": (["ראשי", "חדשות", "ספורט"], "לקריאה נוספת: נמל במשבר", "אודות", "צור קשר",
           "כל הזכויות שמורות"),
}  # fmt: skip


def foreign(article: Source) -> Page:
    """A small site in another language with semantic elements and Dublin Core metadata."""
    page = Page(article)
    values = article.values
    menu, more, about, contact, rights = _LOCAL[article.language]
    way = ' dir="rtl"' if article.language == "he" else ""
    page.raw(
        f'<!DOCTYPE html>\n<html lang="{article.language}"{way}><head><meta charset="utf-8">\n'
        f"<title>{escape(article.title, quote=False)} – {values['outlet']}</title>\n"
        f'<meta name="DC.creator" content="{escape(values["author"])}">\n'
        f'<meta name="author" content="{escape(values["author"])}">\n'
        f'<meta name="DC.date" content="{values["published"]}">\n'
        f"{_open_graph(article)}</head><body>\n"
    )
    page.menu(menu, "<header><nav><ul>", "</ul></nav></header>\n")
    page.raw("<main><article>\n")
    running = 0
    for place, group in enumerate(groups(article.paragraphs)):
        if group[0].kind == "image":
            continue
        if group[0].kind == "caption":
            words = html_runs(group[0])
            page.raw(f'<figure><img src="a.jpg" alt=""><figcaption>{words}</figcaption></figure>\n')
            page.told(place)
            continue
        page.group(place)
        running += group[0].kind == "body"
        if running == 3:
            page.shown("furniture", more, '<aside class="teaser"><a href="/x">', "</a></aside>\n")
            running += 1
    page.raw("</article></main>\n<footer>")
    page.menu([about, contact], "<ul>", "</ul>\n")
    page.shown("furniture", f"© 2026 {values['outlet']}. {rights}", "<p>", "</p>")
    page.raw("</footer></body></html>\n")
    return page
