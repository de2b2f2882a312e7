"""Figures for other programs: `python -m analysis scores`, `trend`, `promises`, `numbers` and `forecast`."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, get_args

from analysis.forecast.command import files_named, forecast_files
from data import default_store_path
from data.errors import CIMonitorError
from data.text import _

if TYPE_CHECKING:  # imported where they are needed: a forecast is started hundreds of times and needs no store
    import duckdb
    import pandas as pd

TREND_OUTPUT = {
    "round_year": "round_year", "score_pct": "score_pct", "score_n": "n", "place_n": "N",
    "interval_low_pct": "interval_low_pct", "interval_high_pct": "interval_high_pct", "like_for_like_pct": "like_for_like_pct",
}  # fmt: skip


class Parser(argparse.ArgumentParser):
    """A parser that speaks the language of the rest; argparse itself knows English only."""

    def error(self, message: str) -> NoReturn:
        """Say in one sentence that the command is not right, show its form, and stop with exit code 2."""
        print(_("This command is not complete or not right. With --help you see what is possible."), file=sys.stderr)
        print(self.format_usage(), end="", file=sys.stderr)
        sys.exit(2)

    def format_usage(self) -> str:
        """Return the form of the command with its heading translated."""
        return super().format_usage().replace("usage:", _("Use:"))

    def format_help(self) -> str:
        """Return the help with its headings translated."""
        text = super().format_help().replace("usage:", _("Use:"))
        return text.replace("positional arguments:", _("Commands:")).replace("options:", _("Options:"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print or write the figures asked for and return the exit code: 0, or 2 with one sentence why not."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    files = files_named(words[1:]) if words[:1] == ["forecast"] else None
    try:
        if files:
            forecast_files(**files)
        else:
            options = _parser().parse_args(words)
            options.show(options)
    except CIMonitorError as error:
        print(error.user_message, file=sys.stderr)
        return 2
    return 0


def _show_figures(options: argparse.Namespace) -> None:
    from analysis.store_facts import sample_note
    from data.store import is_sample, read

    con = read(options.store)
    figures: pd.DataFrame = options.fetch(con, options)
    if is_sample(con):  # beside the figures, so that their columns stay what other programs expect
        print(sample_note(), file=sys.stderr)
    _print(_text(figures, options.format))


def _show_forecast(options: argparse.Namespace) -> None:
    forecast_files(options.history, options.queries, options.out)


def _parser() -> Parser:
    from analysis.places import ScopeKind

    parser = Parser(prog="python -m analysis", description=_("Figures of CI Monitor for other programs."), add_help=False)
    _add_help(parser)
    commands = parser.add_subparsers(required=True, metavar=_("command"))
    scores = _command(commands, "scores", _("every score of every participant in one round"))
    scores.add_argument("--round", type=int, required=True, dest="round_year", metavar=_("YEAR"), help=_("year of the round"))
    scores.set_defaults(fetch=_fetch_scores)
    trend = _command(commands, "trend", _("one score of one place in every round"))
    trend.add_argument("--place", required=True, metavar=_("CODE"), help=_("CBS code of a municipality or province, or NL"))
    trend.add_argument("--scope", required=True, choices=get_args(ScopeKind), help=_("kind of part"))
    trend.add_argument("--code", required=True, metavar=_("CODE"), help=_("code of the part"))
    trend.set_defaults(fetch=_fetch_trend)
    _add_promises(commands)
    _add_forecast(commands)
    return parser


def _add_promises(commands: "argparse._SubParsersAction[Parser]") -> None:
    promises = _command(commands, "promises", _("every promise of every participant of one learning programme"))
    promises.add_argument("--programme", required=True, metavar=_("CODE"), help=_("code of the learning programme"))
    promises.add_argument("--cohort", metavar=_("COHORT"), help=_("one cohort of it; all when not given"))
    promises.add_argument(
        "--as-of", type=date.fromisoformat, default=date.today(), metavar=_("DAY"), help=_("judged as of this day; today")
    )
    promises.set_defaults(fetch=_fetch_promises)
    numbers = _command(commands, "numbers", _("which participant stands behind which number, for the facilitator"))
    numbers.add_argument("--programme", required=True, metavar=_("CODE"), help=_("code of the learning programme"))
    numbers.set_defaults(fetch=_fetch_numbers)


def _add_forecast(commands: "argparse._SubParsersAction[Parser]") -> None:
    explanation = _("the distribution of later scores and the chance of a target, from file to file")
    forecast = commands.add_parser("forecast", help=explanation, description=explanation, add_help=False)
    _add_help(forecast)
    file = _("FILE")
    forecast.add_argument("--history", type=Path, required=True, metavar=file, help=_("CSV with unit, year, value"))
    forecast.add_argument("--queries", type=Path, required=True, metavar=file, help=_("CSV with unit, horizon, target"))
    forecast.add_argument("--out", type=Path, required=True, metavar=file, help=_("CSV that is written"))
    forecast.set_defaults(show=_show_forecast)


def _command(commands: "argparse._SubParsersAction[Parser]", name: str, explanation: str) -> Parser:
    command = commands.add_parser(name, help=explanation, description=explanation, add_help=False)
    _add_help(command)
    command.add_argument("--store", type=Path, default=default_store_path(), metavar=_("FOLDER"), help=_("folder of the store"))
    command.add_argument("--format", choices=["csv", "json"], default="csv", help=_("form of the output"))
    command.set_defaults(show=_show_figures)
    return command


def _add_help(parser: Parser) -> None:
    parser.add_argument("-h", "--help", action="help", help=_("show this explanation"))


def _fetch_scores(con: "duckdb.DuckDBPyConnection", options: argparse.Namespace) -> "pd.DataFrame":
    from analysis.places import fetch_round
    from analysis.scores import fetch_score_table

    return fetch_score_table(con, fetch_round(con, options.round_year).round_year)


def _fetch_trend(con: "duckdb.DuckDBPyConnection", options: argparse.Namespace) -> "pd.DataFrame":
    from analysis.places import fetch_place, fetch_scope
    from analysis.trends import fetch_trend

    place = fetch_place(con, options.place)
    scope = fetch_scope(con, options.scope, options.code)
    trend = fetch_trend(con, place, scope.scope, scope.code)
    # a reconstruction is no score of this municipality, and these columns cannot say so (SR-8)
    measured = trend.assign(score_pct=trend["score_pct"].mask(trend["is_reconstructed"]))
    return measured[list(TREND_OUTPUT)].rename(columns=TREND_OUTPUT)


def _fetch_promises(con: "duckdb.DuckDBPyConnection", options: argparse.Namespace) -> "pd.DataFrame":
    from analysis.promises.table import fetch_promise_table

    return fetch_promise_table(con, options.programme, options.as_of, options.cohort)


def _fetch_numbers(con: "duckdb.DuckDBPyConnection", options: argparse.Namespace) -> "pd.DataFrame":
    from analysis.learning.numbers import fetch_numbers
    from analysis.promises.table import check_programme

    check_programme(con, options.programme, None)
    return fetch_numbers(con, options.programme)


def _print(text: str) -> None:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough: `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _text(figures: "pd.DataFrame", form: str) -> str:
    """Return the figures as text, every number to the last bit."""
    if form == "csv":
        return str(figures.to_csv(index=False, lineterminator="\n"))
    rows = figures.astype(object).where(figures.notna(), None).to_dict("records")
    return json.dumps(rows, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.exit(main())
