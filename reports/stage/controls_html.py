"""What a presentation is led with: buttons for all that a key does, the list of slides, and the keys explained."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from data.text import _
from ui.charts.markup import tag


@dataclass(frozen=True)
class Control:
    """A button: what the script does at it, its label, the keys that do the same, and its label while it is on."""

    action: str
    label: str
    keys: str
    label_on: str = ""


@dataclass(frozen=True)
class Link:
    """A way out of the presentation; is_file: it is saved instead of opened."""

    label: str
    path: str
    is_file: bool = False


def main_controls() -> tuple[Control, ...]:
    """Return the buttons that are always in sight."""
    return (
        Control("previous", _("Previous"), _("left arrow, Page Up")),
        Control("next", _("Next"), _("right arrow, space, Page Down")),
    )


def more_controls(*, has_names: bool) -> tuple[Control, ...]:
    """Return the other buttons; names can be hidden only where there are any."""
    names = Control("names", _("Hide names"), "N", _("Show names"))
    return (
        *([names] if has_names else []),
        Control("black", _("Black screen"), _("B or full stop"), _("Show the slide again")),
        Control("full", _("Full screen"), "F", _("Leave full screen")),
        Control("notes", _("Show notes"), "P", _("Hide notes")),
        Control("scheme", _("Light or dark"), "L"),
        Control("code", _("QR code large"), "Q"),
        Control("overview", _("All slides"), "S"),
        Control("help", _("Keys"), "?"),
    )


def draw_bar(*, has_names: bool) -> Markup:
    """Return the bar with buttons at the foot of the screen."""
    back, on = (_button(each) for each in main_controls())
    no = tag("span", class_="stage-at", aria_hidden="true")
    more = [_button(each) for each in more_controls(has_names=has_names)]
    fold = tag("button", _("More"), type="button", data_do="more", aria_expanded="false", class_="stage-more")
    return tag(
        "nav", back, no, on, fold, tag("div", *more, class_="stage-others"), class_="stage-bar", aria_label=_("Presentation")
    )


def draw_dialogs(links: Sequence[Link], *, has_names: bool) -> Markup:
    """Return the list of slides with the ways out, the keys, and the large QR code; the script opens them."""
    ways = [tag("li", tag("a", link.label, href=link.path, download=link.is_file or None)) for link in links]
    overview = [tag("ol", class_="stage-list"), tag("ul", *ways, class_="stage-ways") if ways else None]
    code = [tag("div", class_="stage-large-code"), tag("p", class_="stage-address")]
    return tag(
        "div", _dialog("overview", _("All slides"), *overview),
        _dialog("help", _("Keys"), _keys([*main_controls(), *more_controls(has_names=has_names)])),
        _dialog("code", _("Open this page on your phone"), *code),
    )  # fmt: skip


def _button(control: Control) -> Markup:
    return tag(
        "button", tag("span", control.label), type="button", data_do=control.action, data_on=control.label_on or None,
        data_off=control.label if control.label_on else None,
    )  # fmt: skip


def _dialog(name: str, title: str, *inside: Markup | None) -> Markup:
    head = f"stage-{name}-kop"
    close = tag("form", tag("button", _("Close"), type="submit"), method="dialog")
    return tag("dialog", tag("h2", title, id=head), *inside, close, id=f"stage-{name}", aria_labelledby=head)


def _keys(controls: Sequence[Control]) -> Markup:
    further = ((_("First and last slide"), "Home, End"), (_("To a slide"), _("its number, then Enter")))
    told = [(f"{each.label} / {each.label_on}" if each.label_on else each.label, each.keys) for each in controls]
    rows = [tag("tr", tag("th", what, scope="row"), tag("td", keys)) for what, keys in [*told, *further]]
    head = tag("thead", tag("tr", tag("th", _("What"), scope="col"), tag("th", _("Key"), scope="col")))
    touch = tag("p", _("On a phone: swipe to the left for the next slide, to the right for the previous one."))
    return tag("div", tag("table", head, tag("tbody", *rows)), touch)
