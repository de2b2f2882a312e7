"""Promises about pilots, each case computed by hand (PR-1)."""

from collections.abc import Callable
from datetime import date

import duckdb
import pytest

from analysis.promises.records import PromiseStatus, PromiseWord
from tests.analysis.promise_store import COURSE, course, deliver, found
from tests.programme_builders import PilotDone, Record, Took

DEAL = "green_deal_2"  # two procurements from "uitvoering", or one scaled up, by 31 December 2020
DUE, DAY_AFTER = date(2020, 12, 31), date(2021, 1, 1)
NOW = date(2026, 11, 1)
DAYS = (
    NOW, DUE, DAY_AFTER, date(2019, 4, 30), date(2019, 5, 1), date(2020, 5, 31), date(2020, 6, 1), date(2020, 7, 1),
    date(2022, 1, 1),
)  # fmt: skip
BUSY, DONE, SCALED, STOPPED = "uitvoering", "afgerond", "opgeschaald", "gestopt"


def pilot(organisation: str, number: int, phase: str | None, programme: str = DEAL, **more: object) -> PilotDone:
    """A pilot; dates of phases by the name of the phase, other columns by theirs."""
    dates = {key: value for key, value in more.items() if key in (BUSY, DONE, SCALED, STOPPED, "voorbereiding", "aanbesteding")}
    rest = {key: value for key, value in more.items() if key not in dates}
    return PilotDone(f"{organisation} {number}", organisation, None, programme, phase, dates, rest)  # type: ignore[arg-type]


CASES: list[Record] = [
    pilot("twee", 1, BUSY, uitvoering=date(2019, 5, 1)),
    pilot("twee", 2, DONE, uitvoering=2018, afgerond=2019),
    pilot("opgeschaald", 1, SCALED, uitvoering=2019, opgeschaald=date(2020, 6, 1)),
    pilot("een", 1, BUSY, uitvoering=date(2019, 5, 1)),
    pilot("aanbesteding", 1, "aanbesteding", aanbesteding=date(2019, 5, 1)),
    pilot("op de dag", 1, BUSY, uitvoering=date(2019, 5, 1)),
    pilot("op de dag", 2, BUSY, uitvoering=DUE),
    pilot("dag later", 1, BUSY, uitvoering=date(2019, 5, 1)),
    pilot("dag later", 2, BUSY, uitvoering=DAY_AFTER),
    pilot("gestopt", 1, BUSY, uitvoering=2019),
    pilot("gestopt", 2, STOPPED, uitvoering=2019, gestopt=2020),
    pilot("afgerond gestopt", 1, BUSY, uitvoering=2019),
    pilot("afgerond gestopt", 2, STOPPED, uitvoering=2018, afgerond=2019, gestopt=2020),
    pilot("elders", 1, BUSY, uitvoering=2019),
    pilot("elders", 2, BUSY, "mra", uitvoering=2019),
    pilot("jaartal", 1, BUSY, uitvoering=2019),
    pilot("jaartal", 2, BUSY, uitvoering=2020),
    pilot("zonder datum", 1, BUSY),
    pilot("zonder datum", 2, DONE),
    pilot("eindjaar", 1, DONE, year_end=2018),
    pilot("eindjaar", 2, DONE, year_end=2020),
    pilot("beginjaar", 1, BUSY, year_start=2021),
    pilot("beginjaar", 2, BUSY, year_start=2022),
    pilot("fase onbekend", 1, BUSY, uitvoering=2019),
    pilot("fase onbekend", 2, None),
    pilot("plan", 1, BUSY, uitvoering=2019),
    pilot("plan", 2, "aanbesteding", aanbesteding=2019, uitvoering=2020),
    pilot("later pas gemeld", 1, BUSY, uitvoering=2019),
    pilot("later pas gemeld", 2, DONE, aanbesteding=2019, afgerond=date(2021, 6, 1)),
]
ORGANISATIONS = sorted({each.organisation for each in CASES if isinstance(each, PilotDone)} | {"geen"})


@pytest.fixture(scope="module")
def deal(con: duckdb.DuckDBPyConnection) -> Callable[[date], dict[tuple[str, str], PromiseStatus]]:
    """The cases as of a day, each day judged once."""
    deliver(con, [*(Took(DEAL, name, organisation_type="bedrijf") for name in ORGANISATIONS), *CASES])
    return {day: found(con, DEAL, day) for day in DAYS}.__getitem__


@pytest.mark.parametrize(
    ("organisation", "as_of", "status", "is_late", "done_n", "needed_n"),
    [
        ("twee", NOW, "kept", False, 2, 2),
        ("twee", date(2019, 5, 1), "kept", False, 2, 2),  # some day in 2018, and this very day
        ("twee", date(2019, 4, 30), "on_its_way", False, 1, 2),
        ("opgeschaald", NOW, "kept", False, 1, 1),  # one scaled-up pilot replaces two new ones
        ("opgeschaald", date(2020, 6, 1), "kept", False, 1, 1),
        ("opgeschaald", date(2020, 5, 31), "on_its_way", False, 1, 2),
        ("een", DUE, "on_its_way", False, 1, 2),  # on the due date itself it has not passed
        ("een", DAY_AFTER, "open", False, 1, 2),
        ("een", date(2019, 4, 30), "open", False, 0, 2),
        ("aanbesteding", DUE, "on_its_way", False, 0, 2),
        ("aanbesteding", DAY_AFTER, "open", False, 0, 2),
        ("op de dag", NOW, "kept", False, 2, 2),
        ("dag later", NOW, "kept", True, 2, 2),
        ("dag later", DUE, "on_its_way", False, 1, 2),
        ("gestopt", NOW, "open", False, 1, 2),
        ("afgerond gestopt", NOW, "kept", False, 2, 2),
        ("elders", NOW, "open", False, 1, 2),
        ("jaartal", NOW, "kept", False, 2, 2),
        ("jaartal", date(2020, 7, 1), "not_to_say", False, 1, 2),  # some day in 2020
        ("zonder datum", NOW, "kept", None, 2, 2),  # delivered in 2026 as such; in time is not known
        ("zonder datum", date(2022, 1, 1), "not_to_say", False, 0, 2),
        ("eindjaar", NOW, "kept", False, 2, 2),
        ("beginjaar", NOW, "kept", True, 2, 2),  # neither had begun on the due date
        ("fase onbekend", NOW, "not_to_say", False, 1, 2),
        ("plan", NOW, "open", False, 1, 2),
        ("later pas gemeld", NOW, "kept", None, 2, 2),  # it may have been in execution in 2020
        ("geen", NOW, "not_to_say", False, 0, 2),  # a source knows of 70 pilots, this store of fewer
    ],
)  # fmt: skip
def test_two_procurements_or_one_scaled_up(
    deal, organisation: str, as_of: date, status: PromiseWord, is_late: bool | None, done_n: int, needed_n: int
) -> None:
    told = deal(as_of)[organisation, "procurements"]
    assert (told.status, told.is_late, told.done_n, told.needed_n) == (status, is_late, done_n, needed_n), told.why


def test_the_evidence_says_what_counts_and_where_it_comes_from(deal) -> None:
    told = deal(NOW)
    assert [each.sentence for each in told["gestopt", "procurements"].evidence] == [
        "De pilot “gestopt 1” telt mee: uitvoering (2019).",
        "De pilot “gestopt 2” is gestopt en telt niet mee.",
    ]
    (scaled,) = told["opgeschaald", "procurements"].evidence
    assert scaled.sentence == "De pilot “opgeschaald 1” is opgeschaald (1 juni 2020)."
    assert (scaled.kind, scaled.delivery_id, scaled.is_invented) == ("pilots", 3, False)
    assert told["op de dag", "procurements"].evidence[1].seen_on == DUE
    assert (
        told["dag later", "procurements"].why
        == "2 pilots tellen mee; 2 nodig. Te laat nagekomen: de laatste dag was 31 december 2020."
    )
    assert told["zonder datum", "procurements"].why.endswith("Of het op tijd was, uiterlijk 31 december 2020, is niet bekend.")
    assert "meer pilots dan deze monitor kent" in told["geen", "procurements"].why


def test_every_pilot_counts_where_no_phase_is_named_unless_it_was_stopped(con) -> None:
    """Amsterdam: two procurements started by the end of 2018; another programme has no published number of pilots."""
    mra = [pilot("begonnen", n, None, "mra", year_start=2017 + n) for n in (0, 1)]
    late = [pilot("te laat", n, "voorbereiding", "mra", year_start=2018 + n) for n in (0, 1)]
    stopped = [pilot("gestopt", 1, "voorbereiding", "mra", year_start=2017), pilot("gestopt", 2, STOPPED, "mra", year_start=2017)]
    academy = [pilot("leerling", 1, BUSY, "academy")]
    names = {"mra": ("begonnen", "te laat", "gestopt"), "academy": ("leerling", "niemand")}
    members = [Took(programme, name, organisation_type="bedrijf") for programme, group in names.items() for name in group]
    deliver(con, [*members, *mra, *late, *stopped, *academy])
    told = found(con, "mra", NOW)
    assert [told[name, "procurements"].status for name in names["mra"]] == ["kept", "kept", "open"]
    assert [told[name, "procurements"].is_late for name in names["mra"]] == [False, True, False]
    told = found(con, "academy", NOW)
    assert told["leerling", "procurement"].status == "on_its_way"  # no due date: it can still be completed
    assert told["niemand", "procurement"].status == "open"


@pytest.mark.parametrize(("is_invented", "status"), [(True, "not_to_say"), (False, "open")])
def test_invented_pilots_do_not_make_the_register_complete(con, is_invented: bool, status: PromiseWord) -> None:
    """A source published 19 procurements of this programme; so many are here, of somebody else."""
    others = [PilotDone(f"ander {n}", "Ander", None, "mra", BUSY, {}, {"is_invented": is_invented}) for n in range(19)]
    deliver(con, [Took("mra", "geen", organisation_type="bedrijf"), *others])
    assert found(con, "mra", NOW)["geen", "procurements"].status == status


def test_a_promise_due_in_the_future(con) -> None:
    promise = {"measured_by": "pilots", "required_n": 1, "counts_from_phase": DONE, "due_on": date(2027, 12, 31)}
    deliver(con, [
        course(promise),
        *(Took(COURSE, name, organisation_type="waterschap") for name in ("bezig", "klaar", "niets", "uitgevallen")),
        pilot("bezig", 1, BUSY, COURSE, uitvoering=2026), pilot("klaar", 1, DONE, COURSE, afgerond=date(2026, 3, 1)),
        pilot("uitgevallen", 1, STOPPED, COURSE, uitvoering=2025, gestopt=2026),
    ])  # fmt: skip
    told = found(con, COURSE, NOW)
    assert {name: each.status for (name, _promise), each in told.items()} == {
        "bezig": "on_its_way", "klaar": "kept", "niets": "open", "uitgevallen": "open",
    }  # fmt: skip
    assert {each.due for each in told.values()} == {"to_come"}
    assert {each.due for each in found(con, COURSE, date(2028, 1, 1)).values()} == {"passed"}
    assert found(con, COURSE, date(2028, 1, 1))["bezig", "p1"].status == "open"
    assert {each.cbs_code for each in told.values()} == {None}


def test_who_left_is_judged_on_its_time_and_a_pilot_counts_in_one_cohort(con) -> None:
    promise = {"measured_by": "pilots", "required_n": 1, "counts_from_phase": BUSY, "due_on": date(2025, 12, 31)}
    deliver(con, [
        course(promise),
        Took(COURSE, "weg", organisation_type="zorg", left_on=date(2024, 7, 1)),
        Took(COURSE, "op tijd", organisation_type="zorg", left_on=date(2024, 7, 1)),
        Took(COURSE, "dubbel", cohort="2023", organisation_type="zorg", joined_on=date(2023, 1, 1)),
        Took(COURSE, "dubbel", cohort="2024", organisation_type="zorg", joined_on=date(2024, 1, 1)),
        pilot("weg", 1, BUSY, COURSE, uitvoering=date(2024, 7, 1)),
        pilot("op tijd", 1, BUSY, COURSE, uitvoering=date(2024, 6, 30)),
        pilot("dubbel", 1, BUSY, COURSE, uitvoering=date(2023, 12, 31)),
        Took(COURSE, "later", cohort="2023", organisation_type="zorg", joined_on=date(2023, 1, 1)),
        Took(COURSE, "later", cohort="2024", organisation_type="zorg", joined_on=date(2024, 1, 1)),
        pilot("later", 1, BUSY, COURSE, uitvoering=date(2024, 1, 1)),
    ])  # fmt: skip
    told = found(con, COURSE, NOW)
    assert told["op tijd", "p1"].status == "kept"
    assert told["weg", "p1"].status == "open"
    assert "Deed vanaf 1 juli 2024 niet meer mee" in told["weg", "p1"].why
    assert found(con, COURSE, date(2024, 6, 30))["weg", "p1"].why == "Er telt nog geen pilot mee; 1 nodig."
    cohorts = [found(con, COURSE, NOW, cohort) for cohort in ("2023", "2024")]
    assert [told["dubbel", "p1"].status for told in cohorts] == ["kept", "open"]
    assert [told["later", "p1"].status for told in cohorts] == ["open", "kept"]
    assert found(con, COURSE, date(2023, 6, 1), "2024") == {}  # had not joined yet


def test_a_merged_municipality_is_judged_up_to_the_merger(con) -> None:
    """Haren went into Groningen on 1 January 2019; pilots of Groningen are not those of Haren."""
    promise = {"measured_by": "pilots", "required_n": 1, "counts_from_phase": BUSY}
    deliver(con, [
        course({**promise, "due_on": date(2020, 12, 31)}, {**promise, "due_on": date(2018, 12, 31)}),
        *(Took(COURSE, name, code) for name, code in (("Haren", "GM0017"), ("Ten Boer", "GM0009"), ("Groningen", "GM0014"))),
        PilotDone("a", "Haren", "GM0017", COURSE, BUSY, {BUSY: 2018}),
        PilotDone("b", "Groningen", "GM0014", COURSE, BUSY, {BUSY: 2020}),
    ])  # fmt: skip
    told = {key: each.status for key, each in found(con, COURSE, NOW).items()}
    assert told == {
        ("Haren", "p1"): "kept", ("Haren", "p2"): "kept", ("Ten Boer", "p1"): "not_to_say", ("Ten Boer", "p2"): "open",
        ("Groningen", "p1"): "kept", ("Groningen", "p2"): "kept",
    }  # fmt: skip
    assert "opgegaan in Groningen" in found(con, COURSE, NOW)["Ten Boer", "p1"].why
    assert found(con, COURSE, date(2018, 6, 1))["Ten Boer", "p1"].status == "open"


def test_pilots_per_year(con) -> None:
    promise = {"measured_by": "pilots", "required_n": 1, "per": "year", "counts_from_phase": BUSY}
    deliver(con, [
        course(promise, starts_on=date(2024, 1, 1), ends_on=date(2025, 12, 31)),
        *(Took(COURSE, name, organisation_type="zorg") for name in ("elk", "een", "onbekend")),
        pilot("elk", 1, BUSY, COURSE, uitvoering=2024), pilot("elk", 2, BUSY, COURSE, uitvoering=2025),
        pilot("een", 1, BUSY, COURSE, uitvoering=2024), pilot("onbekend", 1, BUSY, COURSE, uitvoering=2024),
        pilot("onbekend", 2, None, COURSE),
    ])  # fmt: skip
    told = found(con, COURSE, NOW)
    assert [(told[name, "p1"].status, told[name, "p1"].done_n) for name in ("elk", "een", "onbekend")] == [
        ("kept", 2), ("open", 1), ("not_to_say", 1),
    ]  # fmt: skip
    assert found(con, COURSE, date(2024, 12, 31))["een", "p1"].status == "on_its_way"
