"""What was said on the command line, checked: for whom, in which formats, with which slides. Raises: NotUnderstood."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from data.errors import NotUnderstood
from data.text import DEFAULT_LANGUAGE, LANGUAGES, _
from reports.making import groups
from reports.making.records import FORMATS, Format, Group, Order
from reports.making.template_check import check_template
from ui.reading.endpoint import ORIGIN


def language_said(arguments: Sequence[str]) -> str:
    """Return the language asked for, before anything else is read: it is also that of what is said on the screen."""
    words = [word for part in arguments for word in part.split("=")]
    said = words[words.index("--language") + 1 :][:1] if "--language" in words else []
    return said[0] if said and said[0] in LANGUAGES else DEFAULT_LANGUAGE


def group_of(options: argparse.Namespace) -> Group:
    """Return for whom reports are wanted. Raises: NotUnderstood."""
    if options.cohort is not None and not options.programme:
        raise NotUnderstood(_("A cohort is one of a learning programme: name the programme too."))
    if options.programme:
        return groups.group_of_programme(options.programme, options.cohort)
    if options.province:
        return groups.group_of_province(options.province, options.round_year)
    if options.place:
        return groups.group_of_places(options.place)
    return (groups.group_of_everybody if options.all_municipalities else groups.group_of_round)(options.round_year)


def order_of(options: argparse.Namespace, store: Path) -> Order:
    """Return how each report is wanted. Raises: NotUnderstood."""
    formats = _formats_of(options.formats)
    if options.template:
        _check_template(options.template, formats)
    server = options.address.rstrip("/")
    if server and not ORIGIN.fullmatch(server):
        raise NotUnderstood(_("“{address}” is no address of a server: write https:// and its name.", address=server[:60]))
    return Order(
        store, options.out, options.round_year, formats, options.language, options.anonymous, server, options.template
    )  # fmt: skip


def _formats_of(text: str) -> tuple[Format, ...]:
    words = {word.strip().lower() for word in text.split(",")} - {""}
    unknown = sorted(words - set(FORMATS))
    if unknown or not words:
        known = ", ".join(FORMATS)
        raise NotUnderstood(_("There is no format “{form}”. Choose from: {known}.", form=", ".join(unknown), known=known))
    return tuple(form for form in FORMATS if form in words)


def _check_template(path: Path, formats: Sequence[Format]) -> None:
    if "pptx" not in formats:
        raise NotUnderstood(_("Slides of your own are for the format pptx: ask for that too."))
    if not path.is_file():
        raise NotUnderstood(_("There is no file {path}.", path=path))
    problem = check_template(path.read_bytes())
    if problem:
        raise NotUnderstood(problem)
