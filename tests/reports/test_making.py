"""The command that makes the reports of a group: whole, named, packed; what fails is said and stops nothing else."""

import csv
import io
import json
import os
import re
import signal
import threading
import zipfile
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

import duckdb
import pytest

from data import store
from data.text import speaking
from reports.command import run
from reports.making import crew, groups
from reports.making.contents_list import write_contents_page
from reports.making.crew import make_reports
from reports.making.file_names import file_name
from reports.making.making import Told
from reports.making.package import Package
from reports.making.records import FORMATS, Answer, Failure, Format, Group, MadeFile, Member, Order, Outcome, Task
from reports.making.tally import Tally
from reports.making.telling import WordTeller
from reports.making.template_check import check_template
from ui import cached

ARNHEM, NUENEN = "GM0202", "GM0820"  # the second has the longest name
STARTS: dict[Format, bytes] = {"pdf": b"%PDF-", "pptx": b"PK\x03\x04", "xlsx": b"PK\x03\x04", "html": b"<!"}
PROGRAMME_MEMBERS = """
    select distinct p.cbs_code from participation p where p.programme = $programme and p.cbs_code is not null
"""


@dataclass(frozen=True)
class Ran:
    code: int
    said: list[str]
    complained: list[str]


def make(*words: str) -> Ran:
    said: list[str] = []
    complained: list[str] = []
    return Ran(run(["make", *words], said.append, complained.append), said, complained)


def order_of(sample: Path, out: Path, *formats: Format, language: str = "nl", is_anonymous: bool = False) -> Order:
    return Order(sample, out, 2026, formats or FORMATS, language, is_anonymous)


@dataclass(frozen=True)
class Zipped:
    ran: Ran
    out: Path
    files: dict[str, bytes]


@pytest.fixture(scope="module")
def zipped(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Zipped:
    """Two places in all four formats, by the command, in one zip."""
    out = tmp_path_factory.mktemp("made")
    words = ("--store", str(sample), "--round", "2026", "--place", ARNHEM, NUENEN, "--format", "html,pdf,xlsx,pptx")
    ran = make(*words, "--out", str(out), "--zip", "--workers", "1")
    with zipfile.ZipFile(out / "ci-monitor-2026-keuze.zip") as found:
        return Zipped(ran, out, {name: found.read(name) for name in found.namelist()})


def test_every_format_of_every_place_is_in_the_zip_and_nothing_else_is_left(zipped: Zipped) -> None:
    wanted = {f"ci-monitor-2026-{name}.{form}" for name in ("arnhem", "nuenen-gerwen-en-nederwetten") for form in FORMATS}
    assert set(zipped.files) == wanted | {"inhoud.html", "inhoud.csv"}
    assert [path.name for path in zipped.out.iterdir()] == ["ci-monitor-2026-keuze.zip"]
    for name in wanted:
        assert zipped.files[name][:5].lower().startswith(STARTS[name.rpartition(".")[2]].lower())  # type: ignore[index]


def test_the_command_says_what_it_does_and_ends_well(zipped: Zipped) -> None:
    assert zipped.ran.code == 0
    assert zipped.ran.complained == []
    assert zipped.ran.said[0] == "Rapporten van 2 plaatsen, ronde 2026, als PDF, PowerPoint, Excel en HTML."
    assert zipped.ran.said[1:3] == ["1 van 2: Arnhem", "2 van 2: Nuenen, Gerwen en Nederwetten"]
    assert re.fullmatch(r"2 van 2 rapporten zijn compleet, in \d+ seconden?: \S+\.zip", zipped.ran.said[3])


def test_the_list_of_contents_names_every_file_with_the_mark_of_sample_data(zipped: Zipped) -> None:
    lines = list(csv.reader(io.StringIO(zipped.files["inhoud.csv"].decode("utf-8-sig")), delimiter=";"))
    assert "Verzonnen voorbeelddata" in lines[1][0]
    assert lines[3][:4] == ["Arnhem", ARNHEM, "2026", "PDF, PowerPoint, Excel, HTML"]
    assert [line[5] for line in lines[3:]] == ["", ""]
    page = zipped.files["inhoud.html"].decode()
    links = re.findall(r'href="([^"]+)"', page)
    assert set(links) == set(zipped.files) - {"inhoud.html", "inhoud.csv"}
    assert "Verzonnen voorbeelddata" in page
    assert "http" not in page


def test_the_same_order_makes_files_that_tell_the_same(zipped: Zipped) -> None:
    """The files of Arnhem are about Arnhem, not about who was made at the same time."""
    assert b"Arnhem" in zipped.files["ci-monitor-2026-arnhem.html"]
    assert b"Nuenen, Gerwen" in zipped.files["ci-monitor-2026-nuenen-gerwen-en-nederwetten.html"]


WRONG = {
    "round": (("--round", "1999", "--all"), "Er is geen ronde met antwoorden in 1999. Wel in 2022, 2023, 2024, 2025 en 2026."),
    "place": (("--round", "2026", "--place", "GM0000"), "Er is geen gemeente of provincie met de code GM0000."),
    "programme": (("--round", "2026", "--programme", "niets"), "Er is geen leertraject met de code niets. Kies uit: "),
    "cohort": (("--round", "2026", "--programme", "mra", "--cohort", "1900"), "Het leertraject mra heeft geen lichting 1900."),
    "cohort_alone": (("--round", "2026", "--all", "--cohort", "2024"), "noem ook het leertraject"),
    "province": (("--round", "2026", "--province", ARNHEM), "GM0202 is niet de code van een provincie."),
    "format": (("--round", "2026", "--all", "--format", "pdf,docx"), "De bestandssoort “docx” is er niet. Kies uit: pdf, pptx"),
    "address": (("--round", "2026", "--all", "--address", "javascript:alert(1)"), "is geen adres van een server"),
    "template": (
        ("--round", "2026", "--all", "--format", "pptx", "--template", "/nergens.pptx"),
        "Er is geen bestand /nergens.pptx.",
    ),
    "slides": (("--round", "2026", "--all", "--template", "/nergens.pptx"), "vraag ook om de bestandssoort pptx"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_cannot_be_done_is_said_in_a_sentence(case: str, sample: Path, tmp_path: Path) -> None:
    words, sentence = WRONG[case]
    ran = make("--store", str(sample), "--out", str(tmp_path / "out"), *words)
    assert ran.code == 2
    assert sentence in " ".join(ran.complained)
    assert not (tmp_path / "out").exists()


def test_without_a_store_or_a_folder_to_write_in_it_is_said(sample: Path, tmp_path: Path) -> None:
    assert make("--store", str(tmp_path / "niets"), "--round", "2026", "--all", "--out", str(tmp_path)).code == 2
    (tmp_path / "bestand").touch()
    ran = make("--store", str(sample), "--round", "2026", "--place", ARNHEM, "--out", str(tmp_path / "bestand"))
    assert ran.code == 2
    assert "is niet te gebruiken" in ran.complained[0]


def test_a_command_that_is_not_complete_ends_with_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        make("--round", "2026")
    assert ended.value.code == 2
    assert "Deze opdracht is niet volledig" in capsys.readouterr().err


def test_a_report_that_fails_is_named_and_the_others_go_on(sample: Path, tmp_path: Path) -> None:
    """For machines, each line an event; the file that is in the way is a folder."""
    (tmp_path / "ci-monitor-2026-arnhem.xlsx").mkdir()
    words = ("--round", "2026", "--place", ARNHEM, "PV26", "--format", "xlsx", "--workers", "1", "--json")
    ran = make("--store", str(sample), "--out", str(tmp_path), *words)
    events = [json.loads(line) for line in ran.said]
    assert ran.code == 1
    assert [event["event"] for event in events] == ["begun", "report", "report", "ended"]
    assert events[0]["total_n"] == events[2]["done_n"] == 2
    assert [event["name"] for event in events[1:3]] == ["Arnhem", "Utrecht"]
    assert [len(event["failures"]) for event in events[1:3]] == [1, 0]
    assert events[1]["failures"][0]["why"].startswith("Het bestand kon niet worden bewaard")
    assert (tmp_path / "ci-monitor-2026-provincie-utrecht.xlsx").is_file()
    assert "Arnhem;GM0202;2026;;;Excel: Het bestand kon niet" in (tmp_path / "inhoud.csv").read_text(encoding="utf-8-sig")
    assert not list(tmp_path.glob(".*"))


def test_what_failed_is_said_in_words() -> None:
    said: list[str] = []
    tally = Tally(Group("x", "X", (Member("Arnhem", ARNHEM),)), 1)
    outcome = tally.add(Outcome(ARNHEM, failures=(Failure("pptx", "de schijf is vol"),)))
    assert outcome is not None
    WordTeller(said.append).tell(Told("Arnhem", outcome, tally))
    assert said == ["1 van 1: Arnhem", "Arnhem: PowerPoint is mislukt: de schijf is vol"]


def frail(ask: Connection, order: Order) -> None:
    """Make no reports, but die at one format of one place and hang at another, as a bad file could."""
    while True:
        try:
            task: Task = ask.recv()
        except EOFError:
            return
        if (task.code, "pptx") in {(task.code, form) for form in task.formats} and task.code == "dies":
            os.kill(os.getpid(), signal.SIGKILL)
        if task.code == "hangs":
            threading.Event().wait()
        made = Outcome(task.code, tuple(MadeFile(form, f"{task.code}.{form}", 1) for form in task.formats))
        ask.send(Answer(made, is_full=task.code == "second"))


def made_by_frail(monkeypatch: pytest.MonkeyPatch, folder: Path, codes: list[str]) -> Tally:
    monkeypatch.setattr(crew, "serve", frail)
    tally = Tally(Group("x", "X", tuple(Member(code, code) for code in codes)), 2)
    for part in make_reports([Task(code, ("pdf", "pptx")) for code in codes], order_of(folder, folder, "pdf", "pptx"), 2):
        tally.add(part)
    return tally


def test_a_process_that_dies_costs_only_the_format_it_was_at(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tally = made_by_frail(monkeypatch, tmp_path, ["first", "dies", "second", "third"])
    assert tally.done_n == 4
    assert {code: [file.form for file in outcome.files] for code, outcome in tally.outcomes.items()} == {
        "first": ["pdf", "pptx"], "second": ["pdf", "pptx"], "third": ["pdf", "pptx"], "dies": ["pdf"],
    }  # fmt: skip
    assert [failure.form for failure in tally.outcomes["dies"].failures] == ["pptx"]
    assert "logboek" in tally.outcomes["dies"].failures[0].why


def test_a_process_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(crew, "MOST_SECONDS", 0.4)
    tally = made_by_frail(monkeypatch, tmp_path, ["hangs"])
    assert {failure.form for failure in tally.outcomes["hangs"].failures} == {"pdf", "pptx"}


def test_who_stops_halfway_leaves_no_zip_and_no_half_one(sample: Path, tmp_path: Path) -> None:
    order = order_of(sample, tmp_path, "html")
    (tmp_path / "a.html").write_bytes(b"x")
    with pytest.raises(KeyboardInterrupt), Package(order, tmp_path / "all.zip") as package:
        package.take(Outcome("GM0202", (MadeFile("html", "a.html", 1),)))
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_the_members_of_a_group_are_those_of_the_store(sample: Path) -> None:
    con = store.read(sample)
    for programme in ("green_deal_2", "ci2024"):
        wanted = {row[0] for row in con.execute(PROGRAMME_MEMBERS, {"programme": programme}).fetchall()}
        found = groups.group_of_programme(programme)
        assert set(found.codes) == wanted
        assert len(found.codes) == len(set(found.codes))
    assert any(member.code is None for member in groups.group_of_programme("green_deal_2").members)
    took_part = con.execute("select distinct cbs_code from response where round_year = 2026").fetchall()
    assert set(groups.group_of_round(2026).codes) == {row[0] for row in took_part}
    assert len(groups.group_of_everybody(2026).codes) == 342
    own = {place.cbs_code for place in cached.all_places().values() if place.parent_code == "PV25"}
    assert set(groups.group_of_province("PV25", 2026).codes) == {row[0] for row in took_part} & own


def test_who_is_no_municipality_is_in_the_list_with_the_reason(sample: Path, tmp_path: Path) -> None:
    group = groups.group_of_programme("green_deal_2")
    page = write_contents_page(Tally(group, 1), order_of(sample, tmp_path, "pdf", is_anonymous=True)).decode()
    unfit = [member for member in group.members if member.code is None]
    assert page.count("Geen rapport: geen gemeente.") == len(unfit) > 0
    assert "stuur de lijst niet mee" in page


def test_no_two_places_end_in_one_file_and_every_name_is_safe(sample: Path, tmp_path: Path) -> None:
    for language in ("nl", "en"):
        with speaking(language):
            order = order_of(sample, tmp_path, "pdf", language=language, is_anonymous=True)
            names = [file_name(code, order, "pdf") for code in cached.all_places()]
        assert len(set(names)) == len(names) > 350
        assert all(re.fullmatch(r"ci-monitor-2026-[a-z0-9-]+\.pdf", name) for name in names)
    with speaking("nl"):
        plain = order_of(sample, tmp_path, "pdf")
        assert file_name("GM1900", plain, "pdf") == "ci-monitor-2026-sudwest-fryslan.pdf"
        assert file_name("PV26", plain, "pdf") == "ci-monitor-2026-provincie-utrecht.pdf"


def test_how_far_it_is_is_reckoned_from_what_is_settled() -> None:
    tally = Tally(Group("x", "X", tuple(Member(f"m{n}", f"m{n}") for n in range(10))), 2)
    assert tally.add(Outcome("m0", (MadeFile("pdf", "a", 1),))) is None  # the other format is still to come
    assert tally.done_n == 0
    whole = tally.add(Outcome("m0", failures=(Failure("pptx", "why"),)))
    assert whole is not None
    assert (len(whole.files), len(whole.failures), tally.done_n, tally.failed_n) == (1, 1, 1, 1)
    assert tally.seconds_left() is None
    for n in range(1, 5):
        tally.add(Outcome(f"m{n}", (MadeFile("pdf", "a", 1), MadeFile("pptx", "b", 1))))
    tally.began -= 50
    assert tally.seconds_left() == pytest.approx(50, abs=1)  # five of ten in fifty seconds


def test_a_file_that_is_no_template_gets_a_sentence() -> None:
    assert check_template(b"no zip at all") != ""
    assert "groter dan 25 MB" in check_template(bytes(26_000_000))


def test_the_figures_are_of_one_version_whatever_is_published_meanwhile(sample: Path) -> None:
    from reports.making.pinned import pinned_store

    with pinned_store(sample) as folder:
        assert folder != sample
        copy = store.newest_version(folder)
        assert copy.read_bytes() == store.newest_version(sample).read_bytes()
        with duckdb.connect(str(copy), read_only=True) as con:
            assert con.execute("select count(*) from place").fetchone() != (0,)
        assert os.environ["CI_MONITOR_STORE"] == str(folder)
    assert os.environ["CI_MONITOR_STORE"] == str(sample)
    assert not folder.exists()
