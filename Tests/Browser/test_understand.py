# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Evenkeel contributors
"""Understanding dependence: what a newcomer can do and find out, by mouse, by keyboard, and without scripts."""

import re

import pytest
from playwright.sync_api import expect


def words(page, figure: str) -> str:
    return page.locator(f"#figure-{figure} figcaption > p").first.inner_text()


def test_the_slider_changes_charts_and_words_at_once(visit):
    tour = visit()
    tour.show("understand")
    page = tour.page
    before = (words(page, "story-more"), page.locator("#figure-story-more .wide .line").get_attribute("d"))
    page.locator('[data-slides="weeks"]').fill("13")
    expect(page.locator("#figure-story-more figcaption")).to_contain_text("about 23 of 100")
    after = (words(page, "story-more"), page.locator("#figure-story-more .wide .line").get_attribute("d"))
    assert before[0] != after[0] and before[1] != after[1]
    expect(page.locator("#weeks")).to_have_value("13")
    expect(page.locator("#said")).to_contain_text("At the end, the same dose does about 23 of 100")
    assert page.url.endswith("/understand"), "nothing that was chosen is in the address"


def test_the_slider_by_keyboard_and_the_number_and_the_buttons(visit):
    tour = visit()
    tour.show("understand")
    page = tour.page
    slider = page.locator('[data-slides="weeks"]')
    slider.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#weeks")).to_have_value("5")
    expect(page.locator("#figure-story-adapts figcaption")).to_contain_text("these 5 weeks")
    expect(slider).to_be_focused()
    page.locator("#weeks").fill("8")
    expect(page.locator("#figure-story-adapts figcaption")).to_contain_text("these 8 weeks")
    expect(slider).to_have_value("8")
    page.get_by_role("button", name=re.compile("one more")).click()
    expect(page.locator("#figure-story-adapts figcaption")).to_contain_text("these 9 weeks")
    page.get_by_role("button", name=re.compile("one less")).press("Enter")
    expect(page.locator("#figure-story-adapts figcaption")).to_contain_text("these 8 weeks")


def test_without_scripts_buttons_do_it(visit):
    tour = visit(javascript=False)
    page = tour.page
    tour.show("understand")
    expect(page.locator('[data-slides="weeks"]')).to_be_hidden()
    tour.press(page.get_by_role("button", name=re.compile("one more")))
    expect(page.locator("#figure-story-adapts figcaption")).to_contain_text("these 5 weeks")
    tour.simulate("methadone", "stop", "taper")
    expect(page.locator("#figure-withdrawal-a figcaption")).to_contain_text("begins about 3 days after the last full dose")
    expect(page.locator("#figure-withdrawal-b figcaption")).to_contain_text("little or no withdrawal")
    expect(page.locator("#compare-taper-weeks")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without scripts"])
def test_a_newcomer_finds_the_answers(visit, javascript):
    """Why withdrawal comes, when it peaks for me, what each medication changes, when naltrexone can start, why a break
    is dangerous: each from what the pages say."""
    tour = visit(javascript=javascript)
    page = tour.page
    page.goto("/")
    tour.press(page.get_by_role("link", name="Understand", exact=True).first)
    expect(page.locator("#stop")).to_contain_text("the body still pushes back. Now nothing holds against it")
    expect(page.locator("#balance")).to_contain_text("Methadone turns the switches on, evenly")
    expect(page.locator("#balance")).to_contain_text("Buprenorphine turns them on partway")
    expect(page.locator("#balance")).to_contain_text("after 7 to 10 days for most, up to 14 days after methadone")
    expect(page.locator("#break")).to_contain_text("the amount that was usual before can stop breathing")
    tour.simulate("fentanyl", "stop")
    expect(page.locator("#figure-withdrawal-a figcaption")).to_contain_text("It is worst around day 2")
    expect(page.locator("#figure-vulnerability-a figcaption")).to_contain_text("What protects: naloxone at hand")
    tour.simulate("fentanyl", "naltrexone-monthly")
    expect(page.locator("#outlook .advice")).to_contain_text("with a urine test")


def test_a_changed_situation_changes_what_can_be_chosen_and_keeps_the_place(visit):
    tour = visit()
    tour.show("simulator")
    page = tour.page
    assert "taper" not in page.locator("#plan").inner_html()
    page.locator("#situation").focus()
    page.locator("#situation").select_option("methadone")
    expect(page.locator("#methadone-mg")).to_be_visible()
    expect(page.locator("#weeks")).to_have_count(0)
    expect(page.locator("#situation")).to_be_focused()
    page.locator("#plan").select_option("taper")
    expect(page.locator("#plan-taper-weeks")).to_have_value("8")
    page.locator('[data-slides="plan-taper-weeks"]').fill("20")
    expect(page.locator("#figure-withdrawal-a figcaption")).to_contain_text("little or no withdrawal")
    expect(page.locator("#figure-withdrawal-a .event").first).to_have_text("last dose")


def test_a_number_out_of_range_is_told_and_mended(visit):
    tour = visit()
    tour.show("simulator")
    page = tour.page
    page.locator("#weeks").fill("99")
    expect(page.locator("#outlook .message")).to_have_text(re.compile("Enter a number from 1 to 13"))
    page.locator("#weeks").fill("9")
    expect(page.locator("#figure-withdrawal-a")).to_be_visible()
    expect(page.locator("#outlook .message")).to_have_count(0)


def test_many_quick_changes_end_with_the_last(visit):
    tour = visit()
    tour.show("understand")
    slider = tour.page.locator('[data-slides="weeks"]')
    for weeks in (2, 13, 5, 9, 1, 12, 3, 7):
        slider.fill(str(weeks))
    expect(tour.page.locator("#figure-story-adapts figcaption")).to_contain_text("these 7 weeks")
    expect(tour.page.locator("#weeks")).to_have_value("7")


def test_the_language_is_switched_with_the_picture_kept(visit):
    tour = visit()
    tour.simulate("methadone", "stop", "taper")
    tour.page.get_by_role("button", name="Español").click()
    expect(tour.page.locator("html")).to_have_attribute("lang", "es")
    expect(tour.page.locator("#situation")).to_have_value("methadone")
    expect(tour.page.locator("#compare")).to_have_value("taper")
    expect(tour.page.locator("#figure-withdrawal-a figcaption")).to_contain_text("alrededor de 3 días después")


def test_pain_medicine_is_worked_out(visit):
    tour = visit()
    tour.show("pain-medicine-result")
    result = tour.page.locator("#result")
    expect(result).to_contain_text("about 60 morphine milligram equivalents (MME) a day")
    expect(result).to_contain_text("about 14 still took them a year later")
    expect(tour.page.locator("#strength-1")).to_have_value("10")


def test_every_chart_has_its_numbers_and_its_limits(visit):
    tour = visit()
    tour.show("simulator-compared")
    page = tour.page
    figures = page.locator("#outlook figure:not(.people)")
    for place in range(figures.count()):
        figure = figures.nth(place)
        figure.locator("summary").click()
        assert figure.locator("tbody tr").count() > 8
        expect(figure.locator('a[href="#limits"]')).to_have_text("What this cannot tell you")
        expect(figure.locator('a[href="/understand/checks"]')).to_be_visible()
        expect(figure.locator("svg:visible")).to_have_count(1)
    expect(page.locator("#limits")).to_contain_text("You are not one of them.")


def test_letters_in_charts_are_readable_on_the_smallest_phone(visit):
    tour = visit(width=320, height=640)
    for name in ("understand", "simulator", "withdrawal"):
        tour.show(name)
        small = tour.page.evaluate(
            """() => [...document.querySelectorAll('svg.chart')].filter((svg) => svg.checkVisibility()).flatMap((svg) => {
              const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
              return [...svg.querySelectorAll('text')]
                .map((text) => parseFloat(getComputedStyle(text).fontSize) * scale)
                .filter((size) => size < 12);
            })"""
        )
        assert small == [], name


def test_an_outlook_prints_on_one_or_two_pages(visit, tmp_path):
    tour = visit()
    tour.simulate("methadone", "stop", "taper")
    page = tour.page
    page.emulate_media(media="print")
    expect(page.locator("form.control")).to_be_hidden()
    expect(page.locator("#figure-withdrawal-a svg:visible")).to_have_count(1)
    file = tmp_path / "outlook.pdf"
    page.pdf(path=file, format="Letter")
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", file.read_bytes())) in (1, 2)
