"""Readers at Chromium and at Firefox."""

import time
from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

from .marionette import Marionette, MarionetteError
from .reader import FOCUS, Hand, LostError, Reader

_PATIENCE = 15  # seconds for a page to come
_KEYS = {"Tab": "\ue004", "Enter": "\ue007"}


def _within(address: str) -> str:
    parts = urlsplit(address)
    return parts.path + (f"?{parts.query}" if parts.query else "") + (f"#{parts.fragment}" if parts.fragment else "")


class ChromiumReader(Reader):
    """Reads by a page of Playwright, whose context decides whether scripts run."""

    def __init__(self, page: Page, home: str, hand: Hand) -> None:
        super().__init__(hand)
        self.page, self.home = page, home

    def open(self, path: str) -> None:
        self.page.goto(f"{self.home}{path}")

    @property
    def address(self) -> str:
        return _within(self.page.url)

    def texts(self, selector: str) -> list[str]:
        shown = self.page.locator(selector).filter(visible=True)
        return [text.strip() for text in shown.all_inner_texts()]

    def click(self, selector: str) -> None:
        self.page.locator(selector).filter(visible=True).first.click()

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def type(self, words: str) -> None:
        self.page.keyboard.type(words)

    def has_focus(self, selector: str) -> bool:
        return bool(self.page.evaluate(FOCUS, selector))

    def wait_to_leave(self, address: str) -> None:
        try:
            self.page.wait_for_url(lambda url: _within(url) != address, timeout=_PATIENCE * 1000)
        except Exception as error:
            raise LostError(f"nothing leads on from {address}") from error
        expect(self.page.locator("footer")).to_be_attached()


class FirefoxReader(Reader):
    """Reads by Marionette."""

    def __init__(self, firefox: Marionette, home: str, hand: Hand) -> None:
        super().__init__(hand)
        self.firefox, self.home = firefox, home

    def open(self, path: str) -> None:
        self.firefox.ask("WebDriver:Navigate", {"url": f"{self.home}{path}"})

    @property
    def address(self) -> str:
        return _within(self.firefox.ask("WebDriver:GetCurrentURL"))

    def texts(self, selector: str) -> list[str]:
        return [self.firefox.ask("WebDriver:GetElementText", {"id": one}) for one in self._shown(selector)]

    def click(self, selector: str) -> None:
        shown = self._shown(selector, most=1)
        if not shown:
            raise LostError(f"no {selector} at {self.address}")
        self.firefox.ask("WebDriver:ElementClick", {"id": shown[0]})

    def press(self, key: str) -> None:
        self._strike(_KEYS[key])

    def type(self, words: str) -> None:
        self._strike(words)

    def has_focus(self, selector: str) -> bool:
        script = f"return ({FOCUS})(arguments[0])"
        return bool(self.firefox.ask("WebDriver:ExecuteScript", {"script": script, "args": [selector]}))

    def wait_to_leave(self, address: str) -> None:
        for _ in range(_PATIENCE * 20):
            try:
                if self.address != address and self._shown("footer"):
                    return
            except MarionetteError:  # between two pages there is neither
                continue
            finally:
                time.sleep(0.05)
        raise LostError(f"nothing leads on from {address}")

    def _shown(self, selector: str, most: int = 30) -> list[str]:
        found = self.firefox.ask("WebDriver:FindElements", {"using": "css selector", "value": selector})
        shown: list[str] = []
        for one in (next(iter(element.values())) for element in found):
            if len(shown) == most:
                break
            if self.firefox.ask("WebDriver:IsElementDisplayed", {"id": one}):
                shown.append(one)
        return shown

    def _strike(self, keys: str) -> None:
        strokes = [{"type": way, "value": key} for key in keys for way in ("keyDown", "keyUp")]
        self.firefox.ask("WebDriver:PerformActions", {"actions": [{"type": "key", "id": "keys", "actions": strokes}]})
