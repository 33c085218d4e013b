# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Evenkeel contributors
"""A visit to the pages: one person's browser, with the steps they take."""

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, expect

# The person of the tests: near Charleston, West Virginia; naltrexone; Medicaid.
ZIP = "25301"

# The kinds of pages, each with what shows that one has arrived.
PAGES = {
    "home": ".doors",
    "find": "form.find",
    "problem": "[role=alert]",
    "places": ".places",
    "results": "article.match",
    "no-results": ".relaxations",
    "program": "#call-script",
    "program-called": "#call-script",
    "understand": "#figure-story-adapts figcaption",
    "understand-mistake": "[role=alert]",
    "simulator": "#figure-withdrawal-a figcaption",
    "simulator-compared": "#figure-withdrawal-b figcaption",
    "withdrawal": "#figure-timeline figcaption",
    "pain-medicine": "#calculator",
    "pain-medicine-result": "#figure-people",
    "checks": "table.checks",
    "check": "#patient",
    "check-start": ".begin",
    "check-question": "fieldset.question",
    "check-review": "dl.review",
    "check-result": "section.results",
    "check-mistake": "[role=alert]",
    "cows": "fieldset.question",
    "choose": "#options",
    "choose-step": "fieldset.question",
    "choose-mistake": "[role=alert]",
    "choose-review": "dl.review",
    "choice": "article.option",
    "naltrexone": "#washout-result",
    "methadone": "details.part",
    "buprenorphine": "details.part",
    "clinic": "#clinic-options",
    "plan": "#steps",
    "library": "#q",
    "library-found": "#found ol",
    "article": "article.article",
    "article-groups": "article.article",
    "glossary": "dl.glossary",
    "resources": "#never-use-alone",
    "sources": "ul.bibliography",
    "source": "#supports",
    "paying": "#insurance",
    "paying-result": "#advice li.card",
    "prepare": "#n-goal",
    "prepare-mistake": "[role=alert]",
    "visit-sheet": "#sheet",
    "help": "#overdose",
    "about": "#privacy",
    "hidden": "textarea",
    "not-found": 'main a[href="/find"]',
}


# More than fits into a field of a visit's sheet.
LONG = "I take it in the morning and at night, and I worry about my work and my two children. " * 4


@dataclass(frozen=True)
class Server:
    """Where the server is, and what it wrote."""

    url: str
    port: int
    log: Path


class Visit:
    """A browser context of its own, which notes each request and each complaint of the browser."""

    def __init__(
        self, browser: Browser, server: Server, *, javascript=True, width=1280, height=900, zoom=1, scheme="light",
        locale="en-US",
    ):
        self.server = server
        self.javascript = javascript
        self.requests: list[str] = []
        self.strangers: list[str] = []
        self.complaints: list[str] = []
        self.context = browser.new_context(
            java_script_enabled=javascript, viewport={"width": width, "height": height}, device_scale_factor=zoom,
            color_scheme=scheme, locale=locale, base_url=server.url, reduced_motion="reduce",
        )
        self.context.set_default_timeout(10_000)
        self.page: Page = self.context.new_page()
        self.page.on("request", self._request)
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _request(self, request):
        self.requests.append(request.url)
        address = urlsplit(request.url)
        if address.scheme not in ("data", "blob", "about") and address.netloc != f"127.0.0.1:{self.server.port}":
            self.strangers.append(request.url)

    def _console(self, message):
        # A page that tells of a mistake or of nothing found has a status that the browser remarks upon.
        remark = re.search(r"responded with a status of (404|422)", message.text)
        if message.type in ("error", "warning") and not remark:
            self.complaints.append(message.text)

    def close(self):
        self.context.close()

    # Steps

    def simulate(self, situation: str, plan: str, compare: str | None = None):
        """Chooses in the simulator, with or without scripts."""
        page = self.page
        self.go("/understand/simulator")
        for name, value in (("situation", situation), ("plan", plan), ("compare", compare)):
            if value is None:
                continue
            if self.javascript:
                with page.expect_response("**/understand/simulator"):
                    page.locator(f"#{name}").select_option(value)
                expect(page.locator(f'#{name} option[value="{value}"][selected]')).to_have_count(1)
            else:
                page.locator(f"#{name}").select_option(value)
                self.press(page.get_by_role("button", name=re.compile("^(Show|Mostrar)$")))

    def answer(self, instrument: str, upTo="check-result"):
        """Answers an instrument one question at a time, always with the second answer."""
        self.go(f"/check/{instrument}")
        if upTo == "check-start":
            return
        self.press(self.page.locator('button[value="one"]'))
        while upTo != "check-question" and self.page.locator("fieldset.question").count():
            self.page.locator(".answers label").nth(1).click()
            self.press(self.page.locator(".asking .begin button").first)
        if upTo == "check-result":
            self.press(self.page.locator('button[value="result"]'))

    def decide(self, upTo="choice"):
        """Goes through the decision aid as somebody on fentanyl who would like naltrexone."""
        self.go("/choose")
        page = self.page
        self.press(page.locator(".begin button"))
        answers = {
            "safety": ["#p-danger-none", "#p-suicidal-no"], "goal": ["#p-goal-opioids"], "now": ["#p-treatment-none"],
            "opioids": ["#p-dependence-yes"], "you": ["#p-pregnant-no"], "body": ["#p-liver-disease"],
            "other": ["#p-alcohol-some"], "life": ["#p-otp-no"], "matters": [], "wish": ["#p-wish-naltrexone-injection"],
        }
        for step, boxes in answers.items():
            for box in boxes:
                page.locator(f'label[for="{box[1:]}"]').click()
            if step == "opioids":
                page.locator('main [name="p-opioids.fentanyl"]').select_option("0")
            if step == "you":
                page.locator('main [name="p-age"]').fill("7" if upTo == "choose-mistake" else "29")
            if step == "other":
                page.locator('main [name="p-medicines"]').fill("Xanax")
            if step == "matters":
                page.locator('main [name="p-matters.no-opioid"]').select_option("2")
            if step == "opioids" and upTo == "choose-step":
                return
            self.press(page.locator(".asking .begin button").first)
            if step == "you" and upTo == "choose-mistake":
                return
        if upTo == "choice":
            self.press(page.locator('button[value="result"]'))

    def decide_and_prepare(self):
        """Takes the answers of the decision aid to the visit's sheet."""
        self.decide()
        self.press(self.page.locator('form[action="/prepare"] button'))
        expect(self.page.locator("#n-goal")).to_be_visible()

    def prepare(self, goal="sleep, and keep my job"):
        """Fills in a visit's sheet and makes it."""
        self.go("/prepare")
        self.page.locator("#n-goal").fill(goal)
        self.page.locator('label[for="c-questions-wait"]').click()
        self.press(self.page.locator('button[value="sheet"]'))

    def treat(self):
        """Fills in the clinician's screen."""
        self.go("/clinic")
        page = self.page
        page.locator('main [name="p-opioids.heroin"]').fill("3")
        page.locator('main [name="p-qtc"]').fill("520")
        page.locator('main [name="p-medicines"]').fill("Xanax, notamedicine")
        self.press(page.locator(".clinic-form > .begin button").first)

    def add_up(self):
        """Fills in the calculator of pain medicine and sends it."""
        self.go("/understand/pain-medicine")
        self.page.locator("#medicine-1").select_option("oxycodone")
        self.page.locator("#strength-1").fill("10")
        self.page.locator("#times-1").fill("4")
        self.page.locator("#days").fill("10")
        self.press(self.page.locator("#calculator button"))

    def go(self, path: str):
        return self.page.goto(path)

    def press(self, locator):
        """Clicks on what leads to another page, and waits for that page."""
        with self.page.expect_navigation():
            locator.click()

    def form(self):
        """The search form of the page."""
        return self.page.locator("main form.find").first

    def search(self, near=ZIP, within="50", wishes=("naltrexone", "medicaid"), musts=()):
        """Fills in the form as a person with a mouse does, and sends it."""
        self.go("/find")
        form = self.form()
        form.locator('[name="near"]').fill(near)
        form.locator('[name="within"]').select_option(within)
        for wish in (*wishes, *musts):
            self.choose(wish)
        for wish in musts:
            form.locator(f'[name="strength-{wish}"]').select_option("must")
        self.press(form.locator("button").last)

    def choose(self, wish: str):
        """Ticks a wish by its label, opening what it is folded into."""
        box = self.form().locator(f'input[value="{wish}"]')
        label = self.form().locator(f'label[for="{box.get_attribute("id")}"]')
        folded = self.form().locator("details.more:not([open])")
        if not label.is_visible() and folded.count():
            folded.locator("summary").first.click()
        label.click()
        expect(box).to_be_checked()

    def matches(self):
        return self.page.locator("article.match")

    def open_first_match(self):
        self.press(self.matches().first.locator("h2 a, h3 a").first)

    def show(self, name: str):
        """Goes to the page called `name`, the way a person would get there."""
        match name:
            case "library" | "glossary" | "resources" | "sources" | "paying" | "prepare":
                self.go(f"/{name}")
            case "source":
                self.go("/sources/cfr-42-8")
            case "library-found":
                self.go("/library")
                self.page.locator("#q").fill("methodone")
                self.press(self.page.locator("form.search button"))
            case "article" | "article-groups":
                self.go("/library/" + ("tonight" if name == "article" else "support-groups"))
            case "paying-result":
                self.go("/paying")
                self.page.locator('label[for="insurance-none"]').click()
                self.press(self.page.locator("main form button"))
            case "prepare-mistake":
                self.prepare(goal=LONG)
            case "visit-sheet":
                self.prepare()
            case "home":
                self.go("/")
            case "find" | "help" | "about" | "hidden" | "understand":
                self.go(f"/{name}")
            case "simulator" | "withdrawal" | "pain-medicine" | "checks":
                self.go(f"/understand/{name}")
            case "choose" | "methadone" | "buprenorphine":
                self.go(f"/{name}")
            case "choose-step" | "choose-mistake" | "choose-review" | "choice":
                self.decide(upTo=name)
            case "naltrexone":
                self.go("/naltrexone")
                self.page.locator('main [name="p-opioids.heroin"]').select_option("2")
                self.page.locator('main [name="p-opioids.methadone"]').select_option("10")
                self.press(self.page.locator("#washout form button"))
            case "clinic":
                self.treat()
            case "plan":
                self.treat()
                self.press(self.page.locator('[formaction="/clinic/plans/naltrexone-injection-start"]'))
            case "check" | "cows":
                self.go("/check" if name == "check" else "/check/cows")
            case "check-start" | "check-question" | "check-review" | "check-result":
                self.answer("phq-2", upTo=name)
            case "check-mistake":
                self.go("/check/cows")
                self.press(self.page.locator(".everything > p button").last)
            case "understand-mistake":
                self.go("/understand")
                self.page.locator("#weeks").fill("99")
                self.press(self.page.get_by_role("button", name=re.compile("^(Show|Mostrar)$")))
            case "simulator-compared":
                self.simulate("heroin", "stop", "buprenorphine")
            case "pain-medicine-result":
                self.add_up()
            case "problem":
                self.search(near="", wishes=())
            case "places":
                self.search(near="Springfield", wishes=())
            case "results":
                self.search()
            case "no-results":
                self.search(within="5", wishes=(), musts=("methadone", "yupik"))
            case "program":
                self.search()
                self.open_first_match()
            case "program-called":
                self.search()
                self.press(self.matches().first.locator("button[form]").first)
            case "not-found":
                self.go("/no-such-page")
            case _:
                raise ValueError(name)
        self.page.wait_for_load_state()
        expect(self.page.locator(PAGES[name]).first).to_be_visible()
