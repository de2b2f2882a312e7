"""Targets as municipalities set them (TR-1)."""

from datetime import date

from analysis.targets.targets import fetch_target_records, fetch_targets
from tests.builders import Aim, Content, refill

ARNHEM, EDE, PURMEREND = "GM0202", "GM0228", "GM0439"


def test_the_newest_target_per_horizon_counts_and_withdrawn_ones_do_not(other_con) -> None:
    aims = [
        Aim(ARNHEM, "mens", 2022, 3, 60, set_on=date(2022, 5, 1)),
        Aim(ARNHEM, "mens", 2022, 5, 75),
        Aim(ARNHEM, "mens", 2023, 3, 65, set_by="College"),
        Aim(ARNHEM, "mens", 2024, 3, 99, is_withdrawn=True),
        Aim(ARNHEM, "mens/tijd", 2022, 3, 50, scope="theme"),
        Aim(EDE, "mens", 2022, 3, 10),  # another municipality
    ]
    refill(other_con, Content(targets=aims))
    targets = fetch_targets(other_con, ARNHEM)
    assert targets[["scope", "code", "horizon_years", "base_round_year", "target_pct"]].values.tolist() == [
        ["level", "mens", 3, 2023, 65.0],
        ["level", "mens", 5, 2022, 75.0],
        ["theme", "mens/tijd", 3, 2022, 50.0],
    ]
    first = fetch_target_records(other_con, ARNHEM)[0]
    assert (first.target_year, first.set_by, first.set_on, first.is_closed) == (2026, "College", None, False)


def test_a_target_from_before_a_merger_is_closed(other_con) -> None:
    refill(other_con, Content(targets=[Aim(PURMEREND, "mens", 2021, 5, 60), Aim(PURMEREND, "mens", 2022, 3, 60)]))
    assert fetch_targets(other_con, PURMEREND)["is_closed"].tolist() == [False, True]  # horizon 3 of 2022, horizon 5 of 2021


def test_a_municipality_without_targets_gives_an_empty_frame(other_con) -> None:
    refill(other_con, Content())
    targets = fetch_targets(other_con, ARNHEM)
    assert len(targets) == 0
    assert "target_pct" in targets.columns
