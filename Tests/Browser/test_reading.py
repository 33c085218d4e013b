# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Evenkeel contributors
"""How hard people's pages are to read, by formulas that count syllables and words; a second opinion, not the last word."""

import json
from pathlib import Path

import pytest
import textstat

TOPICS = Path(__file__).parents[2] / "Sources/Guide/Resources/topics.json"
ARTICLES = [article for topic in json.loads(TOPICS.read_text()) for article in topic["articles"]]
PAGES = [
    "understand", "simulator", "withdrawal", "pain-medicine", "check", "check-result", "choose", "choice",
    "naltrexone", "methadone", "buprenorphine", "library", "resources", "paying-result", "visit-sheet", "help",
]


def sentences(page) -> str:
    """What a person reads on the page: paragraphs, items and descriptions, without tables, forms and sources."""
    return page.evaluate(
        """() => {
          document.querySelectorAll('main details').forEach((each) => { each.open = true; });
          return [...document.querySelectorAll('main p, main li, main dd')]
          .filter((each) => each.checkVisibility() && !each.closest('form, table, #sources, nav, .small-print, .licence'))
          .map((each) => [...each.childNodes].filter((node) => !node.matches?.('.mark')).map((n) => n.textContent).join(''))
          .map((text) => text.trim()).filter((text) => /[.!?:]$/.test(text)).join(' ');
        }"""
    )


@pytest.mark.parametrize("name", PAGES)
def test_it_reads_at_grade_eight_or_below(visit, name):
    tour = visit()
    tour.show(name)
    text = sentences(tour.page)
    assert len(text.split()) > 40
    assert textstat.flesch_kincaid_grade(text) <= 8, text


@pytest.mark.parametrize("article", ARTICLES)
def test_every_article_reads_at_grade_eight_or_below_in_both_languages(visit, article):
    for locale, language, grade in (
        ("en-US", "en_US", textstat.flesch_kincaid_grade), ("es-US", "es", textstat.crawford),
    ):
        tour = visit(locale=locale)
        tour.go(f"/library/{article}")
        text = sentences(tour.page)
        assert len(text.split()) > 600
        textstat.set_lang(language)
        try:
            assert grade(text) <= 8, (article, locale)
        finally:
            textstat.set_lang("en_US")


@pytest.mark.parametrize("name", PAGES)
def test_it_reads_as_easily_in_spanish(visit, name):
    tour = visit(locale="es-US")
    tour.show(name)
    text = sentences(tour.page)
    textstat.set_lang("es")
    try:
        # Crawford's formula gives years of school, as the English one does.
        assert textstat.crawford(text) <= 8, text
    finally:
        textstat.set_lang("en_US")


def test_the_reading_level_would_be_found_too_high(visit):
    hard = "The administration of competitive antagonists subsequent to insufficient abstinence precipitates withdrawal."
    assert textstat.flesch_kincaid_grade(hard) > 12
