# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Evenkeel contributors
"""Checking the signs: by mouse, by keyboard, without scripts, on a phone; and that nothing is kept."""

import re

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without scripts"])
def test_one_question_at_a_time(visit, javascript):
    tour = visit(javascript=javascript, width=320, height=640)
    page = tour.page
    tour.go("/check")
    tour.press(page.get_by_role("link", name="PHQ-2: depression, in two questions"))
    tour.press(page.get_by_role("button", name="One question at a time"))
    tour.press(page.get_by_role("button", name="Continue"))
    expect(page.locator("[role=alert]")).to_contain_text("Choose an answer.")
    page.get_by_label("Nearly every day").check()
    tour.press(page.get_by_role("button", name="Continue"))
    expect(page.locator("form.asking")).to_contain_text("Question 2 of 2")
    tour.press(page.get_by_role("button", name="Back"))
    expect(page.get_by_label("Nearly every day")).to_be_checked()
    tour.press(page.get_by_role("button", name="Continue"))
    page.get_by_label("Not at all").check()
    tour.press(page.get_by_role("button", name="Continue"))
    tour.press(page.get_by_role("button", name="Change Feeling down"))
    page.get_by_label("Several days").check()
    tour.press(page.get_by_role("button", name="Continue"))
    tour.press(page.get_by_role("button", name="See what it means"))
    expect(page.locator("section.results")).to_contain_text("Total: 4 (0 to 6).")
    assert page.url.endswith("/check/phq-2"), "no answer is in the address"


def test_cows_by_keyboard_alone(visit):
    """Eleven items with Tab and the arrows: few enough keys for less than a minute."""
    tour = visit()
    page = tour.page
    tour.show("cows")
    page.locator("fieldset.question input").first.focus()
    keys = 0
    for item in range(11):
        page.keyboard.press("Space")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")
        keys += 3
    assert keys < 60
    expect(page.get_by_role("button", name="See what it means")).to_be_focused()
    with page.expect_response("**/check/cows"):
        page.keyboard.press("Enter")
    expect(page.locator("section.results")).to_contain_text("Total: 13 (0 to 48), moderate.")
    tour.press(page.get_by_role("button", name="Rate again, beside this one"))
    expect(page.locator(".total")).to_have_text("13")
    expect(page.locator("input:checked")).to_have_count(0)


def test_the_pulse_timer_counts(visit):
    tour = visit()
    tour.page.clock.install()
    tour.show("cows")
    button = tour.page.get_by_role("button", name="Count the pulse: one minute")
    button.click()
    expect(button).to_be_disabled()
    tour.page.clock.run_for(61_000)
    expect(button).to_be_enabled()
    expect(tour.page.locator(".seconds")).to_have_text("0")


def test_a_red_flag_is_the_first_thing_on_the_page(visit):
    tour = visit()
    tour.answer("phq-9")
    first = tour.page.locator("main h2").first
    expect(first).to_have_text("You are not alone. Talk to someone today.")
    expect(first.locator("xpath=..")).to_contain_text("988")


def test_hiding_forgets_the_answers(visit):
    tour = visit()
    tour.answer("phq-2")
    tour.page.get_by_role("button", name="Hide this now").click()
    expect(tour.page).to_have_url(re.compile("/hidden$"))
    assert tour.context.cookies() == []
    tour.page.go_back()
    expect(tour.page.locator("section.results")).to_have_count(0)


def test_a_result_prints_with_its_licence_and_room_for_notes(visit, tmp_path):
    tour = visit()
    tour.answer("phq-9")
    page = tour.page
    page.emulate_media(media="print")
    expect(page.locator(".licence")).to_be_visible()
    expect(page.locator(".notes")).to_be_visible()
    expect(page.get_by_role("button", name="Change an answer")).to_be_hidden()
    file = tmp_path / "result.pdf"
    page.pdf(path=file, format="Letter")
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", file.read_bytes())) in (1, 2)


def test_an_answer_that_is_not_on_the_form_is_refused(visit):
    tour = visit()
    tour.show("cows")
    page = tour.page
    page.evaluate("document.getElementById('a-pulse-choice-2').value = '3'")
    page.locator('label[for="a-pulse-choice-2"]').click()
    with page.expect_response("**/check/cows") as answer:
        page.get_by_role("button", name="See what it means").click()
    assert answer.value.status == 422
    expect(page.locator("#a-pulse-message")).to_have_text("Use one of: 0, 1, 2, 4.")
