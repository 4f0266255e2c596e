"""Whether a page loses anything where there is little room, or where a reader sets the text wider."""

from playwright.sync_api import Page

# What WCAG 1.4.12 lets a reader set.
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }"""

# 1280 px at 400 %: WCAG 1.4.10.
ZOOMED = {"width": 320, "height": 256}

_SPACE = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""

_LOST = """() => {
  const lost = [];
  const beyond = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (beyond > 0) lost.push(`${beyond} px beyond the edge`);
  for (const element of document.body.querySelectorAll('*')) {
    const written = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    if (!written || !element.checkVisibility()) continue;
    for (let box = element; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (style.position === 'absolute' && box.clientWidth <= 1) break;  // for screen readers alone
      const cut = way => ['hidden', 'clip'].includes(style[`overflow${way}`]);
      const inner = element.getBoundingClientRect(), outer = box.getBoundingClientRect();
      const wide = box === element ? box.scrollWidth - box.clientWidth : inner.right - outer.right;
      const high = box === element ? box.scrollHeight - box.clientHeight : inner.bottom - outer.bottom;
      if ((cut('X') && wide > 1) || (cut('Y') && high > 1)) {
        lost.push(`cut: ${element.localName}.${element.className} “${element.textContent.trim().slice(0, 40)}”`);
        break;
      }
      if (style.overflowX === 'auto' || style.overflowX === 'scroll') break;  // a table that scrolls for itself
    }
  }
  return [...new Set(lost)].slice(0, 10);
}"""


def lost(page: Page) -> list[str]:
    """What a page does not show in its present state: text cut off, or the page wider than the window."""
    return list(page.evaluate(_LOST))


def lost_when_spaced(page: Page) -> list[str]:
    """The same with the reader's spacing of text, which is taken away again."""
    page.evaluate(_SPACE, SPACED)
    found = lost(page)
    page.evaluate("document.adoptedStyleSheets = []")
    return found
