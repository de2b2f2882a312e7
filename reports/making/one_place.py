"""The files of one place, in a process of its own: put in place whole, or not at all."""

import os
import uuid
from collections.abc import Callable
from functools import partial

from data.errors import CIMonitorError
from data.text import _
from reports.contents.report import report_of
from reports.making.file_names import file_name
from reports.making.formats import write_report
from reports.making.records import Failure, Format, MadeFile, Order, Outcome, Task
from reports.records import Report


def make_report(task: Task, order: Order) -> Outcome:
    """Make the report of a place and write it in each format; what is wrong with one format leaves the others."""
    make = partial(report_of, task.code, order.round_year, is_anonymous=order.is_anonymous, server=order.server)
    report = _attempt(make)
    if isinstance(report, str):
        return Outcome(task.code, failures=tuple(Failure(form, report) for form in task.formats))
    found = [_make_file(report, order, form) for form in task.formats]
    files = tuple(each for each in found if isinstance(each, MadeFile))
    return Outcome(task.code, files, tuple(each for each in found if isinstance(each, Failure)))


def _attempt(make: Callable[[], Report]) -> Report | str:
    """Return the report, or the sentence why there is none."""
    try:
        return make()
    except CIMonitorError as error:
        return error.user_message


def _make_file(report: Report, order: Order, form: Format) -> MadeFile | Failure:
    name = file_name(report.place.cbs_code, order, form)
    try:
        body = write_report(report, form, order.template)
        _put_in_place(order, name, body)
    except CIMonitorError as error:
        return Failure(form, error.user_message)
    except OSError as error:
        return Failure(form, _("The file could not be kept: {why}.", why=error.strerror or type(error).__name__))
    return MadeFile(form, name, len(body))


def _put_in_place(order: Order, name: str, body: bytes) -> None:
    """Write under another name first: nobody ever finds half a file."""
    draft = order.out / f".{name}.{uuid.uuid4().hex}.part"
    try:
        draft.write_bytes(body)
        os.replace(draft, order.out / name)
    finally:
        draft.unlink(missing_ok=True)
