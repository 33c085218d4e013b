# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Evenkeel contributors
"""Choosing a medication: the decision aid, the guides, and the clinician's screen, as people use them."""

import re

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without scripts"])
def test_from_the_first_question_to_programs_that_offer_it(visit, javascript):
    tour = visit(javascript=javascript, width=320, height=640)
    page = tour.page
    tour.show("choice")
    options = page.locator("article.option")
    expect(options).to_have_count(5)
    expect(options.first.locator("h2")).to_contain_text("Buprenorphine, under the tongue")
    expect(page.locator("#option-naltrexone-injection")).to_contain_text("You said that you would like this one.")
    expect(page.locator("#option-naltrexone-injection .verdict")).to_have_text("not now")
    expect(page.locator("#option-naltrexone-injection")).to_contain_text("Opioids are still in your body.")
    expect(page.locator("#option-methadone .verdict")).to_have_text("may fit, with care")
    assert page.url.endswith("/choose"), "nothing that was told is in the address"
    tour.press(options.first.get_by_role("button", name=re.compile("^Find programs")))
    expect(page).to_have_url(re.compile("/find$"))
    expect(page.locator("#wish-buprenorphine-oral")).to_be_checked()
    expect(page.locator("[role=alert]")).to_have_count(0)


def test_an_answer_can_be_changed_and_back_keeps_it(visit):
    tour = visit()
    page = tour.page
    tour.show("choose-review")
    tour.press(page.get_by_role("button", name="Change Wish"))
    expect(page.locator("#p-wish-naltrexone-injection")).to_be_checked()
    page.locator("#p-wish-methadone").check()
    tour.press(page.get_by_role("button", name="Continue"))
    expect(page.locator("dl.review")).to_contain_text("Methadone")
    expect(page.locator("dl.review")).to_contain_text("Fentanyl, or street drugs that may hold it: Today or yesterday")


def test_a_mistake_is_told_in_words_at_the_field(visit):
    tour = visit()
    tour.show("choose-mistake")
    page = tour.page
    expect(page).to_have_title(re.compile("^Error: "))
    expect(page.locator("[role=alert]")).to_contain_text("How old are you? Use a whole number from 10 to 110.")
    expect(page.locator('main [name="p-age"]')).to_have_value("7")


def test_danger_gets_help_before_the_next_question(visit):
    tour = visit()
    page = tour.page
    tour.go("/choose")
    tour.press(page.locator(".begin button"))
    page.get_by_label("Chest pain, fainting, or a racing heart").check()
    tour.press(page.get_by_role("button", name="Continue"))
    expect(page.locator("#urgent")).to_contain_text("Call 911 now")
    expect(page.locator('#urgent a[href="tel:911"]')).to_be_visible()


def test_the_aid_by_keyboard_alone(visit):
    tour = visit()
    page = tour.page
    tour.go("/choose")
    page.locator(".begin button").focus()
    with page.expect_response("**/choose"):
        page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("First: are you safe right now?")
    page.locator("#p-danger-none").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.locator(".asking .begin button").first.focus()
    with page.expect_response("**/choose"):
        page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("What do you want help with?")


def test_the_wait_before_naltrexone(visit):
    tour = visit()
    tour.show("naltrexone")
    result = tour.page.locator("#washout-result")
    expect(result).to_contain_text("Heroin: at least 5 more days without any opioid.")
    expect(result).to_contain_text("Methadone: the shortest wait of 10 days is over.")
    expect(result).to_contain_text("the old amount can kill")


def test_a_clinician_sees_what_decides_and_prints_it(visit):
    tour = visit()
    tour.show("clinic")
    page = tour.page
    expect(page.locator("#option-methadone .verdict")).to_have_text("not now")
    expect(page.locator("#interactions")).to_contain_text("alprazolam")
    expect(page.locator("main")).to_contain_text("notamedicine: our list does not know this medicine.")
    expect(page.locator('main [name="p-qtc"]')).to_have_value("520")
    tour.press(page.locator('[formaction="/clinic/plans/naltrexone-injection-start"]'))
    expect(page.locator("#blocked")).to_contain_text("Not now: offer another medication today")
    expect(page.locator("#washout")).to_contain_text("Heroin: at least 4 more days")
    page.emulate_media(media="print")
    expect(page.locator("#person")).to_be_visible()
    expect(page.locator(".help")).to_be_hidden()
