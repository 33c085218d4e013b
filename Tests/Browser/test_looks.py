# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Evenkeel contributors
"""How the pages look: on phones, enlarged, dark, printed."""

import re

import pytest
from playwright.sync_api import expect

from visits import PAGES

@pytest.mark.parametrize("height, zoom", [(640, 1), (256, 4)], ids=["small phone", "400 % zoom"])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_scrolls_sideways_at_320_pixels(visit, name, height, zoom):
    tour = visit(width=320, height=height, zoom=zoom)
    tour.show(name)
    folded = tour.page.locator("main details:not([open]) > summary")
    while folded.count():
        folded.first.click()
    wide = tour.page.evaluate(
        """() => [...document.querySelectorAll('body *')]
          .filter((each) => each.getBoundingClientRect().right > 321 && !each.closest('svg, .skip'))
          .map((each) => each.outerHTML.slice(0, 120))"""
    )
    assert tour.page.evaluate("document.scrollingElement.scrollWidth") <= 320, wide


@pytest.mark.parametrize("name", [name for name in PAGES if name != "hidden"])
def test_what_can_be_pressed_on_a_phone_is_large_enough(visit, name):
    tour = visit(width=390, height=844)
    tour.show(name)
    small = tour.page.evaluate(
        """() => [...document.querySelectorAll('button, select, input:not([type=hidden]), summary')]
          .filter((each) => each.checkVisibility())
          .map((each) => [each, (each.labels?.[0] ?? each).getBoundingClientRect()])
          .filter(([each, box]) => box.width > 1 && (box.width < 24 || box.height < 24))
          .map(([each, box]) => `${Math.round(box.width)}x${Math.round(box.height)} ${each.outerHTML.slice(0, 120)}`)"""
    )
    assert small == []


def lightness(page) -> float:
    color = page.evaluate("getComputedStyle(document.body).backgroundColor")
    red, green, blue = (int(part) for part in re.findall(r"\d+", color)[:3])
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255


def test_dark_is_dark_and_light_is_light(visit):
    for scheme, fits in (("light", lambda value: value > 0.85), ("dark", lambda value: value < 0.2)):
        tour = visit(scheme=scheme)
        tour.show("home")
        assert fits(lightness(tour.page)), scheme


def test_a_program_prints_on_one_or_two_pages(visit, tmp_path):
    tour = visit()
    tour.show("program-called")
    page = tour.page
    page.emulate_media(media="print")
    expect(page.locator("#call-script")).to_be_visible()
    expect(page.get_by_role("button", name="Hide this now")).to_be_hidden()
    expect(page.locator(".printed")).to_be_visible()
    file = tmp_path / "program.pdf"
    page.pdf(path=file, format="Letter")
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", file.read_bytes())) in (1, 2)
