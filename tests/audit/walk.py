"""A walk in Chromium through all pages, in each theme and width: who is kept out, what is lost, who is asked."""

from collections import defaultdict
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Page, Request, Response, sync_playwright

from .barriers import barriers
from .browsers import CHROMIUM, QUIET
from .layout import ZOOMED, lost, lost_when_spaced
from .measures import Measure, none_of
from .page_types import Asked

WIDTHS = (320, 768, 1280)
SCHEMES = ("light", "dark")


@dataclass
class Found:
    """What was found on the way, each fault in a line."""

    barriers: list[str] = field(default_factory=list)
    lost_in_zoom: list[str] = field(default_factory=list)
    lost_in_spacing: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    cookies: list[str] = field(default_factory=list)
    policy: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)


def walk(home: str, pages: list[Asked]) -> list[Measure]:
    """Look at every page; `home` is the archive's address without a slash at the end."""
    found = Found()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        for number, asked in enumerate(pages, 1):
            print(f"\r  {number} of {len(pages)} pages", end="", flush=True)
            _look(browser, home, asked, found)
        browser.close()
    print()
    states = len(pages) * len(WIDTHS) * len(SCHEMES)
    return [
        none_of("axe-core, WCAG 2.2 A and AA and best practice: violations", found.barriers, f"{states} views"),
        none_of("400 % zoom: what is lost", found.lost_in_zoom, f"{len(pages)} pages"),
        none_of("text-spacing override: what is lost", found.lost_in_spacing, f"{len(pages) * 2} views"),
        none_of("third-party requests", found.elsewhere, f"{len(pages)} pages"),
        none_of("cookies of readers", found.cookies, f"{len(pages)} pages"),
        none_of("CSP violations", found.policy, f"{len(pages)} pages"),
        none_of("pages, files or scripts that fail", found.broken, f"{len(pages)} pages"),
    ]


def _look(browser: Browser, home: str, asked: Asked, found: Found) -> None:
    context = browser.new_context()
    page = context.new_page()
    where = asked.path
    page.on("console", lambda said: _hear(said.text, said.type, where, found))
    page.on("pageerror", lambda error: found.broken.append(f"{where}: {error}"))
    page.on("request", lambda sent: _follow(sent, home, where, found))
    page.on("response", lambda response: _answer(response, where, found))
    response = page.goto(f"{home}{asked.path}")
    if response is None or response.status != asked.status:
        found.broken.append(f"{where}: {response and response.status}, not {asked.status}")
    page.wait_for_load_state("networkidle")
    _keep_cookies(context, where, found)
    _in_each_view(page, where, found)
    context.close()


def _in_each_view(page: Page, where: str, found: Found) -> None:
    before = list(found.policy)
    views: dict[str, list[str]] = defaultdict(list)  # by what stands in the way; where, as first found
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            for barrier in barriers(page):
                rule, _, targets = barrier.partition(" (")
                views[rule].append(f"{scheme} {width}" if rule in views else f"{scheme} {width} ({targets}")
    found.barriers += [f"{where}: {rule}: {', '.join(views[rule])}" for rule in views]
    page.emulate_media(color_scheme="light")
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        found.lost_in_spacing += [f"{where} ({width} px): {fault}" for fault in lost_when_spaced(page)]
    page.set_viewport_size(ZOOMED)
    found.lost_in_zoom += [f"{where}: {fault}" for fault in lost(page)]
    page.evaluate("0")  # all that the browser had to say has been heard
    found.policy[:] = before  # axe measures with inline styles, which the policy rightly refuses it


def _hear(words: str, kind: str, where: str, found: Found) -> None:
    """What the browser complains of. That a page is not there is told by its status."""
    if "Content Security Policy" in words:
        found.policy.append(f"{where}: {words}")
    elif kind in {"error", "warning"} and not words.startswith("Failed to load resource"):
        found.broken.append(f"{where}: {words}")


def _follow(sent: Request, home: str, where: str, found: Found) -> None:
    if not sent.url.startswith((f"{home}/", "data:", "blob:")):
        found.elsewhere.append(f"{where}: {sent.url}")


def _answer(response: Response, where: str, found: Found) -> None:
    if response.status >= 400 and not response.request.is_navigation_request():
        found.broken.append(f"{where}: {response.status} {response.url}")


def _keep_cookies(context: BrowserContext, where: str, found: Found) -> None:
    found.cookies += [f"{where}: {cookie['name']}" for cookie in context.cookies()]
