"""Formatted text: parse modes, entities, errors in Telegram's words."""

from typing import Any

import pytest

from bot.playground.text.entities import find, slice_utf16, tidy
from bot.playground.text.html import ParseError, parse_html, utf16
from bot.playground.text.markdown import parse_markdown


def nobody(_: int) -> None:
    return None


def spans(text: str, entities: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(entity["type"], slice_utf16(text, entity["offset"], entity["length"])) for entity in entities]


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("plain &lt;b&gt; &amp; &quot;x&quot; &#39;&#x1F331;", 'plain <b> & "x" \'🌱', []),
        ("AT&T &unknown;", "AT&T &unknown;", []),
        ("<b>bold</b> <strong>too</strong>", "bold too", [("bold", "bold"), ("bold", "too")]),
        ("🌱<i>a</i>", "🌱a", [("italic", "a")]),
        ("<B>A<I>b</I></B>", "Ab", [("italic", "b"), ("bold", "Ab")]),
        ("<u>a</u><ins>b</ins>", "ab", [("underline", "a"), ("underline", "b")]),
        ("<s>a</s> <strike>b</strike> <del>c</del>", "a b c", [("strikethrough", c) for c in "abc"]),
        ('<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>', "ab", [("spoiler", "a"), ("spoiler", "b")]),
        ("<blockquote>a</blockquote>", "a", [("blockquote", "a")]),
        ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", "a")]),
        ('<tg-emoji emoji-id="5">🌱</tg-emoji>', "🌱", [("custom_emoji", "🌱")]),
        ("<b></b>x", "x", []),
        ("<b>x</>", "x", [("bold", "x")]),
        ('<a href="not a link">x</a>', "x", []),
    ],
)
def test_html_becomes_text_with_entities(source: str, text: str, expected: list[tuple[str, str]]) -> None:
    parsed, entities = parse_html(source, nobody)
    assert parsed == text
    assert spans(parsed, entities) == expected


def test_links_code_and_mentions_carry_what_belongs_to_them() -> None:
    anna = {"id": 7, "is_bot": False, "first_name": "Anna"}
    source = (
        '<a href="HTTPS://Example.org?a=1&amp;b=2">x</a><a href="tg://user?id=7">Anna</a>'
        '<pre><code class="language-python">print()</code></pre><code class="language-c">y</code>'
    )
    _, entities = parse_html(source, lambda number: anna if number == 7 else None)
    assert entities == [
        {"type": "text_link", "offset": 0, "length": 1, "url": "https://example.org/?a=1&b=2"},
        {"type": "text_mention", "offset": 1, "length": 4, "user": anna},
        {"type": "pre", "offset": 5, "length": 7, "language": "python"},
        {"type": "code", "offset": 12, "length": 1},
    ]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<foo>x</foo>", 'Unsupported start tag "foo" at byte offset 0'),
        ("ä<br>", 'Unsupported start tag "br" at byte offset 2'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<a =x>y</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x!>y</a>", "Unexpected end of name token at byte offset 8"),
    ],
)
def test_wrong_html_is_refused_in_telegrams_words(source: str, words: str) -> None:
    with pytest.raises(ParseError) as refused:
        parse_html(source, nobody)
    assert str(refused.value) == words


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("*a* _b_ __c__ ~d~ ||e||", "a b c d e", [("bold", "a"), ("italic", "b"), ("underline", "c"),
                                                  ("strikethrough", "d"), ("spoiler", "e")]),
        ("1\\. \\*x\\*", "1. *x*", []),
        ("`a*b` ```py\nx```", "a*b x", [("code", "a*b"), ("pre", "x")]),
        ("[here](https://a\\.org/b)", "here", [("text_link", "here")]),
        (">quoted\n>more\nafter", "quoted\nmore\nafter", [("blockquote", "quoted\nmore")]),
        ("*a _b_*", "a b", [("italic", "b"), ("bold", "a b")]),
    ],
)  # fmt: skip
def test_markdown_becomes_text_with_entities(source: str, text: str, expected: list[tuple[str, str]]) -> None:
    parsed, entities = parse_markdown(source, nobody)
    assert parsed == text
    assert spans(parsed, entities) == expected


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("a.", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("*a", "Can't find end of Bold entity at byte offset 0"),
        ("[a](b", "Can't find end of a URL at byte offset 4"),
    ],
)
def test_wrong_markdown_is_refused_in_telegrams_words(source: str, words: str) -> None:
    with pytest.raises(ParseError) as refused:
        parse_markdown(source, nobody)
    assert str(refused.value) == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/start and /goal@CopseBot x", [("bot_command", "/start"), ("bot_command", "/goal@CopseBot")]),
        ("a/b http://x.y/start", [("url", "http://x.y/start")]),
        ("see example.org, and mail ana@school.example", [("url", "example.org"), ("email", "ana@school.example")]),
        ("@ana_costa #cop #1", [("mention", "@ana_costa"), ("hashtag", "#cop")]),
        ("15.3. and 1/2", []),
    ],
)
def test_telegram_finds_entities_by_itself(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(spans(text, find(text))) == sorted(expected)


def test_text_is_trimmed_and_its_entities_with_it() -> None:
    text, entities = tidy(" \n hello world  ", [{"type": "bold", "offset": 9, "length": 7}])
    assert text == "hello world"
    assert spans(text, entities) == [("bold", "world")]
    assert tidy(" \n\t", []) == ("", [])


def test_nothing_is_found_inside_code() -> None:
    text, entities = tidy("/start", [{"type": "code", "offset": 0, "length": 6}])
    assert spans(text, entities) == [("code", "/start")]


def test_length_counts_utf16_units() -> None:
    assert utf16("aä🌱") == 4
