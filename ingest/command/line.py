"""`python -m ingest`: check, load and withdraw files; the same store and the same rules as the pages.

Exit codes: 0 done or loadable, 1 a file has errors, 2 a file cannot be read,
3 the command could not be done (no such delivery, the store is busy).
"""

import argparse
import json
import sys
from pathlib import Path

from data import default_store_path
from data.errors import CIMonitorError
from data.text import _
from ingest.command import actions
from ingest.records import KINDS

NOT_DONE = 3


def main(arguments: list[str] | None = None) -> int:
    """Run one command, print what it says, and return its exit code."""
    chosen = _parser().parse_args(arguments)
    try:
        outcome = chosen.run(chosen)
    except CIMonitorError as error:
        outcome = actions.Outcome(NOT_DONE, error.user_message, {"error": error.user_message})
    if chosen.json:
        print(json.dumps(outcome.data, ensure_ascii=False, indent=2))
    else:
        print(outcome.text, file=sys.stderr if outcome.exit_code == NOT_DONE else sys.stdout)
    return outcome.exit_code


def _parser() -> argparse.ArgumentParser:
    every = argparse.ArgumentParser(add_help=False)
    every.add_argument("--store", type=Path, default=default_store_path(), help=_("folder of the store"))
    every.add_argument("--json", action="store_true", help=_("print for machines"))
    by = argparse.ArgumentParser(add_help=False)
    by.add_argument("--by", default=_("Command line"), help=_("who does this, for the list of deliveries"))
    year = argparse.ArgumentParser(add_help=False)
    year.add_argument("--round", type=int, default=None, help=_("year of the round, where the file says none"))
    said = argparse.ArgumentParser(add_help=False, parents=[year])
    said.add_argument("--municipality", default=None, help=_("code or name of the municipality, where the file says none"))
    said.add_argument(
        "--column", action="append", default=[], metavar="HEAD=CODE", help=_("what a column is; may be used more than once")
    )

    parser = argparse.ArgumentParser(prog="python -m ingest", description=_("Checks and loads files of the monitor."))
    add = parser.add_subparsers(required=True, metavar="COMMAND").add_parser
    check = add("check", parents=[every, said], help=_("read files, say what is wrong and what would change; changes nothing"))
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    check.add_argument(
        "--annotate",
        type=Path,
        default=None,
        metavar="OUT",
        help=_("folder or workbook for a copy with the remarks at their cells"),
    )
    check.set_defaults(run=actions.check)
    load = add("load", parents=[every, by, said], help=_("publish files that have no errors"))
    load.add_argument("files", nargs="+", type=Path, metavar="FILE")
    load.add_argument("--good-rows", action="store_true", help=_("publish what is right of a file with errors"))
    load.set_defaults(run=actions.load)
    undo = add("undo", parents=[every, by], help=_("withdraw a delivery"))
    undo.add_argument("delivery", type=int)
    undo.set_defaults(run=actions.undo)
    add("deliveries", parents=[every], help=_("list what was delivered")).set_defaults(run=actions.deliveries)
    add("samples", parents=[every], help=_("build a store from the sample workbooks")).set_defaults(run=actions.samples)
    template = add("template", parents=[every, year], help=_("write an empty template"))
    template.add_argument("kind", choices=KINDS)
    template.add_argument("--out", type=Path, default=None, help=_("file to write"))
    template.set_defaults(run=actions.template)
    return parser
