# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Evenkeel contributors
"""The library, what it costs, and preparing a visit, as people use them."""

import re

import pytest
from playwright.sync_api import expect

from visits import LONG

# What people look for first, with the links from the home page to it, and what must then be on the page.
TASKS = {
    "what to do tonight": (["What can I do tonight?"], "#withdrawal", "Never Use Alone"),
    "what it will cost": (["What will it cost?"], "form .question", "health center"),
    "which group accepts medication": (["Which group accepts people on medication?"], "#medication", "methadone"),
    "what to say on the phone": (["What do I say on the phone?"], "#call", "Is there someone who can see me"),
}


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize("task", TASKS)
def test_what_people_look_for_first_is_three_taps_away_on_a_phone(visit, task, javascript):
    links, shown, said = TASKS[task]
    tour = visit(javascript=javascript, width=320, height=640)
    page = tour.page
    tour.go("/")
    taps = 0
    for link in links:
        tour.press(page.get_by_role("link", name=link))
        taps += 1
    if task == "what it will cost":
        expect(page.locator(shown)).to_have_count(4)
        page.locator('label[for="insurance-none"]').click()
        tour.press(page.get_by_role("button", name="Show what to try"))
        taps += 2
        expect(page.locator("#advice li.card")).not_to_have_count(0)
        expect(page.locator("#advice")).to_contain_text(re.compile(said, re.IGNORECASE))
    elif task == "what to say on the phone":
        tour.press(page.get_by_role("button", name="Make my page"))
        taps += 1
        expect(page.locator(shown)).to_contain_text(said)
    else:
        expect(page.locator(shown)).to_be_visible()
        expect(page.locator("main")).to_contain_text(said)
    assert taps <= 3


@pytest.mark.parametrize(
    "typed, first",
    [
        ("methodone", "Methadone"), ("can't afford", "cost|pay"), ("shakes", "withdrawal"), ("dope sick", "withdrawal"),
        ("na meetings", "group"), ("will i get fired", "right"), ("pregnant", "pregnan"), ("my son", "famil|young"),
        ("narcan", "naloxone"), ("vivitrol", "naltrexone"), ("i relapsed", "return to use"),
    ],
)
def test_search_finds_what_people_type(visit, typed, first):
    tour = visit(javascript=False)
    page = tour.page
    tour.go("/library")
    page.get_by_label("Search all texts").fill(typed)
    tour.press(page.get_by_role("button", name="Search"))
    titles = page.locator("#found ol > li > a").all_inner_texts()[:3]
    assert any(re.search(first, title, re.IGNORECASE) for title in titles), titles
    assert page.url.endswith("/library"), "what was typed is not in the address"
    expect(page.get_by_label("Search all texts")).to_have_value(typed)


@pytest.mark.parametrize(
    "typed, first",
    [("metadona", "metadona"), ("no puedo pagar", "pag|cost"), ("temblores", "abstinencia"), ("embarazada", "embaraz")],
)
def test_search_finds_what_people_type_in_spanish(visit, typed, first):
    tour = visit(locale="es-US")
    page = tour.page
    tour.go("/library")
    page.get_by_label("Buscar en todos los textos").fill(typed)
    with page.expect_response("**/library"):
        page.keyboard.press("Enter")
    expect(page.locator("#found ol > li")).not_to_have_count(0)
    titles = page.locator("#found ol > li > a").all_inner_texts()[:3]
    assert any(re.search(first, title, re.IGNORECASE) for title in titles), titles


def test_danger_is_answered_before_anything_that_was_found(visit):
    tour = visit()
    page = tour.page
    tour.go("/library")
    page.get_by_label("Search all texts").fill("he overdosed and won't wake up")
    tour.press(page.get_by_role("button", name="Search"))
    expect(page.locator("main [role=alert]")).to_contain_text("Call 911, give naloxone, stay with them.")
    assert page.locator("main [role=alert]").bounding_box()["y"] < page.locator("#found").bounding_box()["y"]


def test_a_word_is_explained_where_it_stands(visit):
    tour = visit()
    page = tour.page
    tour.show("article")
    word = page.locator("a.term").first
    word.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".explained")).to_contain_text("reverses an opioid overdose")
    page.keyboard.press("Enter")
    expect(page.locator(".explained")).to_have_count(0)


def test_a_word_is_explained_at_the_end_without_scripts(visit):
    tour = visit(javascript=False)
    tour.show("article")
    tour.page.locator("a.term").first.click()
    expect(tour.page).to_have_url(re.compile("#word-naloxone$"))
    expect(tour.page.locator("#word-naloxone + dd")).to_be_in_viewport()


def pages_of(tour, tmp_path) -> int:
    file = tmp_path / "sheet.pdf"
    tour.page.pdf(path=file, format="Letter", prefer_css_page_size=True)
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", file.read_bytes()))


@pytest.mark.parametrize("locale", ["en-US", "es-US"])
def test_the_fullest_sheet_prints_on_one_page(visit, tmp_path, locale):
    tour = visit(locale=locale, javascript=False)
    page = tour.page
    tour.decide_and_prepare()
    for note in page.locator("main input.line").all():
        note.fill(LONG[:200])
    for group in page.locator("fieldset.question").all():
        for box in group.locator('input[type="checkbox"]').all()[:6]:
            box.check()
    tour.press(page.locator('button[value="sheet"]'))
    expect(page.locator("#sheet")).to_be_visible()
    assert page.locator("#sheet li").count() > 40
    assert pages_of(tour, tmp_path) == 1


def test_an_article_prints_whole(visit, tmp_path):
    tour = visit()
    tour.show("article")
    assert pages_of(tour, tmp_path) <= 6


def test_the_sheet_is_changed_and_seen_in_the_other_language(visit):
    tour = visit()
    page = tour.page
    tour.show("visit-sheet")
    expect(page.locator("#sheet")).to_contain_text("sleep, and keep my job")
    tour.press(page.get_by_role("button", name="Español"))
    expect(page.locator("#sheet h1")).to_have_text("Mi consulta")
    expect(page.locator("#sheet")).to_contain_text("sleep, and keep my job")
    expect(page.locator("#sheet")).to_contain_text("¿Cuánto debo esperar después del último opioide?")
    tour.press(page.get_by_role("button", name="Cambiarla"))
    expect(page.locator("#n-goal")).to_have_value("sleep, and keep my job")
    expect(page.locator("#c-questions-wait")).to_be_checked()


def test_what_was_looked_for_and_written_is_in_no_address_and_no_log(visit, server):
    tour = visit()
    page = tour.page
    tour.go("/library")
    page.get_by_label("Search all texts").fill("zebrafinch25301")
    tour.press(page.get_by_role("button", name="Search"))
    tour.show("prepare")
    page.locator("#n-goal").fill("zebrafinch25301")
    tour.press(page.locator('button[value="sheet"]'))
    expect(page.locator("#sheet")).to_contain_text("zebrafinch25301")
    assert [address for address in tour.requests if "zebrafinch" in address] == []
    assert "zebrafinch" not in server.log.read_text()
