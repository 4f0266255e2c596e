"""The pictures of the README and of docs/pictures: `make pictures`, over the seeds, in light and dark.

The seeds hold one text. Two accounts of one contact are shown by an invented one.
"""

import os
import re
from pathlib import Path

import django
from playwright.sync_api import Browser, sync_playwright

django.setup()

from tests.benchmarks.search.served import Served, served, wait_for_page  # noqa: E402
from tests.browser.invented_contact import contact  # noqa: E402

PLACE = Path(__file__).parents[2] / "docs" / "pictures"
WIDTH, HEIGHT, QUALITY = 1280, 900, 72
SCHEMES = ("light", "dark")
STATEMENTS = "/en/statements/?speaker_country=ru&topic=taiwan"
LINK = r'href="(/en/{section}/[a-z0-9]{{8}}/[^"#?]*)'


def addresses(archive: Served) -> dict[str, str]:
    """Which page each picture shows. The communiqué is the founding one."""
    return {
        "home": "/en/",
        "communique": _first(archive, "/en/communiques/?q=chaussures", "communiques"),
        "encounter": f"/en/encounters/{contact().public_id}/?topic=toll-at-zenda",
        "pair": "/en/countries/cn/ru/",
        "topic": "/en/topics/afghanistan/",
        "statements": STATEMENTS,
    }


def main() -> None:
    """Take them all anew."""
    PLACE.mkdir(exist_ok=True)
    with served(1, Path(os.environ["COMMUNIQUES_DATA"])) as archive:
        wait_for_page(archive, "/en/")
        pages = addresses(archive)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            for name, address in pages.items():
                for scheme in SCHEMES:
                    _take(browser, f"http://127.0.0.1:{archive.port}{address}", scheme, PLACE / f"{name}-{scheme}.jpg")
            browser.close()


def _first(archive: Served, address: str, section: str) -> str:
    """The first record that a list leads to."""
    found = re.search(LINK.format(section=section), archive.page(address))
    if found is None:
        raise SystemExit(f"{address} leads to no record.")
    return found[1]


def _take(browser: Browser, address: str, scheme: str, file: Path) -> None:
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    page.screenshot(path=file, type="jpeg", quality=QUALITY)
    context.close()


if __name__ == "__main__":
    main()
