"""Files that could hurt: each is one finding with a sentence of its own, nothing raises, nothing is lost."""

import operator
import os
import pickle
import subprocess
import sys
import threading
import time
from pathlib import Path

import duckdb
import pytest

from data import ROOT, store
from ingest.checking import check_file
from ingest.confinement import child_frames, confined, safe_pickle
from ingest.confinement.child_process import nursery
from ingest.confinement.confined import run_confined
from ingest.confinement.limits import Limits, limits_of
from ingest.confinement.progress import Progress
from ingest.files import OpenedFile, open_file
from ingest.findings import Finding, Spot, explain
from ingest.sheets import Sheet
from tests.ingest.hostile_files import DEADLY, GOOD, REFUSED, long_texts, lying_bomb, make_zip, parts_of, ranges, with_rows
from tests.ingest.seen import seen

pytestmark = pytest.mark.filterwarnings("ignore:Duplicate name")


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_file_is_one_finding_with_a_remedy(check, name: str) -> None:
    make, code = REFUSED[name]
    checked = check(make(), "register.xlsx")
    assert seen(checked) == [(code, "", "")]
    assert not checked.is_readable
    text = explain(checked.findings[0])
    assert all((text.found, text.expected, text.consequence, text.remedy))


def test_each_kind_of_harm_has_its_own_sentence(check) -> None:
    one_of_each = {code: make for make, code in REFUSED.values()}
    firsts = {explain(check(make()).findings[0]).found for make in one_of_each.values()}
    assert len(firsts) == len(one_of_each)


@pytest.mark.processes
@pytest.mark.parametrize("name", DEADLY)
def test_what_brings_the_reader_down_leaves_us_standing(con: duckdb.DuckDBPyConnection, name: str) -> None:
    make, codes = DEADLY[name]
    checked = check_file(con, "register.xlsx", make())
    assert [finding.code for finding in checked.findings] in [[code] for code in codes]
    assert not checked.is_readable
    assert explain(checked.findings[0]).remedy
    assert check_file(con, "register.xlsx", GOOD).is_loadable


def test_a_file_that_is_only_strange_is_read(check) -> None:
    """Fifty thousand merged ranges, a million unused texts, comments, other quotes, no addresses: odd, not wrong."""
    assert open_file(ranges(50_000)).refusal is None
    assert open_file(long_texts()).sheets[0].cell(1, 1).value == "999999"
    rows = b"<!-- x --><row><c t='str'><v>a</v></c><c><v>2</v></c></row>"
    rows += b"<row r='5'><c t='str' r='C5'><v><![CDATA[a<3]]></v></c></row>"
    sheet = open_file(with_rows(rows)).sheets[0]
    assert [(cell.address, cell.value) for row in sheet.row_numbers for cell in sheet.row(row)] == [
        ("A1", "a"),
        ("B1", 2),
        ("C5", "a<3"),
    ]


def test_a_prefix_before_every_tag_changes_nothing() -> None:
    x = b'<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>'
    rows = b'<x:row r="2"><x:c r="B2"><x:f>1+1</x:f></x:c><x:c r="C2" t="e"><x:v>#REF!</x:v></x:c></x:row>'
    merged = b'</x:sheetData><x:mergeCells><x:mergeCell ref="B2:B4"/></x:mergeCells></x:worksheet>'
    sheet = open_file(make_zip({**parts_of(GOOD), "xl/worksheets/sheet1.xml": x + rows + merged})).sheets[0]
    assert [(cell.address, cell.trouble, cell.merged_range) for cell in sheet.row(2)] == [
        ("B2", "formula_without_value", "B2:B4"),
        ("C2", "error_value", ""),
    ]


def test_unpacking_stops_at_the_limit_whatever_the_zip_says_of_itself() -> None:
    refused = open_file(lying_bomb(), Limits(unpacked_mb=1)).refusal
    assert refused
    assert refused.code in {"file_unpacks_too_large", "file_damaged"}


# The child process itself: tasks that misbehave, each a finding; then a task that behaves still works.


@pytest.mark.processes
@pytest.mark.parametrize(
    ("task", "argument", "limits", "code"),
    [
        (time.sleep, 60, Limits(seconds=0.2), "reader_too_slow"),
        (bytes, 3_000_000_000, Limits(), "reader_out_of_memory"),
        (os._exit, 0, Limits(), "reader_stopped"),
        (os.abort, None, Limits(), "reader_stopped"),
        (int, "no number", Limits(), "reader_stopped"),
        (bytes, 3_000_000, Limits(answer_mb=2), "answer_too_large"),
        (os.write, (2, b"memory allocation of 9 bytes failed"), Limits(), "reader_stopped"),
        (open, "/tmp/never-written-by-the-child", Limits(), "reader_stopped"),
    ],
)
def test_a_task_that_misbehaves_is_a_finding(task, argument, limits: Limits, code: str) -> None:
    arguments = argument if isinstance(argument, tuple) else (argument,) * (argument is not None)
    result = run_confined(task, *arguments, limits=limits)
    if task is os.write:  # it did nothing wrong: the words alone are no reason
        assert result == len(argument[1])
        return
    assert isinstance(result, Finding)
    assert result.code == code
    assert explain(result).remedy


@pytest.mark.processes
def test_the_result_comes_back_and_progress_is_heard() -> None:
    heard: list[Progress] = []
    opened = run_confined(open_file, GOOD, on_progress=heard.append)
    assert isinstance(opened, OpenedFile)
    assert opened.sheets[0].cell(2, 1).value == "GM0202"
    assert [progress.stage for progress in heard][:2] == ["opening", "reading"]
    assert [progress.share for progress in heard] == sorted(progress.share for progress in heard)


@pytest.mark.processes
def test_what_the_listener_raises_ends_the_child_and_comes_through() -> None:
    def stop(_progress: Progress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_confined(open_file, GOOD, on_progress=stop)


@pytest.mark.processes
def test_many_threads_each_get_their_own_answer() -> None:
    answers: dict[int, object] = {}
    threads = [threading.Thread(target=lambda n=n: answers.update({n: run_confined(operator.add, n, 1)})) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == {n: n + 1 for n in range(4)}


@pytest.mark.processes
def test_every_file_has_a_child_of_its_own_and_none_is_left_behind() -> None:
    first, second = run_confined(os.getpid), run_confined(os.getpid)
    assert first != second
    for number in (first, second):
        with pytest.raises(ProcessLookupError):
            os.kill(int(str(number)), 0)


@pytest.mark.processes
def test_a_nursery_that_died_is_replaced() -> None:
    confined.start_ahead()
    assert nursery.process
    before = nursery.process.pid
    nursery.process.kill()
    nursery.process.wait()
    assert run_confined(operator.add, 1, 2) == 3
    assert nursery.process.pid != before


@pytest.mark.processes
def test_the_nursery_ends_with_its_parent() -> None:
    code = (
        "from ingest.confinement.child_process import nursery; from ingest.confinement.confined import run_confined; import os;"
        "run_confined(os.getpid); print(nursery.process.pid, flush=True); os._exit(0)"
    )
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    number = int(told.stdout)
    for _try in range(500):  # it ends by itself, a moment later
        if not Path(f"/proc/{number}").exists() or "Z (zombie)" in Path(f"/proc/{number}/status").read_text():
            return
        time.sleep(0.02)
    raise AssertionError(f"nursery {number} is still there")


def test_only_records_are_taken_from_the_child() -> None:
    for good in (Finding("error", "x"), Spot("a", 1, 2), open_file(GOOD).sheets, {1: {2.5}}, ("é", None, True)):
        read = safe_pickle.read_records(pickle.dumps(good, protocol=5))
        assert type(read) is type(good)
    sheet = safe_pickle.read_records(pickle.dumps(open_file(GOOD).sheets[0], protocol=5))
    assert isinstance(sheet, Sheet)
    assert sheet.cell(2, 1).value == "GM0202"
    for bad in (os.system, print, store.create_store, Path("x"), threading.Thread, open_file, pickle.loads):
        with pytest.raises(safe_pickle.NotDataError):
            safe_pickle.read_records(pickle.dumps(bad, protocol=5))
    for noise in (b"", b"\x80", b"garbage", b"cos\nsystem\n(S'true'\ntR.", b"cingest.__main__\nmain\n(tR."):
        with pytest.raises(safe_pickle.NotDataError):
            safe_pickle.read_records(noise)


def test_frames_that_say_nothing_sensible() -> None:
    for body in (b"", b"123456789", child_frames.progress_frame(Progress(0.5, "reading"))[:-1]):
        with pytest.raises(ValueError, match=r"error|Error"):
            child_frames.progress_of(body)


def test_the_environment_may_set_the_limits() -> None:
    chosen = limits_of({"CI_MONITOR_LIMIT_SECONDS": "60.5", "CI_MONITOR_LIMIT_MEMORY_MB": "2048", "CI_MONITOR_LIMIT_PARTS": "no"})
    assert (chosen.seconds, chosen.memory_mb, chosen.parts) == (60.5, 2048, Limits().parts)
    assert limits_of({"CI_MONITOR_LIMIT_SECONDS": "-1", "CI_MONITOR_LIMIT_COLUMNS": "nan"}) == Limits()
