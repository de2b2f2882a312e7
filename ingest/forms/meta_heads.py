"""The heads survey tools add for themselves, in the languages we know them in (meta_heads.csv).

They belong to the file formats, not to any questionnaire. Found in exports, importers
and source text that are public. Source: IR-2.
"""

import csv
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal, cast, get_args

from ingest.records import TOOLS, Tool
from ingest.text_forms import clean_text, normal_form

Role = Literal[
    "id",
    "collector",
    "submitted",
    "started",
    "completed",
    "changed",
    "lastpage",
    "language",
    "seed",
    "session",
    "status",
    "finished",
    "progress",
    "personal",
    "metadata",
]
ROLES: tuple[Role, ...] = get_args(Role)
TABLE = Path(__file__).with_name("meta_heads.csv")
CODE_AND_TEXT = re.compile(r"([A-Za-z]+)[\W_]+(.+)", re.DOTALL)  # LimeSurvey: "id. Response ID", with any separator
SHORTEST_START = 6  # letters
WRITTEN_AS_IS: tuple[Tool, ...] = ("kobotoolbox",)  # "_id" is Kobo's, "id" is anybody's


def role_of(tool: Tool, head: str) -> Role | None:
    """Return what a head is among those of a tool, or None when the tool does not add it itself."""
    role = roles_by_form(tool).get(form_of(tool, head))
    return role or (_role_of_longer(tool, head) if tool == "limesurvey" else None)


def _role_of_longer(tool: Tool, head: str) -> Role | None:
    """Return the role of a head with code and text, both of which say it, or of one that is cut off."""
    roles = roles_by_form(tool)
    both = CODE_AND_TEXT.fullmatch(head.strip())
    if both and both[1].islower() and form_of(tool, both[2]) in roles:
        return roles.get(form_of(tool, both[1]))
    start = form_of(tool, start_of(head))
    fitting = {role for form, role in roles.items() if form.startswith(start)} if len(start) >= SHORTEST_START else set()
    return fitting.pop() if len(fitting) == 1 else None


def form_of(tool: Tool, head: str) -> str:
    """Return the form in which heads of a tool are compared."""
    return clean_text(head).casefold() if tool in WRITTEN_AS_IS else normal_form(head)


def start_of(head: str) -> str:
    """Return what is left of a head that was cut off ("Date last actio.. "); empty when it was not."""
    text = head.rstrip()
    return text.rstrip(".… ") if text.endswith(("..", "…")) else ""


@cache
def roles_by_form(tool: Tool) -> Mapping[str, Role]:
    """Return the roles by the form of their heads; the first of two rows with one form counts."""
    found: dict[str, Role] = {}
    for said, role, head in _rows():
        if said == tool:
            found.setdefault(form_of(tool, head), role)
    return found


@cache
def _rows() -> tuple[tuple[Tool, Role, str], ...]:
    with TABLE.open(encoding="utf-8", newline="") as source:
        rows = [(row["tool"], row["role"], row["head"]) for row in csv.DictReader(source)]
    wrong = [row for row in rows if row[0] not in TOOLS or row[1] not in ROLES]
    if wrong:
        raise ValueError(f"{TABLE.name}: {wrong[0]}")
    return tuple(cast("tuple[Tool, Role, str]", row) for row in rows)
