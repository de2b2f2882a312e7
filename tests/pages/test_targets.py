"""The page doelen, through the door a visitor takes: one municipality, a province, the country, and every designed state."""

import json
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.outlook.outlooker import fetch_forecast
from analysis.targets.group_outlooks import TargetGroup, fetch_group_outlooks
from analysis.targets.outlooks import Outlook, fetch_outlooks
from data import ROOT, store
from tests.builders import Aim, Filled, make_store
from tests.pages.conftest import ALMERE, APELDOORN, ARNHEM, BRIELLE, EDE, NIJMEGEN, VOORNE, WAGENINGEN, filled
from tests.pages.screen import address, figures, headings, open_page, press_explore, told, words

PART = "strategic"
THEME = "strategic/beleid"
HARDERWIJK, LOCHEM, RHEDEN = "GM0243", "GM0262", "GM0275"
OTHERS = ["GM0203", "GM0221", "GM0222", "GM0225", "GM0228", "GM0230", "GM0232", "GM0233"]


def content() -> tuple[list[Filled], list[Aim]]:
    """Ten of Gelderland over four rounds; a newcomer, one without a target, one alone in its province, one dissolved."""
    rounds = (2023, 2024, 2025, 2026)
    steps = {ARNHEM: (1, 1, 2, 2), NIJMEGEN: (2, 3, 3, 1)} | {
        code: (at % 3, 1 + at % 3, 1 + at % 2, 1 + at % 3) for at, code in enumerate(OTHERS)
    }
    responses = [
        Filled(code, year, filled(value, 20 * value))
        for code, row in steps.items()
        for year, value in zip(rounds, row, strict=True)
    ]
    responses += [
        Filled(WAGENINGEN, 2026, filled(2, 40)),
        Filled(APELDOORN, 2026, filled(2, 40)),
        Filled(ALMERE, 2026, filled(2, 40)),
    ]
    responses += [Filled(BRIELLE, 2022, filled(1, 20)), Filled(VOORNE, 2026, filled(2, 40))]
    aims = [Aim(ARNHEM, PART, 2024, 3, 60.0), Aim(ARNHEM, PART, 2024, 5, 75.0), Aim(NIJMEGEN, PART, 2023, 3, 70.0)]
    aims += [Aim(code, PART, 2024, 3, 90.0) for code in OTHERS[:5]] + [Aim(code, PART, 2024, 3, 20.0) for code in OTHERS[5:]]
    late = ((2022, 1), (2023, 0), (2024, 1), (2025, 1), (2026, 3))  # misses its first target, then jumps past the pathway
    responses += [Filled(HARDERWIJK, year, filled(value, 20 * value)) for year, value in late]
    half = {question: (None if at % 2 else answer) for at, (question, answer) in enumerate(filled(2, 40).items())}
    for code in (LOCHEM, RHEDEN):  # two rounds with a score, then too few answers
        responses += [Filled(code, 2024, filled(1, 20)), Filled(code, 2025, filled(1, 20)), Filled(code, 2026, half)]
    aims += [Aim(LOCHEM, PART, 2025, 3, 60.0)]
    aims += [Aim(HARDERWIJK, PART, 2022, 3, 60.0), Aim(HARDERWIJK, PART, 2022, 5, 85.0)]
    aims += [Aim(WAGENINGEN, PART, 2026, 3, 55.0), Aim(ALMERE, PART, 2026, 3, 66.0), Aim(BRIELLE, PART, 2022, 3, 50.0)]
    return responses, aims


@pytest.fixture(scope="module")
def targets_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_store(tmp_path_factory.mktemp("targets"), *content())


@pytest.fixture
def page(targets_store: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("CI_MONITOR_STORE", str(targets_store))
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)


def outlook(path: Path, code: str, horizon_years: int, origin: int = 2026) -> Outlook:
    found = fetch_outlooks(store.read(path), code, origin)
    return next(each for each in found if (each.code, each.horizon_years) == (PART, horizon_years))


def half_up(number: float) -> str:
    """A whole number as a reader rounds it."""
    return str(int(number + 0.5))


def rows_of(app: AppTest, block: str) -> list[list[str]]:
    """The table of a block as shown: heads first, then rows."""
    html = figures(app)[block]
    return [[words(cell) for cell in re.findall(r"<t[hd].*?</t[hd]>", row)] for row in re.findall(r"<tr.*?</tr>", html)]


def test_without_a_choice_the_country_is_shown(page: AppTest) -> None:
    open_page(page, "doelen")
    assert page.title[0].value == "Doelen van Nederland"
    assert address(page) == {}


def test_a_municipality_gets_its_answer_as_a_title_and_one_picture(page: AppTest, targets_store: Path) -> None:
    open_page(page, "doelen", plaats=ARNHEM)
    now = outlook(targets_store, ARNHEM, 3)
    titles = {"at_risk": "Arnhem dreigt het doel voor strategisch niet te halen: 60 in 2027.",
              "uncertain": "Het is onzeker of Arnhem het doel voor strategisch haalt: 60 in 2027."}  # fmt: skip
    assert told(page)[0] == titles[now.status]
    picture = figures(page)["pathway"]
    assert all(style in picture for style in ("ci-fan-wide", "ci-fan-half", "ci-fan-middle", "ci-way", "ci-target"))
    assert "doel 60" in words(picture)
    assert "doel 75" in words(picture)


def test_the_fan_and_the_sentence_show_the_stored_forecast_of_both_target_years(page: AppTest, targets_store: Path) -> None:
    open_page(page, "doelen", plaats=ARNHEM)
    forecast = fetch_forecast(store.read(targets_store), ARNHEM, "level", PART, 2026).set_index("year")
    pieces = [
        f"{half_up(row.p50_pct)} in {year} (in 8 van de 10 gevallen {half_up(row.p10_pct)} tot {half_up(row.p90_pct)})"
        for year, row in forecast.loc[[2027, 2029]].iterrows()
    ]
    sentence = next(text for text in told(page) if "Verwacht" in text)
    assert f"Verwacht: {pieces[0]} en {pieces[1]}." in sentence.replace("\\", "")
    shown = {row[0]: row for row in rows_of(page, "pathway_rows")}
    assert shown["Jaar"][:4] == ["Jaar", "Score", "Pad", "Doel"]
    assert shown["2029"][4:9] == [half_up(forecast.loc[2029, f"p{share}_pct"]) for share in (10, 25, 50, 75, 90)]
    assert (shown["2027"][3], shown["2029"][3], shown["2028"][3]) == ("60", "75", "–")


def test_the_table_has_exactly_what_is_drawn(page: AppTest, targets_store: Path) -> None:
    open_page(page, "doelen", plaats=ARNHEM)
    table = rows_of(page, "pathway_rows")[1:]
    assert [row[0] for row in table] == [str(year) for year in range(2023, 2030)]
    picture = figures(page)["pathway"]
    svg = picture[: picture.index("</svg>")]
    assert svg.count('class="ci-point') == sum(row[1] != "–" for row in table)
    assert len(re.findall(r'class="ci-target"', svg)) == sum(row[3] != "–" for row in table)
    fan = re.search(r'<polygon points="([^"]*)" class="ci-fan-wide"', svg)
    assert fan is not None
    assert len(fan.group(1).split()) == 1 + 2 * sum(row[4] != "–" for row in table)
    base = outlook(targets_store, ARNHEM, 3)
    assert base.base_score_pct is not None
    way = [base.base_score_pct + (60 - base.base_score_pct) * at / 3 for at in range(4)] + [67.5, 75]
    assert [row[2] for row in table] == ["–", *[half_up(score) for score in way]]


def test_the_other_target_is_chosen_and_stands_in_the_address(page: AppTest) -> None:
    open_page(page, "doelen", plaats=ARNHEM)
    page.segmented_control(key="choose_horizon_years").set_value(5).run()
    assert address(page) == {"plaats": ARNHEM, "termijn": "5"}
    assert told(page)[0].endswith(": 75 in 2029.")


def test_the_cards_are_those_of_the_chosen_part(page: AppTest) -> None:
    open_page(page, "doelen", plaats=ARNHEM)
    cards = words(figures(page)["pathway_cards"])
    assert "60 in 2027" in cards
    assert "75 in 2029" in cards


def test_seen_from_an_earlier_round_nothing_later_is_drawn(page: AppTest) -> None:
    open_page(page, "doelen", plaats=ARNHEM, ronde="2025")
    shown = {row[0]: row for row in rows_of(page, "pathway_rows")}
    assert shown["2025"][1] != "–"
    assert shown["2026"][1] == "–"
    assert shown["2026"][6] != "–"  # what was expected of it then


def test_the_first_round_cannot_say_anything_yet(page: AppTest) -> None:
    open_page(page, "doelen", plaats=WAGENINGEN)
    assert told(page)[0] == "Of Wageningen het doel voor strategisch haalt (55 in 2029), is nog niet te zeggen."
    assert "twee rondes" in " ".join(told(page))
    picture = figures(page)["pathway"]
    assert "ci-fan-wide" not in picture
    assert "ci-way" in picture


def test_without_a_target_the_picture_shows_what_is_expected_and_the_way_to_set_one(page: AppTest) -> None:
    open_page(page, "doelen", plaats=OTHERS[0], deel=THEME)
    assert told(page)[0].startswith("Barneveld heeft geen doel voor strategisch")
    picture = figures(page)["pathway"]
    assert "ci-fan-wide" in picture
    assert "ci-target" not in picture
    assert "pathway_cards" not in figures(page)


def test_a_target_whose_year_has_come_is_judged_and_has_no_fan(page: AppTest) -> None:
    open_page(page, "doelen", plaats=NIJMEGEN)
    assert told(page)[0] == "Nijmegen heeft het doel voor strategisch niet gehaald: 70 in 2026."
    assert "ci-fan-wide" not in figures(page)["pathway"]


def test_with_too_few_answers_nothing_is_said_and_no_fan_is_drawn(page: AppTest) -> None:
    open_page(page, "doelen", plaats=LOCHEM)
    assert told(page)[0] == "Of Lochem het doel voor strategisch haalt (60 in 2028), is nog niet te zeggen."
    assert "In 2026 zijn te weinig vragen ingevuld." in told(page)
    assert "ci-fan-wide" not in figures(page)["pathway"]
    page.selectbox(key="choose_place").select(RHEDEN).run()  # without a target
    assert told(page)[0] == "Rheden heeft geen doel voor strategisch."
    assert "ci-fan-wide" not in figures(page)["pathway"]
    assert "ci-line" in figures(page)["pathway"]


def test_the_ring_is_about_the_chosen_target_only(page: AppTest, targets_store: Path) -> None:
    first, second = (outlook(targets_store, HARDERWIJK, horizon) for horizon in (3, 5))
    assert (first.status, first.left_pathway_round_year, second.left_pathway_round_year) == ("missed", 2023, None)
    open_page(page, "doelen", plaats=HARDERWIJK)
    assert told(page)[0].endswith(": 85 in 2027.")
    assert "ci-left" not in figures(page)["pathway"]
    page.segmented_control(key="choose_horizon_years").set_value(3).run()
    assert "onder het pad sinds 2023" in words(figures(page)["pathway"])


def test_a_dissolved_municipality_says_so_and_leads_to_its_successor(page: AppTest) -> None:
    open_page(page, "doelen", plaats=BRIELLE)
    assert "Brielle bestaat sinds 1 januari 2023 niet meer: de gemeente ging op in Voorne aan Zee." in told(page)
    assert told(page)[0] == "Het doel van Brielle voor strategisch geldt niet meer: 50 in 2025."
    picture = figures(page)["pathway"]
    assert "ci-target" not in picture  # a target that no longer holds is not in the picture
    assert "Brielle" in words(picture)


def test_a_successor_tells_whose_targets_the_merger_ended(page: AppTest) -> None:
    open_page(page, "doelen", plaats=VOORNE)
    assert told(page)[0] == "Voorne aan Zee heeft geen doel voor strategisch."
    assert "De doelen van Brielle gelden sinds de herindeling niet meer; de nieuwe raad stelt eigen doelen." in told(page)


def test_a_province_counts_per_word_and_tells_no_small_number(page: AppTest, targets_store: Path) -> None:
    open_page(page, "doelen", plaats="PV25")
    frame = fetch_group_outlooks(store.read(targets_store), TargetGroup("PV25", 2026, "level", PART), 3)
    counted = frame["status"].dropna().value_counts()
    shown = {row[0]: row[1] for row in rows_of(page, "target_words_rows")[1:]}
    assert counted.sum() == 13
    assert len(shown) == len(counted)
    assert all(value == "–" or int(value) >= 3 for value in shown.values())
    assert sorted(int(value) for value in shown.values() if value != "–") == sorted(
        n for n in counted if str(n) in shown.values()
    )
    assert told(page)[0].startswith("Van de 13 gemeenten in Gelderland met een doel voor strategisch na 3 jaar ")


def test_a_province_with_one_target_counts_nothing(page: AppTest) -> None:
    open_page(page, "doelen", plaats="PV24")
    assert told(page)[0] == "In Flevoland hebben minder dan 3 gemeenten een doel voor strategisch na 3 jaar."
    assert "target_words" not in figures(page)
    assert "Almere" in words(figures(page)["target_members"])  # demonstration: everybody may see every municipality


def test_a_province_without_targets_says_so(page: AppTest) -> None:
    open_page(page, "doelen", plaats="PV20")
    assert told(page)[0] == "Gezien vanaf 2026 heeft geen gemeente in Groningen een doel voor dit onderdeel."
    assert "target_members" not in figures(page)


def test_every_municipality_stands_in_the_table_with_its_numbers(page: AppTest, targets_store: Path) -> None:
    open_page(page, "doelen", plaats="PV25")
    table = rows_of(page, "target_members")
    assert [head.removesuffix(" ↕") for head in table[0]] == [
        "Gemeente", "Score", "Doel", "Jaar", "Nog te gaan", "Tempo", "Nodig", "Kans", "Woord", "Sinds 2025",
    ]  # fmt: skip
    assert len(table) == 52
    now = outlook(targets_store, ARNHEM, 3)
    arnhem = next(row for row in table if row[0] == "Arnhem")
    assert now.chance_pct is not None
    assert now.needed_pace_pct_per_year is not None
    assert now.last_score_pct is not None
    assert arnhem[1:4] == [half_up(now.last_score_pct), "60", "2027"]
    assert arnhem[6] == f"+{now.needed_pace_pct_per_year:.1f}".replace(".", ",")
    assert arnhem[7] == half_up(now.chance_pct) + "%"
    assert next(row for row in table if row[0] == "Apeldoorn")[8] == "geen doel"


def test_a_name_leads_to_the_pathway_on_the_same_choices(page: AppTest) -> None:
    open_page(page, "doelen", plaats="PV25", ronde="2025", termijn="3")
    assert 'href="./doelen?plaats=GM0202&amp;ronde=2025&amp;deel=strategic&amp;termijn=3"' in figures(page)["target_members"]


def test_who_drifts_and_what_changed_is_told_with_both_words(page: AppTest, targets_store: Path) -> None:
    open_page(page, "doelen", plaats="PV25", ronde="2026")
    frame = fetch_group_outlooks(store.read(targets_store), TargetGroup("PV25", 2026, "level", PART), 3).set_index("name")
    open_ones = frame[frame["needed_pace_pct_per_year"].notna()]
    fallen = open_ones[open_ones["chance_pct"] - open_ones["earlier_chance_pct"] <= -5]
    left = open_ones[open_ones["left_pathway_round_year"] == 2026]
    assert {row[0] for row in rows_of(page, "drifting_rows")[1:]} == {*fallen.index, *left.index}
    order = ["missed", "at_risk", "uncertain", "on_track", "achieved"]
    both = frame[frame["status"].isin(order) & frame["earlier_status"].isin(order)]
    changed = both[both["status"] != both["earlier_status"]]
    assert len(changed) > 0
    assert {row[0] for row in rows_of(page, "target_changes_rows")[1:]} == set(changed.index)


def test_in_the_first_round_there_is_nothing_to_compare(page: AppTest) -> None:
    open_page(page, "doelen", plaats="PV28", ronde="2022")
    assert headings(page) == ["Alle gemeenten in Zuid-Holland"]


def test_the_country_is_a_choice_like_any_place(page: AppTest) -> None:
    open_page(page, "doelen", plaats=EDE)
    page.selectbox(key="choose_place").select("NL").run()
    assert page.title[0].value == "Doelen van Nederland"
    assert len(rows_of(page, "target_members")) == 343


def test_the_picture_can_be_explored_and_shows_the_same(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    press_explore(monkeypatch, "pathway")
    open_page(page, "doelen", plaats=ARNHEM)
    (spec,) = [json.loads(element.proto.spec) for element in page.get("plotly_chart")]
    names = [trace.get("name") for trace in spec["data"]]
    assert names == [
        "Verwachting: 8 van de 10 gevallen", "Verwachting: de helft van de gevallen", "Verwachting: het midden",
        "Recht pad naar het doel", "Eigen doel", "Arnhem",
    ]  # fmt: skip
