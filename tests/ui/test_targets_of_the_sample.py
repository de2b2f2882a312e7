"""Every target of every municipality of the sample store, seen from every round: number, direction and grammar.

The expected texts are made here once more, from the raw rows and by plain rules.
"""

import re
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from analysis.places import fetch_scopes
from analysis.targets.outlooks import Outlook, fetch_outlooks, fetch_outlooks_of_all
from data import store
from ui import cached
from ui.charts.target_cards_html import draw_target_cards
from ui.place_page.context import Context, context_of
from ui.place_page.target_cards import target_cards
from ui.place_page.target_table import target_table
from ui.sentences.pathway import outlook_sentences
from ui.sentences.target_numbers import gap_words, kept_words, needed_words, pace_words, pathway_words, usual_words
from ui.sentences.targets import answer_sentence, frequency_words, outlook_word

WRONG = (
    r"\b1 punten te", r"\b1 punten\b(?! per)", r"\b(?!1 )\d+ punt\b(?! per)", r"  ", r"\.\.(?!\.)", r"None", r"nan\b", r"[{}]",
    r"haalden er ongeveer 1 ", r"haalde er ongeveer [02-9]", r"hielden er 1 ", r"hield er (?!1 )\d", r"zaten er [^.]*ongeveer 1 ",
    r"−0 ", r"-\d", r"\d\.\d", r"^[a-z]", r" ,", r" \.",
)  # fmt: skip


def whole(number: float) -> int:
    return int(Decimal(repr(number)).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def points(n: int) -> str:
    return "1 punt" if n == 1 else f"{n} punten"


def pace(number: float) -> str:
    tenths = abs(Decimal(repr(number)).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP))
    text = str(tenths).removesuffix(".0").replace(".", ",")
    return f"{'1 punt' if text == '1' else text + ' punten'} per jaar"


@pytest.fixture(scope="module")
def rounds(sample_store: Path) -> dict[int, list[tuple[str, Outlook]]]:
    """Every outlook with the name of its part, per round."""
    con = store.read(sample_store)
    names = {(scope.scope, scope.code): scope.name for scope in fetch_scopes(con)}
    found: dict[int, list[tuple[str, Outlook]]] = {}
    for (year,) in con.execute("select distinct origin_round_year from target_outlook order by all").fetchall():
        outlooks = fetch_outlooks_of_all(con, year)
        assert list(next(iter(outlooks.values()))) == fetch_outlooks(con, next(iter(outlooks)), year)
        found[year] = [(names[each.scope, each.code], each) for own in outlooks.values() for each in own]
    return found


def every(rounds: dict[int, list[tuple[str, Outlook]]]) -> list[tuple[str, Outlook]]:
    return [pair for year in rounds for pair in rounds[year]]


def test_the_sample_has_every_target_in_every_round(rounds, sample_store: Path) -> None:
    n = store.read(sample_store).execute("select count(*) from target_outlook").fetchall()[0][0]
    assert len(every(rounds)) == n > 1500
    assert len({each.cbs_code for _name, each in rounds[2026]}) > 150


def frequency(chance: float, verb: tuple[str, str], end: str) -> str:
    one, more = verb
    if chance < 5:
        return f"van 100 gemeenten in deze positie {more} er minder dan 5 {end}"
    if chance > 95:
        return f"van 100 gemeenten in deze positie {more} er meer dan 95 {end}"
    n = min(max(whole(chance / 10), 1), 9)
    return f"van 10 gemeenten in deze positie {one if n == 1 else more} er ongeveer {n} {end}"


def expected_answer(name: str, told: Outlook) -> str:
    about = f"doel voor {name.lower()} ({whole(told.target_pct)} in {told.target_year})"
    year = min(told.origin_round_year, told.target_year)
    reasons = {
        "one_round": "daarvoor zijn twee rondes nodig die te vergelijken zijn",
        "no_score": f"er is geen score in {year}",
        "coverage_too_low": f"in {year} zijn te weinig vragen ingevuld",
        "not_participating": f"de gemeente deed in {year} niet mee",
        "last_score_too_old": f"de laatste score is van {told.last_round_year}",
        "area_changed": "het is van voor een herindeling",
        None: "",
    }
    reason = reasons[told.reason]
    if told.status == "closed":
        return f"Het {about} geldt niet meer: {reason}."
    if told.target_year <= told.origin_round_year:
        if told.status == "too_early":
            return f"Of het {about} is gehaald, is niet vast te stellen: {reason}."
        short = max(whole(told.target_pct) - whole(told.last_score_pct or 0), 1)
        return (
            f"Het {about} is behaald."
            if told.status == "achieved"
            else f"Het {about} is niet behaald: het scheelde {points(short)}."
        )
    if told.status == "too_early":
        return f"Over het {about} is nog niets te zeggen: {reason}."
    if told.status == "achieved":
        start = f"Het {about} is nu al behaald"
        if told.chance_pct is None:
            return start + "."
        return f"{start}: {still(told.chance_pct)}."
    chance = frequency(told.chance_pct or 0, ("haalde", "haalden"), "zo’n doel")
    starts = {
        "on_track": f"Het {about} ligt op koers",
        "uncertain": f"Of het {about} wordt gehaald, is onzeker",
        "at_risk": f"Het {about} dreigt niet gehaald te worden",
    }
    return f"{starts[told.status]}: {chance}."


def still(chance: float) -> str:
    if chance < 5:
        return "van 100 gemeenten in deze positie zaten er in dat jaar minder dan 5 nog op of boven het doel"
    if chance > 95:
        return "van 100 gemeenten in deze positie zaten er in dat jaar meer dan 95 nog op of boven het doel"
    n = min(max(whole(chance / 10), 1), 9)
    verb = "zat" if n == 1 else "zaten"
    return f"van 10 gemeenten in deze positie {verb} er in dat jaar ongeveer {n} nog op of boven het doel"


def test_the_answer_has_the_right_word_and_number(rounds) -> None:
    for name, told in every(rounds):
        assert answer_sentence(told, name) == expected_answer(name, told), told


def test_gap_and_paces_have_the_right_number_and_direction(rounds) -> None:
    for _name, told in every(rounds):
        if told.last_score_pct is not None:
            shown = whole(told.target_pct) - whole(told.last_score_pct)
            number = re.search(r"\d+", gap_words(told))
            if told.last_score_pct < told.target_pct:
                assert number
                assert int(number[0]) == max(shown, 1)
                assert ("te gaan" in gap_words(told)) == told.is_open
            else:
                assert gap_words(told).startswith("Behaald")
        if told.pace_pct_per_year is not None:
            assert told.base_score_pct is not None
            assert told.last_score_pct is not None
            moved = told.last_score_pct - told.base_score_pct
            rate = moved / (told.last_round_year - told.base_round_year)
            direction = "omhoog" if rate > 0 else "omlaag"
            assert pace_words(told) == (
                f"{pace(rate)} {direction}." if abs(rate) >= 0.05 else "Alles bij elkaar geen verandering."
            )
        if told.needed_pace_pct_per_year is not None:
            left = (told.target_pct - told.last_score_pct) / (told.target_year - told.last_round_year)
            assert needed_words(told) == f"{pace(max(left, 0.1))} omhoog, tot {told.target_year}."


def test_the_warning_is_complete_wherever_it_warns(rounds) -> None:
    warned = 0
    for _name, told in every(rounds):
        text = " ".join(outlook_sentences(told))
        if told.status in ("at_risk", "uncertain"):
            warned += 1
            assert f"Nodig: {pace(max(told.needed_pace_pct_per_year, 0.1))} omhoog" in text
            assert (str(told.left_pathway_round_year) in pathway_words(told)) == (told.left_pathway_round_year is not None)
            if told.kept_of_n >= 3:
                assert "2 jaar of langer vol" in kept_words(told)
        else:
            assert "Nodig" not in text
    assert warned > 500


def test_no_text_of_any_target_is_wrong_dutch(rounds) -> None:
    for name, told in every(rounds):
        texts = [
            answer_sentence(told, name), *outlook_sentences(told),
            gap_words(told), pace_words(told), needed_words(told), usual_words(told),
            kept_words(told), pathway_words(told), outlook_word(told).capitalize(), frequency_words(told).capitalize(),
        ]  # fmt: skip
        for text in texts:
            for pattern in WRONG:
                assert not re.search(pattern, text), (pattern, text)


def test_every_municipality_has_its_cards_and_its_table(rounds, sample_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI_MONITOR_STORE", str(sample_store))
    for code in sorted({each.cbs_code for _name, each in rounds[2026]}):
        context = context_of_municipality(code)
        cards = target_cards(context)
        told = re.sub(r"<[^>]+>", " ", draw_target_cards(cards))
        for pattern in (r"None", r"nan\b", r"[{}]", r"\b1 punten te", r" {2}\."):
            assert not re.search(pattern, told), (code, pattern)
        mine = [pair for pair in rounds[2026] if pair[1].cbs_code == code]
        expected = [
            (name, each.target_year, each.target_pct, each.last_score_pct, outlook_word(each))
            for name, each in sorted(mine, key=lambda pair: pair[1].status == "closed")
        ]
        assert [(card.part, card.year, card.target_pct) for card in cards] == [row[:3] for row in expected]
        paces = {(name, each.target_year, each.target_pct): each for name, each in mine}
        for card in cards:
            own = paces[card.part, card.year, card.target_pct]
            so_far = [figure for figure in card.figures if "tot nu toe" in figure.label]
            assert all((figure.value == "–") == (own.pace_pct_per_year is None) for figure in so_far)
            assert all(figure.value != "–" or figure.note.startswith(pace_words(own).rstrip(".")) for figure in so_far)
        assert [(*row[:4], row[8].text) for row in target_table(context).rows] == expected


def context_of_municipality(code: str) -> Context:
    return context_of(cached.all_places()[code], 2026, cached.scopes("level")[0].code)
