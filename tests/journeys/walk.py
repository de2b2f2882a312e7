"""Walks through a page with the Tab key alone."""

from dataclasses import dataclass

from playwright.sync_api import Page

MOST_STOPS = 150
# Everything a visitor may stop at: visible, not switched off, not taken out of the order of Tab.
CAN_STOP = """() => [...document.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex]')]
  .filter(each => each.tabIndex >= 0 && !each.disabled && each.checkVisibility({visibilityProperty: true})
    && !each.closest('details:not([open]) > :not(summary)'))
  .filter(each => each.getAttribute('role') !== 'radio' || each.ariaChecked === 'true') // the others by arrow
  .map(each => (each.dataset.walk ??= Math.random().toString(36).slice(2), each.dataset.walk))"""
STOP = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect(), main = document.querySelector('.stMain');
  const look = getComputedStyle(at), shell = at.closest('[data-baseweb]');
  const around = shell ? getComputedStyle(shell) : look;
  return {
    mark: at.dataset.walk ?? '', tag: at.tagName, text: (at.getAttribute('aria-label') || at.innerText || '').trim().slice(0, 40),
    top: box.top + main.scrollTop, left: box.left,
    is_seen: at === main || at.tagName === 'INPUT' || look.outlineStyle !== 'none' || look.boxShadow !== 'none'
      || around.boxShadow !== 'none',
  }
}"""


@dataclass(frozen=True)
class Stop:
    """One element the focus came to; top and left in pixels of the page."""

    mark: str
    tag: str
    text: str
    top: float
    left: float
    is_seen: bool


def walk(page: Page) -> tuple[list[str], list[Stop]]:
    """The marks of everything one should come to, and where one comes with Tab, from the first stop until out of the page."""
    wanted: list[str] = page.evaluate(CAN_STOP)
    stops: list[Stop] = []
    for _press in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = Stop(**page.evaluate(STOP))
        if stop.tag == "BODY" or (stops and stop.mark == stops[0].mark):
            break
        stops.append(stop)
    return wanted, stops
