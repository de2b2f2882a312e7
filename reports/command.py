"""`python -m reports make`: the reports of places, a programme, a province or everybody, from the command line.

Exit codes: 0 every report was made, 1 some failed and are named, 2 what was asked
cannot be done.
"""

import argparse
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from analysis.__main__ import Parser
from data import default_store_path
from data.errors import CIMonitorError, NotUnderstood
from data.text import DEFAULT_LANGUAGE, LANGUAGES, _, speaking
from reports.making import asked, telling
from reports.making.file_names import zip_name
from reports.making.groups import check_round
from reports.making.making import WORKERS_N, beside, make_group
from reports.making.pinned import pinned_store
from reports.making.records import Group, Order

DONE, SOME_FAILED, NOT_DONE = 0, 1, 2
Say = Callable[[str], None]


def run(arguments: Sequence[str], say: Say, complain: Say) -> int:
    """Do what the command asks and return its exit code; say hears the progress, complain why it cannot be done."""
    with speaking(asked.language_said(arguments)):
        options = parser().parse_args(arguments)
        try:
            return _make(options, say)
        except CIMonitorError as error:
            complain(error.user_message)
        except OSError as error:
            complain(_("The folder {folder} cannot be used: {why}.", folder=options.out, why=error.strerror or ""))
    return NOT_DONE


def _make(options: argparse.Namespace, say: Say) -> int:
    with pinned_store(options.store) as store, ExitStack() as folders:
        check_round(options.round_year)
        group = asked.group_of(options)
        order = asked.order_of(options, store)
        order.out.mkdir(parents=True, exist_ok=True)
        zip_path = order.out / zip_name(group, order) if options.zip else None
        if zip_path:
            order = beside(order, Path(folders.enter_context(tempfile.TemporaryDirectory(prefix="ci-monitor-"))))
        return _make_group(group, order, zip_path, options, say)


def _make_group(group: Group, order: Order, zip_path: Path | None, options: argparse.Namespace, say: Say) -> int:
    if not group.codes:
        raise NotUnderstood(_("{name} has no participant a report can be made for.", name=group.name))
    teller = telling.teller_of(say, is_for_machines=options.json)
    teller.begin(group, order)
    tally = make_group(group, order, zip_path, teller.tell, options.workers)
    teller.end(tally, zip_path or order.out)
    return SOME_FAILED if tally.failed_n else DONE


def parser() -> Parser:
    """Return the parser of the command line."""
    whole = Parser(prog="python -m reports", description=_("Makes reports of the monitor."), add_help=False)
    commands = whole.add_subparsers(required=True, metavar=_("command"))
    explanation = _("the report of every place asked for, in the formats asked for")
    make = commands.add_parser("make", help=explanation, description=explanation, add_help=False)
    for each in (whole, make):
        each.add_argument("-h", "--help", action="help", help=_("show this explanation"))
    _add_group(make)
    _add_order(make)
    return whole


def _add_group(make: argparse.ArgumentParser) -> None:
    code = _("CODE")
    whom = make.add_mutually_exclusive_group(required=True)
    whom.add_argument("--place", nargs="+", metavar=code, help=_("CBS code of a municipality or province, or NL; also several"))
    whom.add_argument("--programme", metavar=code, help=_("everybody in this learning programme"))
    whom.add_argument("--province", metavar=code, help=_("the municipalities of this province that took part"))
    whom.add_argument("--all", action="store_true", help=_("every municipality that took part in the round"))
    whom.add_argument(
        "--all-municipalities", action="store_true", help=_("every municipality, also those that did not take part")
    )
    make.add_argument("--cohort", metavar=_("COHORT"), help=_("one cohort of the learning programme; all when not given"))


def _add_order(make: argparse.ArgumentParser) -> None:
    folder, file = _("FOLDER"), _("FILE")
    make.add_argument("--round", type=int, required=True, dest="round_year", metavar=_("YEAR"), help=_("year of the round"))
    make.add_argument(
        "--format", default="pdf", dest="formats", metavar=_("FORMAT"), help=_("pdf, pptx, xlsx, html; also several")
    )
    make.add_argument("--out", type=Path, required=True, metavar=folder, help=_("folder for the files"))
    make.add_argument("--store", type=Path, default=default_store_path(), metavar=folder, help=_("folder of the store"))
    make.add_argument("--anonymous", action="store_true", help=_("name no other municipality than the one it is about"))
    make.add_argument("--language", choices=LANGUAGES, default=DEFAULT_LANGUAGE, help=_("language of the reports"))
    make.add_argument("--address", default="", metavar=_("ADDRESS"), help=_("address of the dashboard, for links: https://..."))
    make.add_argument("--template", type=Path, metavar=file, help=_("PowerPoint file whose style the slides get"))
    make.add_argument("--zip", action="store_true", help=_("everything in one zip"))
    make.add_argument("--workers", type=int, default=WORKERS_N, metavar=_("NUMBER"), help=_("how many processes work on it"))
    make.add_argument("--json", action="store_true", help=_("print for machines"))
