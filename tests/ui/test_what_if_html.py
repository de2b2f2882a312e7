"""The drawing of a what-if: the planned part, the target, the dots, and the line that stays in sight."""

from ui.charts.records import Table, TargetMark
from ui.charts.what_if_html import draw_summary, draw_what_if
from ui.charts.what_if_records import ChanceRow, WhatIfChart

NOW = ChanceRow("Nu", "score 46", 28.0, 3, "ongeveer 3 van de 10", "at_risk")
THEN = ChanceRow("Met deze stappen in 2027", "score 55", 44.0, 4, "ongeveer 4 van de 10", "uncertain")


def chart(planned: float = 55.0, chances: tuple[ChanceRow, ...] = (NOW, THEN)) -> WhatIfChart:
    target = TargetMark(2028, 60.0)
    shown = "55" if planned > 46 else "46"
    return WhatIfChart("Strategisch", "", 46.0, planned, "46", shown, target, chances, Table((), ()))


def test_the_planned_part_begins_at_the_score_of_now_and_the_target_has_its_mark() -> None:
    drawn = draw_what_if(chart())
    assert 'class="ci-fill" style="width:46%"' in drawn
    assert 'class="ci-fill-planned" style="left:46%;width:9%"' in drawn
    assert 'class="ci-mark ci-mark-target" style="left:60%"' in drawn
    assert 'aria-label="Strategisch"' in drawn


def test_every_chance_has_ten_dots_its_words_and_its_mark() -> None:
    drawn = draw_what_if(chart())
    first, second = drawn.split('class="ci-ten"')[1:]
    assert (first.count("ci-dot-full"), first.count("ci-dot-empty")) == (3, 7)
    assert (second.count("ci-dot-full"), second.count("ci-dot-empty")) == (4, 6)
    assert "ongeveer 4 van de 10" in second
    assert "ci-status-uncertain" in second


def test_without_steps_there_is_no_planned_part() -> None:
    drawn = draw_what_if(chart(46.0, (NOW,)))
    assert "ci-fill-planned" not in drawn
    assert "met de stappen" not in drawn


def test_without_a_chance_only_the_scores_are_told() -> None:
    assert "ci-chances" not in draw_what_if(chart(chances=()))
    assert "kans" not in draw_summary(chart(chances=()))


def test_the_line_in_sight_tells_before_and_after() -> None:
    assert "46 → 55" in draw_summary(chart())
    assert "kans: ongeveer 3 van de 10 → ongeveer 4 van de 10" in draw_summary(chart())
    still = draw_summary(chart(46.0, (NOW,)))
    assert "→" not in still
    assert "kans: ongeveer 3 van de 10" in still
    assert 'role="status"' in still
