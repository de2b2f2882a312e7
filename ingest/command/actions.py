"""What each command of `python -m ingest` does; printing is left to __main__."""

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data import store
from data.errors import NotLoadable
from data.text import _, ngettext
from ingest.checking import CheckedFile
from ingest.command import report_json, report_text
from ingest.command.copies import annotate
from ingest.command.instructions import check_as_told
from ingest.deliveries import fetch_deliveries, withdraw
from ingest.findings import Spot, make_finding
from ingest.previewing import preview
from ingest.publishing import PublishRequest, already_published, publish
from ingest.samples import build_sample_store
from ingest.writing.templates import write_template

LOADABLE, HAS_ERRORS, UNREADABLE = 0, 1, 2


@dataclass(frozen=True)
class Outcome:
    """What a command ends with: its exit code, its text for people and its data for machines."""

    exit_code: int
    text: str
    data: dict[str, Any]


def check(chosen: argparse.Namespace) -> Outcome:
    """Read files, say what is wrong and what would change. Without a store they are compared with an empty one."""
    texts, files, code = [], [], LOADABLE
    with _store_or_empty(chosen.store) as path:
        for file in chosen.files:
            checked = _read(path, file, chosen)
            changes = preview(path, checked) if checked.has_records else None
            copy = annotate(checked, file, chosen)
            texts += [report_text.check_report(checked, changes), *copy.texts]
            files.append({**report_json.file_record(checked, changes), "annotated": copy.path})
            code = max(code, _exit_code(checked))
    if not store.store_exists(chosen.store):
        texts.append(_("There is no store yet: the files were compared with an empty monitor."))
    return Outcome(code, "\n\n".join(texts), {"files": files})


def load(chosen: argparse.Namespace) -> Outcome:
    """Publish files, each in its own transaction; makes a store with the reference data when there is none."""
    store.create_store(chosen.store)
    request = PublishRequest(chosen.by, "script", chosen.good_rows)
    texts, files, code = [], [], LOADABLE
    for file in chosen.files:
        checked = _read(chosen.store, file, chosen)
        outcome = _load_one(chosen.store, checked, request)
        texts.append(outcome.text)
        files.append(outcome.data)
        code = max(code, outcome.exit_code)
    return Outcome(code, "\n\n".join(texts), {"files": files})


def _load_one(path: Path, checked: CheckedFile, request: PublishRequest) -> Outcome:
    existing = already_published(store.read(path), checked)
    record = report_json.file_record(checked, None)
    try:
        delivery_id = publish(path, checked, request)
    except NotLoadable as refused:
        text = f"{report_text.read_report(checked)}\n{refused.user_message}"
        return Outcome(_exit_code(checked), text, {**record, "state": "not_loaded", "delivery_id": None})
    if existing is not None:
        text = _("{file}: this file was published before, as delivery {number}. Nothing changes.", **_named(checked, existing))
        return Outcome(LOADABLE, text, {**record, "state": "already_published", "delivery_id": existing})
    text = _("{file}: published as delivery {number}.", **_named(checked, delivery_id))
    details = report_text.read_report(checked)
    return Outcome(LOADABLE, f"{details}\n{text}", {**record, "state": "published", "delivery_id": delivery_id})


def _named(checked: CheckedFile, number: int) -> dict[str, object]:
    return {"file": checked.file_name, "number": number}


def undo(chosen: argparse.Namespace) -> Outcome:
    """Withdraw a delivery."""
    withdraw(chosen.store, chosen.delivery, chosen.by)
    text = _("Delivery {number} was withdrawn. The figures are as if it had not been there.", number=chosen.delivery)
    return Outcome(LOADABLE, text, {"delivery_id": chosen.delivery, "state": "withdrawn"})


def deliveries(chosen: argparse.Namespace) -> Outcome:
    """List what was delivered, newest first."""
    frame = fetch_deliveries(store.read(chosen.store))
    return Outcome(LOADABLE, report_text.delivery_report(frame), {"deliveries": report_json.records(frame)})


def samples(chosen: argparse.Namespace) -> Outcome:
    """Build a store from the sample workbooks."""
    loaded_n = build_sample_store(chosen.store)
    data = {"store": str(chosen.store), "loaded_n": loaded_n}
    if not loaded_n:
        return Outcome(LOADABLE, _("All sample workbooks were loaded before. Nothing changes."), data)
    loaded = ngettext("{n} sample workbook was loaded.", "{n} sample workbooks were loaded.", loaded_n)
    return Outcome(LOADABLE, loaded, data)


def template(chosen: argparse.Namespace) -> Outcome:
    """Write an empty template; a file that is there is only replaced when --out names it."""
    path = chosen.out or Path(f"{chosen.kind}.xlsx")
    if chosen.out is None and path.exists():
        raise NotLoadable(_("The file {file} is there already. Choose another name with --out.", file=path))
    with _store_or_empty(chosen.store) as reference:
        content = write_template(store.read(reference), chosen.kind, chosen.round)
    path.write_bytes(content)
    return Outcome(LOADABLE, _("Template written: {file}", file=path), {"kind": chosen.kind, "file": str(path)})


@contextmanager
def _store_or_empty(path: Path) -> Iterator[Path]:
    """Give the store, or where there is none a throw-away one with the reference data: looking changes nothing."""
    if store.store_exists(path):
        yield path
        return
    with tempfile.TemporaryDirectory(prefix="ci-monitor-") as folder:
        store.create_store(Path(folder) / "store")
        yield Path(folder) / "store"


def _read(path: Path, file: Path, chosen: argparse.Namespace) -> CheckedFile:
    try:
        content = file.read_bytes()
    except OSError:
        finding = make_finding("file_not_found", Spot())
        return CheckedFile(file.name, b"", "", is_readable=False, findings=(finding,))
    return check_as_told(store.read(path), chosen, file.name, content)


def _exit_code(checked: CheckedFile) -> int:
    if not checked.is_readable:
        return UNREADABLE
    return LOADABLE if checked.is_loadable else HAS_ERRORS
