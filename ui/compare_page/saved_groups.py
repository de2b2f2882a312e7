"""Groups of one's own, kept in the browser: nothing of them is on the server, and the link holds the whole group."""

import json
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st
from markupsafe import Markup

from data.text import _
from ui.address import address_of
from ui.charts.markup import tag
from ui.compare_page.asked import LONGEST_NAME, Asked
from ui.compare_page.codes import write_codes
from ui.navigation import GROUP_NAME_KEY, MEMBERS_KEY, PageRecord
from ui.selection import current_selection

SCRIPT = Path(__file__).with_name("saved_groups.js")
_SAVED = st.components.v2.component(
    "ci_saved_groups", html='<div class="ci-host"></div>', js=SCRIPT.read_text(encoding="utf-8"), isolate_styles=False
)


def show_saved_groups(asked: Asked, page: PageRecord) -> None:
    """Show the groups kept in this browser, each to open, rename, share and remove, and a button that keeps this one."""
    address = {key: value for key, value in address_of(page, current_selection()).items() if key not in _OF_GROUP}
    members = asked.group.members if asked.group else ()
    shown = draw_saved(members, asked.group_name, f"./{page.url_path}?{urlencode(address)}")
    _SAVED(key="saved_groups", data=str(shown))


def draw_saved(members: tuple[str, ...], name: str, base: str) -> Markup:
    """Return the frame the script fills; base is the address of this view without its group."""
    keep = tag("button", _("Keep this group in this browser"), type="button", data_keep=True) if members else None
    told = tag(
        "p",
        _("A group you keep stays in this browser only. Who has its link sees the same group, and nobody else sees your list."),
    )
    listed = tag("details", tag("summary", _("Groups of your own")), told, tag("ul", aria_live="polite"), open=not members)
    return tag(
        "section", keep, listed,
        class_="ci-saved", aria_label=_("Groups of your own"), data_members=write_codes(members) or "", data_name=name,
        data_base=base, data_keys=json.dumps([MEMBERS_KEY, GROUP_NAME_KEY]), data_texts=_texts(), data_longest=LONGEST_NAME,
    )  # fmt: skip


_OF_GROUP = (MEMBERS_KEY, GROUP_NAME_KEY)


def _texts() -> str:
    """Return the words of the script, by what they are for."""
    return json.dumps({
        "none": _("You have kept no group in this browser yet."),
        "unnamed": _("Own group"),
        "count": _("municipalities: {n}", n="#"),
        "rename": _("Rename"),
        "name": _("New name"),
        "done": _("Keep"),
        "remove": _("Remove"),
        "sure": _("Really remove?"),
        "copy": _("Copy the link"),
        "copied": _("Copied"),
        "blocked": _("Your browser keeps nothing for this site. The link of this page holds the group: keep that."),
    })  # fmt: skip
