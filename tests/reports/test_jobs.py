"""The orders of visitors: one at a time, stopped when asked, found by their key alone, and gone when they should be."""

import asyncio
import os
import re
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.datastructures import Headers

from data import ROOT
from reports.making import job_folder, jobs, routes, turn
from reports.making.jobs import ENDED, JobRefused, Jobs, JobView
from reports.making.records import FORMATS
from tests.pages.asking import ask as ask_any
from ui import cached
from ui.report_links import draw_report_links

FAKE = (sys.executable, str(ROOT / "tests" / "reports" / "fake_command.py"))
ARNHEM = "GM0202"
PATIENCE_SECONDS = 20


def ask(path: str) -> tuple[int, Headers, bytes]:
    """Ask our routes for a path, staying on the line until the answer is there."""
    sent: list[dict] = []
    request = iter([{"type": "http.request", "body": b"", "more_body": False}])

    async def receive() -> dict:
        for message in request:
            return message
        await asyncio.Event().wait()
        raise AssertionError

    async def send(message: dict) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "GET", "path": path, "query_string": b"", "root_path": "", "headers": []}
    asyncio.run(Starlette(routes=routes.REPORT_ROUTES)(scope, receive, send))
    body = b"".join(message.get("body", b"") for message in sent[1:])
    return sent[0]["status"], Headers(raw=sent[0]["headers"]), body


@pytest.fixture
def orders(tmp_path: Path) -> Iterator[Jobs]:
    made = Jobs(lambda: tmp_path, FAKE)
    yield made
    made.end()


def wait_until(orders: Jobs, key: str, is_so: Callable[[JobView], bool]) -> JobView:
    ends_at = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < ends_at:
        view = orders.look(key)
        assert view is not None
        if is_so(view):
            return view
        os.sched_yield()
    raise AssertionError(view)


def has_ended(view: JobView) -> bool:
    return view.state in ENDED


def is_halfway(view: JobView) -> bool:
    return view.heard.done_n == 1


def test_an_order_is_carried_out_and_its_zip_can_be_taken(orders: Jobs, tmp_path: Path) -> None:
    key = orders.start("Rapporten", ("--round", "2026"), 1000, b"huisstijl")
    view = wait_until(orders, key, has_ended)
    assert (view.state, view.heard.total_n, view.heard.done_n, view.zip_name) == ("done", 2, 2, "ci-monitor-2026-keuze.zip")
    path = orders.file_of(key)
    assert path is not None
    assert view.size_bytes == path.stat().st_size
    with zipfile.ZipFile(path) as found:
        words = found.read("inhoud.csv").decode().split()
    assert words[:2] == ["--round", "2026"]
    assert Path(words[words.index("--template") + 1]).read_bytes() == b"huisstijl"
    assert tmp_path in path.parents


def test_what_failed_is_known_by_name(orders: Jobs) -> None:
    view = wait_until(orders, orders.start("x", ("--fail",), 0), has_ended)
    assert view.state == "done"
    assert [(failure.name, failure.form, failure.why) for failure in view.heard.failures] == [
        ("Arnhem", "PowerPoint", "het ging mis")
    ]


def test_a_second_order_waits_and_then_goes_on(orders: Jobs) -> None:
    first = orders.start("een", ("--hold",), 0)
    second = orders.start("twee", (), 0)
    wait_until(orders, first, is_halfway)
    waiting = orders.look(second)
    assert waiting is not None
    assert (waiting.state, waiting.ahead_n, waiting.heard.total_n) == ("waiting", 1, 0)
    orders.cancel(first)
    assert wait_until(orders, second, has_ended).state == "done"


def test_stopping_ends_the_processes_and_removes_the_files(orders: Jobs, tmp_path: Path) -> None:
    key = orders.start("x", ("--hold",), 0)
    wait_until(orders, key, is_halfway)
    process = orders._jobs[key].process
    assert process is not None
    orders.cancel(key)
    assert process.wait(timeout=PATIENCE_SECONDS) == -signal.SIGKILL
    view = orders.look(key)
    assert view is not None
    assert view.state == "cancelled"
    assert orders.file_of(key) is None
    assert list(tmp_path.iterdir()) == []


def test_an_order_that_is_stopped_while_it_waits_is_never_begun(orders: Jobs) -> None:
    first, second, third = (orders.start("x", words, 0) for words in (("--hold",), ("--hold",), ()))
    orders.cancel(second)
    orders.cancel(first)
    assert wait_until(orders, third, has_ended).state == "done"
    assert orders._jobs[second].process is None


@pytest.mark.parametrize(("word", "why"), [("--refuse", "Het kan niet: de schijf is vol."), ("--die", "")])
def test_an_order_that_comes_to_nothing_says_so(orders: Jobs, word: str, why: str) -> None:
    view = wait_until(orders, orders.start("x", (word,), 0), has_ended)
    assert (view.state, view.heard.why_not, view.zip_name) == ("failed", why, "")


def test_too_many_orders_are_refused_and_so_is_one_the_disk_cannot_bear(orders: Jobs) -> None:
    first = orders.start("x", ("--hold",), 0)
    wait_until(orders, first, is_halfway)
    for _number in range(jobs.MOST_WAITING):
        orders.start("x", (), 0)
    with pytest.raises(JobRefused, match="Er wachten al 4 opdrachten"):
        orders.start("x", (), 0)
    with pytest.raises(JobRefused, match="te weinig ruimte"):
        Jobs(job_folder.job_folder, FAKE).start("x", (), 10**18)


def test_old_orders_make_room(orders: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    key = orders.start("x", (), 0)
    path = wait_until(orders, key, has_ended) and orders.file_of(key)
    assert path is not None
    monkeypatch.setattr(jobs, "KEPT_SECONDS", -1.0)
    assert orders.look(key) is None
    assert not path.exists()


def test_only_the_newest_are_kept(orders: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "MOST_KEPT", 1)
    keys = [orders.start("x", (), 0) for _number in range(2)]
    wait_until(orders, keys[1], has_ended)
    assert [orders.look(key) is None for key in keys] == [True, False]


def test_the_zip_is_sent_as_a_file_and_only_to_who_has_its_key(
    orders: Jobs, monkeypatch: pytest.MonkeyPatch, sample: Path
) -> None:
    monkeypatch.setattr(routes, "JOBS", orders)
    key = orders.start("x", (), 0)
    wait_until(orders, key, has_ended)
    path = orders.file_of(key)
    assert path is not None
    status, headers, body = ask(f"/rapport-zip/{key}/{path.name}")
    assert (status, body) == (200, path.read_bytes())
    assert headers["content-type"] == "application/zip"
    assert f'filename="{path.name}"' in headers["content-disposition"]
    for wrong in (f"{key}/ander.zip", f"{key[:-1]}/{path.name}", f"../{key}/{path.name}"):
        assert ask(f"/rapport-zip/{wrong}")[0] in (404, 410)
    monkeypatch.setenv("CI_MONITOR_REPORTS", "nobody")
    assert ask(f"/rapport-zip/{key}/{path.name}")[0] == 410
    with pytest.raises(JobRefused, match="kan niemand rapporten laten maken"):
        orders.start("x", (), 0)


def test_what_a_killed_server_left_behind_is_removed_and_that_of_a_living_one_is_not(tmp_path: Path) -> None:
    living = tmp_path / f"{job_folder.PREFIX}living"
    dead = tmp_path / f"{job_folder.PREFIX}dead"
    for folder in (living, dead):
        folder.mkdir()
        (folder / job_folder.SIGN).touch()
    holding = "import fcntl,sys; f=open(sys.argv[1]); fcntl.flock(f,fcntl.LOCK_EX); print('held',flush=True); sys.stdin.read()"
    words = [sys.executable, "-c", holding, str(living / job_folder.SIGN)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        assert server.stdout is not None
        assert server.stdout.readline() == b"held\n"
        job_folder._remove_abandoned(tmp_path)
        assert list(tmp_path.iterdir()) == [living]
        server.communicate()


def test_the_command_ends_with_the_server(tmp_path: Path, sample: Path) -> None:
    words = [sys.executable, "-m", "reports.making.attended", "make", "--round", "2026", "--all", "--out", str(tmp_path)]
    ended = subprocess.run(words, cwd=ROOT, stdin=subprocess.DEVNULL, start_new_session=True, check=False, capture_output=True)
    assert ended.returncode == -signal.SIGKILL
    assert list(tmp_path.iterdir()) == []


def test_one_report_is_made_at_the_press_of_a_link(sample: Path) -> None:
    place = cached.all_places()[ARNHEM]
    drawn = str(draw_report_links(place.cbs_code, 2026))
    paths = re.findall(r'href="\./([^"?]+)', drawn)
    assert [path.rpartition(".")[2] for path in paths] == [*FORMATS, "pdf"]
    status, headers, body = ask(f"/{paths[2]}")  # the calculation
    assert (status, body[:4]) == (200, b"PK\x03\x04")
    assert headers["content-disposition"] == 'attachment; filename="ci-monitor-2026-arnhem.xlsx"'
    assert headers["content-type"].endswith("spreadsheetml.sheet")


def test_who_comes_when_many_wait_is_told_so_at_once(sample: Path) -> None:
    """Those who wait hold a thread each, and the other pages need some."""
    with ExitStack() as waiting:
        for _each in range(turn.MOST_AT_ONCE):
            waiting.callback(turn._AT_ONCE.release)
            assert turn._AT_ONCE.acquire(blocking=False)
        for path in ("/rapport/2026/GM0202.xlsx", "/presentatie/PV25/verhaal.html", "/presentatie/PV24?ronde=2023"):
            answer = ask_any(path)
            assert (answer.status, answer.headers["content-language"]) == (503, "nl")
            assert "Probeer het over een minuut opnieuw" in answer.text
    assert ask("/rapport/2026/GM0202.xlsx")[0] == 200


@pytest.mark.parametrize("path", ["2026/GM0000.pdf", "1999/GM0202.pdf", "2026/GM0202.docx", "2026/GM0202", "x/..%2f.pdf"])
def test_a_report_that_cannot_be_is_a_page_in_dutch(sample: Path, path: str) -> None:
    status, headers, body = ask(f"/rapport/{path}")
    assert status == 404
    assert headers["content-language"] == "nl"
    assert "bestaat niet" in body.decode()
