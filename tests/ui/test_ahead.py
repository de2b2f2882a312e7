import threading
from pathlib import Path

import pytest

from tests.builders import Filled, make_store
from ui import ahead, cached
from ui.ahead import contexts_ahead, draw_ahead, start_drawing_ahead
from ui.place_page import page

ARNHEM, EDE = "GM0202", "GM0228"


@pytest.fixture
def _store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = {"S01": 3.0}
    monkeypatch.setenv("CI_MONITOR_STORE", str(make_store(tmp_path, [Filled(ARNHEM, 2026, answers), Filled(EDE, 2025, answers)])))


@pytest.mark.usefixtures("_store")
def test_what_was_drawn_ahead_is_not_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    draw = page.place_view
    monkeypatch.setattr(page, "place_view", lambda context: drawn.append(context.place.cbs_code) or draw(context))
    monkeypatch.setattr(cached, "seconds_since_run", lambda: 9.0)
    draw_ahead()
    assert ARNHEM in drawn
    assert "NL" in drawn
    assert EDE not in drawn  # took no part in the newest round
    assert len(drawn) == 14
    for context in contexts_ahead():
        page.view_of(context)
    assert len(drawn) == 14


@pytest.mark.usefixtures("_store")
def test_it_waits_while_somebody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    monkeypatch.setattr(cached, "seconds_since_run", lambda: 9.0 if len(waits) >= 3 else 0.1)
    monkeypatch.setattr(ahead.time, "sleep", waits.append)
    draw_ahead()
    assert waits == [ahead.LOOK_SECONDS] * 3


def test_a_run_is_remembered_and_the_setting_switches_it_off(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CI_MONITOR_STORE", str(make_store(tmp_path)))
    cached.begin_run()
    assert cached.seconds_since_run() < 60
    monkeypatch.setenv(ahead.SETTING, ahead.OFF)
    start_drawing_ahead()
    assert "drawing ahead" not in {thread.name for thread in threading.enumerate()}
