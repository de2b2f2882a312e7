"""The answer at the top of a page, for every municipality (also dissolved), province and the country, in every round.

The Dutch must be, letter by letter, what plain rules make of the raw rows (answers_anew.py): level, direction and noise,
comparison, word and chance, coverage. The English must hold the same numbers in the same direction.
"""

import re
from collections import Counter
from collections.abc import Iterator
from contextvars import copy_context
from pathlib import Path

import pytest

from analysis.places import Scope
from data.text import set_language
from tests.ui.answers_anew import Raw, group_told, municipality_told, read_raw
from ui import cached
from ui.place_page.answer import answer_sentences
from ui.place_page.context import Context, context_of
from ui.place_page.targets import outlooks_of
from ui.sentences.group_targets import group_sentences
from ui.sentences.pathway import outlook_sentences, pathway_title
from ui.states.of_place import states_of
from ui.states.of_round import round_states
from ui.target_page.about import About
from ui.target_page.group import group_targets, word_chart
from ui.tile_map.chart import MapChoice, tile_map
from ui.tile_map.figures import map_figures

LONGEST_WORDS_N = {"nl": 105, "en": 125}  # numbers and names included; half of the answers have 80 Dutch ones or fewer
WRONG = re.compile(
    r"(?<!,)\b1 punten\b|(?<!\b1) punt\b|  |\.\.|None|nan\b|[{}]|−0\b|\+−|\+-|-\d|\d\.\d| ,| \.|\(\)|: \.|; \.|\b1 points\b"
    r"|\b(?:[02-9]|\d\d+) point\b|\bde doelen voor [^;.(]* (?:is|ligt|dreigt)\b|\bhet doel voor [^;.(]* (?:zijn|liggen|dreigen)\b"
)
# A word of direction in Dutch, and in English.
PAIRS = (
    ("hoger dan", "higher than"), ("lager dan", "lower than"), ("gelijk aan", "equal to"), ("omhoog", "went up"),
    ("omlaag", "went down"), ("binnen de ruis", "within the noise"), (r"\bgelijk\b(?! aan)", "stayed the same"),
    ("op koers", "on track"), ("onzeker", "uncertain"), ("niet gehaald te worden", "at risk of not being achieved"),
    ("niet behaald", "was not achieved|were not achieved"), ("kleiner dan 5", "below 5"), ("groter dan 95", "above 95"),
)  # fmt: skip


@pytest.fixture(scope="module")
def raw(sample_store: Path) -> Iterator[Raw]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CI_MONITOR_STORE", str(sample_store))
        yield read_raw(sample_store)


@pytest.fixture(scope="module")
def told(raw: Raw) -> dict[tuple[str, int, bool, str], tuple[str, ...]]:
    """Every answer: by place, round, whether it is weighted, and language."""
    return copy_context().run(tell_all, raw)


def tell_all(raw: Raw) -> dict[tuple[str, int, bool, str], tuple[str, ...]]:
    cached.begin_run()  # one look at the disk, as in a run of the page; in a context of its own
    found = {}
    for language in ("nl", "en"):
        set_language(language)
        for context in contexts(raw):
            key = (context.place.cbs_code, context.round_year, context.is_weighted, language)
            found[key] = answer_sentences(context)
    return found


def contexts(raw: Raw) -> Iterator[Context]:
    level = cached.scopes("level")[0].code
    for place in cached.all_places().values():
        for year in raw.years():
            yield context_of(place, year, level)
            if place.level != "municipality":
                yield context_of(place, year, level, is_weighted=True)


def test_every_municipality_is_told_what_its_rows_say(raw: Raw, told) -> None:
    seen = Counter()
    for (code, year, _is_weighted, language), sentences in told.items():
        if language == "nl" and code.startswith("GM"):
            assert list(sentences) == municipality_told(raw, code, year), (code, year)
            seen["in all"] += 1
            seen.update(word for word in ("niet mee", "niet meer", "nog geen vragenlijst", "eerste ronde", "geen score voor",
                                          "nog geen score", "nulmeting", "binnen de ruis", "omhoog", "omlaag", "gelijk aan")
                        if word in " ".join(sentences))  # fmt: skip
    assert seen["in all"] == 5 * len([code for code in raw.names if code.startswith("GM")])
    assert all(seen[word] for word in ("niet mee", "niet meer", "eerste ronde", "geen score voor", "omhoog", "omlaag")), seen


def test_every_province_and_the_country_are_told_what_the_rows_of_their_municipalities_say(raw: Raw, told) -> None:
    for (code, year, is_weighted, language), sentences in told.items():
        if language == "nl" and not code.startswith("GM"):
            changes = cached.changes_of(cached.all_places()[code], year)
            noise = {level: abs(each.change_pct) <= each.border_pct for (kind, level), each in changes.items()
                     if kind == "level" and each.change_pct is not None and each.border_pct is not None}  # fmt: skip
            assert list(sentences) == group_told(raw, code, year, noise, is_weighted=is_weighted), (code, year, is_weighted)


def test_the_country_is_told_the_same_numbers_as_the_key_of_the_map_of_targets(raw: Raw, told) -> None:
    """The answer on / and on /nederland, and the key beside it; in the newest round every municipality has a tile."""
    year, levels = raw.years()[-1], cached.scopes("level")
    answer = next(text for text in told["NL", year, False, "nl"] if text.startswith("Het eerstvolgende doel"))
    risks, missed = answer.split("; ")
    seen = 0
    for level in levels:
        key = {each.group: each.n for each in tile_map(MapChoice(year, level, "status")).classes}
        name, total = level.name.lower(), sum(status is not None for status in statuses_on_map(year, level))
        for n, text, part in (
            (key["at_risk"], f"voor {name} bij {{}} van de {total}", risks), (key["missed"], f"{{}} ({name})", missed)
        ):  # fmt: skip
            assert text.format("een niet getoond aantal" if n is None else n) in part, (answer, key)
            seen += n is not None
    assert seen >= 2


def statuses_on_map(year: int, level: Scope) -> list[str | None]:
    return [each.status for each in map_figures(year, level) if each.has_tile]


def test_every_sentence_is_well_formed_and_short(raw: Raw, told) -> None:
    for key, sentences in told.items():
        assert 1 <= len(sentences) <= 5 + (key[0] in raw.ended), key
        assert len(" ".join(sentences).split()) <= LONGEST_WORDS_N[key[-1]], (key, sentences)
        for sentence in sentences:
            assert not WRONG.search(sentence), (key, sentence)
            assert sentence[0].isupper() or sentence.startswith("'s-"), (key, sentence)
            assert sentence.endswith("."), (key, sentence)
            assert sentence.count("(") == sentence.count(")"), (key, sentence)


def test_english_says_the_same_numbers_and_directions(told) -> None:
    for (code, year, is_weighted, language), sentences in told.items():
        if language == "nl":
            dutch, english = " ".join(sentences), " ".join(told[code, year, is_weighted, "en"])
            numbers = Counter(re.findall(r"[+−]?\d+", dutch))
            assert numbers == Counter(re.findall(r"[+−]?\d+", english)), (dutch, english)
            counts = [(len(re.findall(nl, dutch)), len(re.findall(en, english))) for nl, en in PAIRS]
            assert all(bool(nl) == bool(en) for nl, en in counts), (counts, dutch, english)


def test_a_word_about_a_target_follows_its_chance(raw: Raw) -> None:
    rows = [each for found in raw.targets.values() for each in found]
    for each in rows:
        chance, is_open = each["chance_pct"], each["target_year"] > each["origin_round_year"]
        if each["status"] == "on_track":
            assert chance >= 65
        elif each["status"] == "at_risk":
            assert chance < 35
        elif each["status"] == "uncertain":
            assert 35 <= chance < 65
        elif each["status"] in ("achieved", "missed"):
            assert (each["last_score_pct"] >= each["target_pct"] - 1e-9) == (each["status"] == "achieved")
            assert is_open or each["status"] != "closed"
    assert {each["status"] for each in rows} >= {"on_track", "uncertain", "at_risk", "achieved", "missed", "too_early"}


TITLES = {
    "on_track": "{name} is op koers voor het doel voor {part}: {aim}.",
    "uncertain": "Het is onzeker of {name} het doel voor {part} haalt: {aim}.",
    "at_risk": "{name} dreigt het doel voor {part} niet te halen: {aim}.",
    "missed": "{name} heeft het doel voor {part} niet gehaald: {aim}.",
}


def test_the_page_doelen_gives_every_target_of_every_municipality_its_own_answer(raw: Raw) -> None:
    places, parts = cached.all_places(), {level.code: level.name for level in cached.scopes("level")}
    seen: Counter[str] = Counter()
    for code, place in places.items():
        for each in (one for year in raw.years() for one in outlooks_of(code, year) if one.scope == "level"):
            title = f"{pathway_title(place, parts[each.code], each)}."
            aim = f"{int(each.target_pct + 0.5)} in {each.target_year}"
            if each.status in TITLES:
                values = {"name": place.name, "part": parts[each.code].lower(), "aim": aim}
                assert title == TITLES[each.status].format(**values)
            assert aim in title
            for sentence in (title, *outlook_sentences(each)):
                assert not WRONG.search(sentence.replace("1 punt per jaar", "1 jaar")), sentence
                assert sentence[0].isupper() or sentence.startswith("'s-"), sentence
                assert sentence.endswith("."), sentence
            seen[each.status] += 1
    assert sum(seen.values()) == sum(len(found) for found in raw.targets.values())


def test_the_page_doelen_counts_the_targets_of_every_province_and_the_country(raw: Raw) -> None:
    year, level = raw.years()[-1], cached.scopes("level")[0]
    groups = [place for place in cached.all_places().values() if place.level != "municipality"]
    for place in groups:
        for horizon in (3, 5):
            sentences = group_sentences(group_targets(About(place, year, level), horizon))
            codes = [code for code in raw.there[year] if place.cbs_code in ("NL", raw.parents[code])]
            found = [each["status"] for code in codes for each in raw.targets.get((code, year, level.code), [])
                     if each["horizon_years"] == horizon]  # fmt: skip
            if len(found) >= 3:
                assert f"Van de {len(found)} gemeenten in {place.name}" in sentences[0]
                shown = [int(n) for n in re.findall(r"(\d+) (?:dreigt|dreigen) het niet te halen", sentences[0])]
                assert shown in ([], [found.count("at_risk")])
                bars = word_chart(group_targets(About(place, year, level), horizon)).rows
                assert all(bar.n is None or bar.share_pct == pytest.approx(100 * bar.n / len(found)) for bar in bars)
            assert not any(WRONG.search(sentence) for sentence in sentences), sentences


def test_a_state_has_its_sentence_and_ways_that_lead_somewhere(raw: Raw) -> None:
    """Of all that were merged or dissolved, and of one in ten others: every way leads to a place and round there are."""
    level, newest = cached.scopes("level")[0].code, raw.years()[-1]
    places = [
        place for at, place in enumerate(cached.all_places().values()) if at % 10 == 0 or place.valid_to or place.valid_from
    ]
    seen: Counter[str] = Counter()
    for place in places:
        states = states_of(context_of(place, newest, level))
        for state in states:
            assert state.text or state.ways
            assert not WRONG.search(state.text), state.text
            for way in state.ways:
                assert way.label[0].isupper()
                assert way.place_code is None or way.place_code in cached.all_places()
                assert way.round_year is None or way.round_year in raw.years()
        labels = " ".join(way.label for state in states for way in state.ways)
        if place.cbs_code in raw.ended:
            assert all(f"Naar {name}" in labels for name in raw.ended[place.cbs_code][1]), labels
            seen["dissolved"] += 1
        elif place.level == "municipality" and newest not in raw.took_part.get(place.cbs_code, []):
            assert "Een vragenlijst inleveren" in labels
            seen["absent"] += 1
        seen["merged"] += any("ontstond op" in state.text or "ging op in" in state.text for state in states)
    assert all(seen[kind] for kind in ("dissolved", "absent", "merged")), seen


def test_an_open_round_says_until_when_and_how_many_so_far(raw: Raw) -> None:
    newest = max(cached.rounds(), key=lambda each: each.round_year)
    province = cached.all_places()["PV25"]
    page = context_of(province, newest.round_year, cached.scopes("level")[0].code)
    for day in (newest.opens_on, newest.closes_on):
        (state,) = [one for one in states_of(page, day) if "voorlopig" in one.text]
        year, n = newest.round_year, len(raw.members("PV25", newest.round_year))
        total = sum(raw.parents[code] == "PV25" for code in raw.there[year])
        assert state.text == (
            f"De ronde van {year} loopt nog tot en met 30 juni {year}. Deze cijfers zijn dus voorlopig. "
            f"Tot nu toe deden {n} van de {total} gemeenten in Gelderland mee."
        )
        assert [way.round_year for way in state.ways] == [year - 1]
    assert not any("voorlopig" in one.text for one in states_of(page, newest.closes_on.replace(month=7)))
    assert round_states(newest.round_year - 1, state.ways[0].page, province, newest.closes_on) == ()
