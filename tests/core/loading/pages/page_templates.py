# ruff: noqa: E501 - markup as sites write it

"""Pages such as news sites make them, with an article's text in the place of theirs.

Each maker returns the page. What of a page is article, telling() finds by the article's own words:
the furniture of every template is in other words.
"""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Story:
    """An article as its newsroom has it; paragraphs that begin with "## " are headings."""

    title: str
    standfirst: str
    author: str
    published: str
    paragraphs: tuple[str, ...]
    captions: tuple[str, ...] = ()
    bullets: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    quotation: str = ""
    outlet: str = "The Example Post"
    url: str = "https://www.example.org/world/2026/05/16/story-123"
    extra: tuple[str, ...] = ("What we know so far",)

    @property
    def article(self) -> list[str]:
        """Every text of the page that is the article's, in no order."""
        texts = [self.title, self.standfirst, *self.captions, *self.bullets, self.quotation]
        texts += [paragraph.removeprefix("## ") for paragraph in self.paragraphs]
        texts += [" | ".join(row) for row in self.rows]
        return [text for text in (*texts, *self.extra) if text]


e = html.escape


def _body(
    story: Story,
    *,
    tag: str = '<p class="{c}">{}</p>',
    name: str = "text",
    between: Sequence[tuple[int, str]] = (),
) -> str:
    out: list[str] = []
    inserts = dict(between)
    for number, paragraph in enumerate(story.paragraphs):
        if paragraph.startswith("## "):
            out.append(f'<h2 class="{name}-subhead">{e(paragraph[3:])}</h2>')
        else:
            words = e(paragraph).split(" ")
            if number % 3 == 1 and len(words) > 12:
                words[4] = f'<a href="https://www.example.org/topic/{number}">{words[4]}</a>'
                words[8] = f"<em>{words[8]}</em>"
            out.append(tag.replace("{c}", name).replace("{}", " ".join(words)))
        if number in inserts:
            out.append(inserts[number])
    return "\n".join(out)


def _figure(story: Story, number: int = 0, credit: str = "Getty Images") -> str:
    if len(story.captions) <= number:
        return ""
    return (
        '<figure class="media"><picture><source srcset="a.webp 2x"><img src="a.jpg" alt="A picture">'
        f"</picture><figcaption>{e(story.captions[number])}</figcaption></figure>"
    )


def _bullets(story: Story) -> str:
    return (
        "<ul>" + "".join(f"<li>{e(one)}</li>" for one in story.bullets) + "</ul>"
        if story.bullets
        else ""
    )


def _table(story: Story) -> str:
    if not story.rows:
        return ""
    head, *rest = story.rows
    return (
        '<div class="table-wrap"><table class="data"><thead><tr>'
        + "".join(f"<th>{e(cell)}</th>" for cell in head)
        + "</tr></thead><tbody>"
        + "".join("<tr>" + "".join(f"<td>{e(cell)}</td>" for cell in row) + "</tr>" for row in rest)
        + "</tbody></table></div>"
    )


def _quotation(story: Story) -> str:
    return f"<blockquote><p>{e(story.quotation)}</p></blockquote>" if story.quotation else ""


def _teasers(count: int = 6, tag: str = "li") -> str:
    texts = (
        "Floods cut off three valleys as rain goes on",
        "Central bank holds rates for the fifth time in a row",
        "How a small port became the busiest on the coast",
        "Striker out for the season after knee injury",
        "Seven recipes for the first asparagus",
        "Museum finds lost letters behind a wall",
        "What the new tax rules mean for renters",
        "Chess champion keeps title after tiebreak",
    )
    return "".join(
        f'<{tag} class="card"><a href="/news/{n}"><h3>{text}</h3></a>'
        f'<span class="meta">{n + 2} hours ago</span></{tag}>'
        for n, text in enumerate(texts[:count])
    )


def _head(story: Story, *, linked: bool = True, og: bool = True) -> str:
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": story.outlet},
            {
                "@type": "NewsArticle",
                "headline": story.title,
                "datePublished": story.published,
                "author": [{"@type": "Person", "name": story.author}],
                "publisher": {"@type": "Organization", "name": story.outlet},
                "mainEntityOfPage": {"@type": "WebPage", "@id": story.url},
            },
        ],
    }
    return (
        f'<meta charset="utf-8"><title>{e(story.title)} | {e(story.outlet)}</title>'
        + (f'<link rel="canonical" href="{story.url}">' if og else "")
        + (
            f'<meta property="og:title" content="{e(story.title)}">'
            f'<meta property="og:site_name" content="{e(story.outlet)}">'
            f'<meta property="article:published_time" content="{story.published}">'
            f'<meta name="author" content="{e(story.author)}">'
            if og
            else ""
        )
        + (f'<script type="application/ld+json">{json.dumps(data)}</script>' if linked else "")
        + "<style>.promo{color:red} @media print{.no-print{display:none}}</style>"
        + "<script>window.dataLayer=[];if(1<2){document.write('<p>no</p>')}</script>"
    )


def broadcaster(story: Story) -> str:
    """Styled components without a word of meaning in its classes, data-component attributes."""
    half = len(story.paragraphs) // 2
    block = (
        '<div data-component="text-block" class="sc-18fde0d6-0 dlWCEZ"><p class="{c}">{}</p></div>'
    )
    links = (
        '<div data-component="links-block" class="sc-9a00e533-0"><p>More on this subject</p><ul>'
        '<li><a href="/n/1">Who pays for the new bridge?</a></li>'
        '<li><a href="/n/2">In pictures: a night on the river</a></li></ul></div>'
    )
    return f"""<!DOCTYPE html><html lang="en-GB"><head>{_head(story)}</head><body>
<div id="__next"><a class="sc-skip" href="#main-content">Skip to content</a>
<header role="banner"><nav aria-label="Global"><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li>
<li><a href="/sport">Sport</a></li><li><a href="/business">Business</a></li><li><a href="/culture">Culture</a></li>
</ul><button aria-label="Search">Search</button><a href="/register">Register</a><a href="/in">Sign In</a></nav></header>
<main id="main-content"><article class="sc-e5949eb5-0">
<div data-component="headline-block"><h1 class="sc-518485e5-0 bWszMR">{e(story.title)}</h1></div>
<div data-component="byline-block" class="sc-801dd632-0"><time>16 hours ago</time><div><span>{e(story.author)}</span>
<span>World affairs correspondent</span></div><button>Share</button><button>Save</button></div>
<div data-component="image-block">{_figure(story)}</div>
{_body(story, tag=block, name="sc-eb7bd5f6-0", between=((half, links),))}
<div class="sc-eb7bd5f6-0">{_bullets(story)}</div>{_table(story)}{_quotation(story)}
<div data-component="tags" class="sc-a6d9d9e3"><a href="/t/1">Rivers</a><a href="/t/2">Bridges</a></div></article>
<div data-component="links-grid" class="sc-93223220-0"><h2>Related</h2><div>{_teasers(4, "div")}</div></div>
<div data-component="alaska-grid"><h2>More from the desk</h2>{_teasers(8, "div")}</div></main>
<footer><nav aria-label="Footer"><ul><li><a href="/terms">Terms of Use</a></li><li><a href="/privacy">Privacy Policy</a></li>
<li><a href="/cookies">Cookies</a></li><li><a href="/contact">Contact us</a></li></ul></nav>
<p>Copyright © 2026 Example. All rights reserved. We are not responsible for the content of external sites. <a href="/x">Read
about our approach to external linking.</a></p></footer></div>
<script id="__NEXT_DATA__" type="application/json">{{"props":{{"x":"<p>not shown</p>"}}}}</script></body></html>"""


def broadsheet(story: Story) -> str:
    """Standfirst, share bar, rich links and a newsletter form within the text, comments below."""
    half = len(story.paragraphs) // 2
    rich = (
        '<aside data-component="rich-link" class="element element-rich-link"><a href="/r/1">'
        "<span>Coastguard criticised over slow answer to storm</span></a><div>Read more</div></aside>"
    )
    letter = (
        '<div class="email-sub" data-testid="newsletter-embed"><p>Sign up for our morning briefing: the '
        "best of our journalism, in your inbox every weekday at seven.</p><form><label>Enter your email"
        '<input type="email"></label><button>Sign up</button></form><p>Privacy Notice: Newsletters may '
        "contain information about charities, online ads, and content funded by outside parties.</p></div>"
    )
    pull = next((p for p in story.paragraphs if len(p) > 150), "")
    quote = " ".join(pull.split()[3:16])
    pulled = (
        f'<aside class="pullquote element-pullquote"><blockquote>{e(quote)}</blockquote></aside>'
    )
    return f"""<!doctype html><html lang="en"><head>{_head(story)}</head><body>
<div class="cmp-consent" id="sp_message"><p>We and our partners store cookies on your device to make this site work. You
can accept all of them or choose which you allow.</p><button>Yes, I accept</button><button>Manage my cookies</button></div>
<header class="site-header"><div class="masthead"><a href="/">The Example Post</a></div>
<nav data-component="nav2"><ul><li><a>News</a></li><li><a>Opinion</a></li><li><a>Sport</a></li><li><a>Lifestyle</a></li></ul></nav></header>
<section><main><article>
<div class="content__labels"><a href="/world">World</a></div>
<div data-gu-name="headline"><h1>{e(story.title)}</h1></div>
<div data-gu-name="standfirst"><div class="standfirst"><p>{e(story.standfirst)}</p></div></div>
<div data-gu-name="meta" class="content__meta"><div class="byline"><a rel="author" href="/p">{e(story.author)}</a> in Exampleville</div>
<details class="dateline"><summary>Sat 16 May 2026 10.01 BST</summary>Last modified on Sat 16 May 2026 12.44 BST</details>
<ul class="social"><li><a>Share on Facebook</a></li><li><a>Share via Email</a></li></ul></div>
<div data-gu-name="media">{_figure(story)}</div>
<div data-gu-name="body"><div id="maincontent" class="article-body-commercial-selector">
{_body(story, name="dcr-130mj7b", between=((1, rich), (half, letter), (half + 2, pulled)))}
{_bullets(story)}{_quotation(story)}{_table(story)}
</div></div>
<div class="submeta"><span>Explore more on these topics</span><ul class="submeta__keywords"><li><a>Rivers</a></li><li><a>Transport</a></li></ul></div>
</article></main></section>
<section id="comments" class="discussion"><h2>Comments (2)</h2><div class="d-comment"><p>I crossed that bridge every day for
thirty years and never once saw anybody look after it. Shameful.</p></div><div class="d-comment"><p>Nobody mentions who
signed the papers back then. Funny, that.</p></div></section>
<aside class="most-viewed"><h2>Most viewed</h2><ol>{_teasers(8)}</ol></aside>
<footer class="l-footer"><p>© 2026 Example News &amp; Media Limited. All rights reserved.</p></footer></body></html>"""


def agency(story: Story) -> str:
    """Bespoke elements, an advert between paragraphs, a list of further reading beside the text."""
    half = len(story.paragraphs) // 2
    advert = '<div class="Advertisement SovrnAd"><span>ADVERTISEMENT</span></div>'
    enhanced = (
        '<bsp-list-loadmore class="PageListEnhancementGeneric"><div class="PageListEnhancementGeneric-title">'
        f'RELATED STORIES</div><div class="items">{_teasers(3, "div")}</div></bsp-list-loadmore>'
    )
    return f"""<!DOCTYPE html><html lang="en"><head>{_head(story)}</head><body class="Page-body StoryPage">
<bsp-header class="Page-header"><div class="Page-header-hamburger-menu"><nav><a>World News</a><a>Politics</a><a>Sports</a>
<a>Entertainment</a></nav></div></bsp-header>
<div class="Page-content"><main class="Page-main"><div class="Page-breadcrumbs"><a>World News</a></div>
<h1 class="Page-headline">{e(story.title)}</h1>
<div class="Page-lead">{_figure(story)}</div>
<div class="Page-byline"><div class="Page-authors">By <a class="Link">{e(story.author.upper())}</a></div>
<div class="Page-dateModified"><bsp-timestamp>Updated 11:03 AM EDT, May 16, 2026</bsp-timestamp></div></div>
<div class="Page-actions"><button>Share</button></div>
<div class="RichTextStoryBody RichTextBody">
{_body(story, tag="<p>{}</p>", between=((2, advert), (half, enhanced)))}
{_bullets(story)}{_table(story)}{_quotation(story)}
<div class="HtmlModule"><p>___</p></div></div>
<div class="Page-below"><div class="PageList-header-title">Most read</div>{_teasers(5, "div")}</div></main>
<aside class="Page-aside"><div class="FreeStar"></div></aside></div>
<footer class="Page-footer"><p>The Example Press is an independent news organization dedicated to factual reporting.</p>
<ul><li><a>Careers</a></li><li><a>Terms of Use</a></li></ul></footer></body></html>"""


def blog(story: Story) -> str:
    """WordPress with a sidebar, share links, an author's box, a post navigation and comments."""
    return f"""<!DOCTYPE html><html lang="en-US"><head>{_head(story, linked=False)}<meta name="generator" content="WordPress 6.5"></head>
<body class="post-template-default single single-post postid-77 has-sidebar">
<div id="page" class="site"><header id="masthead" class="site-header"><p class="site-title"><a href="/">The Example Post</a></p>
<nav id="site-navigation" class="main-navigation"><ul class="menu"><li class="menu-item"><a>About</a></li><li><a>Archive</a></li></ul></nav></header>
<div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main">
<article id="post-77" class="post-77 post type-post status-publish category-news tag-river">
<header class="entry-header"><h1 class="entry-title">{e(story.title)}</h1><div class="entry-meta"><span class="posted-on">Posted on
<time class="entry-date published" datetime="{story.published}">May 16, 2026</time></span><span class="byline"> by <a>{e(story.author)}</a></span></div></header>
<div class="entry-content">
<figure class="wp-block-image"><img src="x.jpg"><figcaption class="wp-element-caption">{e((story.captions or ("",))[0])}</figcaption></figure>
{_body(story, tag="<p>{}</p>")}
{_bullets(story)}{_quotation(story)}{_table(story)}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a>Click to share on X (Opens in new window)</a></li>
<li><a>Click to email a link to a friend (Opens in new window)</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3><div><a>Ferry timetable changes again</a><p>March 3, 2025</p></div></div></div>
<footer class="entry-footer"><span class="cat-links">Posted in <a>News</a></span><span class="tags-links">Tagged <a>river</a></span></footer></article>
<div class="author-box"><h4>About the writer</h4><p>{e(story.author)} has covered the region since 2009 and lives by the sea with two dogs.</p></div>
<nav class="navigation post-navigation"><h2 class="screen-reader-text">Post navigation</h2><a rel="prev">Previous: The mill reopens</a></nav>
<div id="comments" class="comments-area"><h2 class="comments-title">One thought on this</h2><ol class="comment-list"><li class="comment">
<div class="comment-content"><p>Thanks for this. I did not know about the second inquiry at all, and I read three papers a day.</p></div></li></ol>
<div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published. Required fields are marked *</p>
<label>Comment</label><textarea></textarea></form></div></div></main></div>
<aside id="secondary" class="widget-area"><section class="widget"><h2>Recent Posts</h2><ul>{_teasers(5)}</ul></section></aside></div>
<footer id="colophon" class="site-footer"><p>Proudly powered by WordPress | Theme: Twenty Something</p></footer></div></body></html>"""


def amp(story: Story) -> str:
    """The AMP version: amp- elements, a sidebar, adverts, a consent note."""
    half = len(story.paragraphs) // 2
    advert = '<amp-ad width="300" height="250" type="doubleclick"><div placeholder>Loading advertisement…</div></amp-ad>'
    return f"""<!doctype html><html amp lang="en"><head>{_head(story)}<style amp-custom>p{{margin:0}}</style>
<noscript><style>body{{animation:none}}</style></noscript></head><body>
<amp-sidebar id="sidebar" layout="nodisplay"><ul><li><a>Front page</a></li><li><a>World</a></li><li><a>Money</a></li></ul></amp-sidebar>
<header class="header"><button on="tap:sidebar.toggle">Menu</button><a>The Example Post</a></header>
<article class="amp-article"><h1 class="amp-title">{e(story.title)}</h1><h2 class="sub-title">{e(story.standfirst)}</h2>
<div class="amp-meta"><span class="amp-author">{e(story.author)}</span> <time datetime="{story.published}">May 16, 2026</time></div>
<amp-img src="a.jpg" layout="responsive" width="16" height="9"></amp-img>
<div class="amp-content">{_body(story, tag="<p>{}</p>", between=((half, advert),))}{_bullets(story)}{_quotation(story)}{_table(story)}</div>
<div class="amp-social"><amp-social-share type="twitter"></amp-social-share></div></article>
<section class="amp-related"><h3>Read next</h3><ul>{_teasers(4)}</ul></section>
<amp-consent id="c"><div id="consent-ui"><p>This page uses cookies and similar means to measure how it is read.</p><button>Accept</button></div></amp-consent>
<footer>© The Example Post 2026</footer></body></html>"""


def old_tables(story: Story) -> str:
    """A page of 1999: three columns in a layout table, fonts, breaks in place of paragraphs."""
    paragraphs = "<BR><BR>\n".join(
        f"<B>{e(p[3:])}</B>" if p.startswith("## ") else e(p) for p in story.paragraphs
    )
    return f"""<HTML><HEAD><TITLE>{e(story.title)}</TITLE></HEAD><BODY BGCOLOR=#FFFFFF>
<TABLE WIDTH=100% BORDER=0><TR><TD COLSPAN=3><FONT SIZE=5 FACE=Arial>Example Post Online</FONT></TD></TR>
<TR><TD WIDTH=120 VALIGN=top><FONT SIZE=2><A HREF=/>Front Page</A><BR><A HREF=/w>World</A><BR><A HREF=/s>Sports</A><BR>
<A HREF=/b>Business</A><BR><A HREF=/a>Archive</A></FONT></TD>
<TD VALIGN=top><H1>{e(story.title)}</H1><FONT SIZE=3 FACE="Times New Roman">{paragraphs}</FONT></TD>
<TD WIDTH=140 VALIGN=top><FONT SIZE=1>ALSO TODAY<BR><A HREF=1>Mayor opens library</A><BR><A HREF=2>Team wins at home</A><BR>
<A HREF=3>Letters to the editor</A></FONT></TD></TR>
<TR><TD COLSPAN=3 ALIGN=center><FONT SIZE=1>Copyright 1999 Example Post Online | <A HREF=m>Contact webmaster</A></FONT></TD></TR></TABLE></BODY></HTML>"""


def live(story: Story) -> str:
    """A live blog: a summary, then entries with times, each of some paragraphs."""
    entries: list[str] = []
    group: list[str] = []
    for number, paragraph in enumerate(story.paragraphs):
        group.append(
            f"<h2 class='block-title'>{e(paragraph[3:])}</h2>"
            if paragraph.startswith("## ")
            else f"<p>{e(paragraph)}</p>"
        )
        if len(group) == 2 or number == len(story.paragraphs) - 1:
            entries.append(
                f'<article id="block-{number}" class="block live-entry"><p class="block-time"><time datetime="2026-05-16T{10 + number % 10}:12">'
                f'{10 + number % 10}.12 BST</time></p>{"".join(group)}<div class="block-share"><a>Facebook</a><a>Twitter</a></div></article>'
            )
            group = []
    summary = "".join(f"<li>{e(one)}</li>" for one in story.bullets)
    return f"""<!doctype html><html lang="en"><head>{_head(story)}</head><body>
<nav class="top-nav"><ul><li><a>News</a></li><li><a>Live</a></li><li><a>Video</a></li></ul></nav>
<main><header class="live-header"><span class="live-pill">Live</span><h1>{e(story.title)}</h1><div class="article__standfirst"><p>{e(story.standfirst)}</p></div></header>
<div class="live-layout"><aside class="key-events"><h2>Key events</h2><ul><li><a href="#1">3h ago Bridge closed in both directions</a></li><li><a href="#2">5h ago First reports</a></li></ul></aside>
<div class="live-blog" id="liveblog-body"><div class="summary-box"><h3>What we know so far</h3><ul>{summary}</ul></div>{"".join(entries)}
<div class="liveblog-pagination"><button>Newest</button><button>Previous</button> 1 of 4</div></div></div></main>
<div class="onward">{_teasers(6, "div")}</div><footer><p>All times are given in British Summer Time.</p></footer></body></html>"""


def soup(story: Story) -> str:
    """Only div and span with machine-made classes: nothing in the markup says what is what."""
    menu = "".join(
        f'<div class="x1"><a href="/{n}">{n}</a></div>'
        for n in ("Start", "Politik", "Geld", "Kultur", "Reise", "Auto")
    )
    body = _body(story, tag='<div class="q7"><span>{}</span></div>', name="q7")
    return f"""<!DOCTYPE html><html><head>{_head(story, linked=False)}</head><body><div class="r0"><div class="r1">{menu}</div>
<div class="r2"><div class="r3"><h1 class="z1">{e(story.title)}</h1><div class="z2">{e(story.standfirst)}</div>
{body}{_bullets(story)}</div>
<div class="r4">{"".join(f'<div class="k1"><a href="/{n}"><span>{t}</span></a></div>' for n, t in enumerate(("Ten ideas for small gardens", "Why everyone talks of this lamp", "Quiz: how well do you know rivers?", "Test: the best kettles", "Horoscope for the week")))}</div></div>
<div class="r5"><div class="x1"><a href="/i">Impressum</a></div><div class="x1"><a href="/d">Datenschutz</a></div><div class="x1"><a href="/k">Kontakt</a></div></div></div></body></html>"""


def wiki(story: Story) -> str:
    """A MediaWiki page: the text in the middle of tools, with an edit mark at each heading."""
    body = _body(story, tag="<p>{}</p>").replace(
        "</h2>", '</h2><span class="mw-editsection">[<a href="/e">edit</a>]</span>'
    )
    return f"""<!DOCTYPE html><html lang="en" dir="ltr"><head>{_head(story, linked=False, og=False)}</head>
<body class="mediawiki ltr sitedir-ltr ns-0 page-Story"><div id="mw-page-base"></div><div id="content" class="mw-body" role="main">
<h1 id="firstHeading" class="firstHeading">{e(story.title)}</h1><div id="bodyContent"><div id="siteSub">From Examplenews, the free news source you can write</div>
<div id="jump-to-nav"></div><a class="mw-jump-link" href="#mw-head">Jump to navigation</a><div id="mw-content-text"><div class="mw-parser-output">
<div class="thumb tright"><div class="thumbinner"><img src="x"><div class="thumbcaption">{e((story.captions or ("",))[0])}</div></div></div>
{body}{_bullets(story)}{_table(story)}{_quotation(story)}</div></div><div id="catlinks" class="catlinks"><a>Categories</a>: <ul><li><a>Published</a></li><li><a>Rivers</a></li></ul></div></div></div>
<div id="mw-navigation"><h2>Navigation menu</h2><div id="mw-head"><div id="p-personal"><ul><li><a>Not logged in</a></li><li><a>Log in</a></li></ul></div></div>
<div id="mw-panel"><div id="p-tb" role="navigation"><h3>Tools</h3><ul><li><a>What links here</a></li><li><a>Special pages</a></li></ul></div></div></div>
<footer id="footer" class="mw-footer"><ul id="footer-info"><li>This page was last edited on 16 May 2026, at 20:31.</li><li>All text created after 2005 is available under a licence.</li></ul></footer></body></html>"""


def press_release(story: Story) -> str:
    """A ministry's page: breadcrumbs, a contact block, a list of downloads."""
    return f"""<!DOCTYPE html><html lang="en"><head>{_head(story, linked=False)}</head><body>
<div id="skiplink-container"><a href="#content">Skip to main content</a></div>
<div class="gem-c-cookie-banner" role="region"><h2>Cookies on EXAMPLE.GOV</h2><p>We use some essential cookies to make this website work.</p><button>Accept additional cookies</button></div>
<header role="banner"><a>EXAMPLE.GOV</a><button>Menu</button></header>
<div class="govuk-width-container"><div class="govuk-breadcrumbs"><ol><li><a>Home</a></li><li><a>Transport</a></li><li><a>News</a></li></ol></div>
<main role="main" id="content" class="news-article"><div class="govuk-grid-row"><span class="govuk-caption-xl gem-c-title__context">Press release</span>
<h1 class="gem-c-heading__text">{e(story.title)}</h1><p class="gem-c-lead-paragraph">{e(story.standfirst)}</p></div>
<div class="gem-c-metadata"><dl><dt>From:</dt><dd><a>Ministry of Rivers</a></dd><dt>Published</dt><dd>16 May 2026</dd></dl></div>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds"><div class="gem-c-govspeak govuk-govspeak">{_body(story, tag="<p>{}</p>")}{_bullets(story)}{_table(story)}{_quotation(story)}</div></div>
<div class="govuk-grid-column-one-third"><div class="gem-c-contextual-sidebar"><h2>Related content</h2><nav><ul><li><a>Bridge safety: guidance</a></li><li><a>River works 2026</a></li></ul></nav></div></div></div>
<div class="gem-c-share-links"><h2>Share this page</h2><ul><li><a>Share on Facebook</a></li><li><a>Share on Twitter</a></li></ul></div></main></div>
<div class="gem-c-feedback"><h2>Is this page useful?</h2><button>Yes this page is useful</button><button>No this page is not useful</button></div>
<footer role="contentinfo"><p>All content is available under the Open Licence, except where otherwise stated</p></footer></body></html>"""


def portal(story: Story) -> str:
    """A portal: a second article's teaser text below, a paywall note, a video, a poll, a ticker."""
    third = max(1, len(story.paragraphs) // 3)
    video = '<div class="video-player"><video><p>Your browser cannot play this.</p></video><div class="video-title">Watch: the night in ninety seconds</div></div>'
    poll = '<div class="poll-widget widget"><form><p>Do you feel safe on the bridges of your town?</p><label>Yes</label><label>No</label><button>Vote</button></form></div>'
    return f"""<!DOCTYPE html><html lang="en"><head>{_head(story)}</head><body>
<div class="ticker breaking-ticker"><span>BREAKING</span><a>Parliament to sit on Sunday</a></div>
<div class="header-wrap"><div class="logo"><a>Example24</a></div><ul class="main-menu"><li><a>Home</a></li><li><a>Nation</a></li><li><a>World</a></li><li><a>Opinion</a></li></ul></div>
<div class="container"><div class="row"><div class="col-md-8 story-wrap"><div class="breadcrumb"><a>Home</a> / <a>World</a></div>
<h1 class="headline">{e(story.title)}</h1><h2 class="synopsis sub-headline">{e(story.standfirst)}</h2>
<div class="author-info"><span>Written by {e(story.author)}</span> <span class="date">Updated: May 16, 2026 18:31 IST</span></div>
<div class="social-share"><a>f</a><a>in</a><a>Copy link</a></div>{_figure(story)}
<div class="story-details" itemprop="articleBody">{_body(story, tag="<p>{}</p>", between=((third, video), (2 * third, poll)))}{_bullets(story)}{_quotation(story)}{_table(story)}</div>
<div class="story-tags"><b>Topics:</b> <a>Bridges</a> <a>Weather</a></div>
<div class="paywall-note"><p>This story is free because readers like you pay for it. <a>Become a member</a></p></div>
<div class="next-story"><h2>Next story</h2><h3><a>Farmers bring hay to the capital</a></h3><p>Hundreds of tractors stood before the
ministry on Friday morning while farmers spoke of prices that no longer cover what their milk costs them. <a>Continue reading</a></p></div></div>
<div class="col-md-4 rhs"><div class="rhs-widget"><h3>Trending</h3><ul>{_teasers(7)}</ul></div><div class="rhs-ad">Advertisement</div></div></div></div>
<div class="footer-links"><a>About</a><a>Advertise</a><a>Careers</a><p>© Copyright Example24 2026. All rights reserved.</p></div></body></html>"""


MAKERS: tuple[Callable[[Story], str], ...] = (
    broadcaster,
    broadsheet,
    agency,
    blog,
    amp,
    old_tables,
    live,
    soup,
    wiki,
    press_release,
    portal,
)
