"""The page that compares: places beside each other, a municipality with a group, and every link that does not work."""

import re

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import ALMERE, APELDOORN, ARNHEM, BRIELLE, EDE, NIJMEGEN, VOORNE, WAGENINGEN
from tests.pages.screen import address, drawn, figures, open_page, told, words
from ui.charts.no_value_html import draw_no_value_legend, draw_sign
from ui.charts.no_value_records import NO_VALUE_KINDS, kind_of_reason
from ui.compare_page.codes import read_codes, write_codes
from ui.compare_page.saved_groups import draw_saved
from ui.sentences.no_value import no_value_of

TOWNS = (NIJMEGEN, EDE, APELDOORN, WAGENINGEN, "PV24")


def warnings(app: AppTest) -> list[str]:
    return [each.value for each in app.warning]


def means_of(app: AppTest, store, members: tuple[str, ...]) -> float:
    """The unweighted mean on the first level in 2026, from the scores of a store."""
    newest = sorted(store.glob("v*.duckdb"))[-1]
    with duckdb.connect(str(newest), read_only=True) as con:
        rows = con.execute(
            "select cbs_code, score_pct from score join scope using (scope, code)"
            " where scope = 'level' and position = 1 and round_year = 2026 and score_pct is not null"
        ).fetchall()
    scores = [score for code, score in rows if code in members]
    return sum(scores) / len(scores)


def test_without_a_choice_the_page_asks_for_one(app: AppTest) -> None:
    open_page(app, "vergelijken")
    assert told(app) == ["Kies uw gemeente, of twee tot zes plaatsen. U ziet ze dan naast elkaar."]
    assert drawn(app) == set()


def test_a_municipality_alone_stands_beside_its_province_and_the_country(app: AppTest) -> None:
    open_page(app, "vergelijken", plaats=ARNHEM)
    assert address(app) == {"plaats": ARNHEM}
    assert re.match(r"“Strategisch” in 2026: Arnhem \d+, Gelderland \d+ \(\d+ (hoger|lager)\) en Nederland \d+ \(", told(app)[0])
    side = words(figures(app)["side"])
    assert "Gelderland 4 van 51 gemeenten deden mee" in side
    assert "Communicatie" in side
    assert "Ronde Arnhem Gelderland Nederland" in words(figures(app)["lines_rows"])
    assert "Strategisch, 2028: doel 90" in words(figures(app)["targets"])
    app.multiselect(key="compare_places").set_value([f"{NIJMEGEN}", "NL"]).run()
    assert address(app) == {"plaats": ARNHEM, "plaatsen": f"{NIJMEGEN}-NL"}
    assert "Nijmegen" in words(figures(app)["side"])
    assert "Gelderland" not in words(figures(app)["side"])


def test_every_kind_of_no_value_has_its_own_sign_and_words(app: AppTest) -> None:
    open_page(app, "vergelijken", plaats=ARNHEM, plaatsen="-".join(TOWNS))
    side = figures(app)["side"]
    assert {kind for kind in NO_VALUE_KINDS if f"ci-no-value-{kind}" in side} == {"absent", "too_few_answers", "hidden"}
    whole = re.search(r"ci-versus-level.*?</ul>", side, re.DOTALL)
    assert whole
    assert "Apeldoorn deed niet mee Wageningen te weinig antwoorden Flevoland verborgen: te weinig gemeenten" in words(whole[0])
    assert "deed niet mee, of bestond toen niet" in words(side)  # the legend
    assert "deed niet mee te weinig antwoorden verborgen: te weinig gemeenten" in words(figures(app)["side_rows"])
    text = " ".join(told(app))
    assert "Geen score voor Apeldoorn: deed niet mee. Geen score voor Wageningen: te weinig antwoorden." in text
    assert "Zonder doelen: Ede, Apeldoorn en Wageningen." in text


def test_what_cannot_be_followed_gets_a_sentence(app: AppTest) -> None:
    open_page(app, "vergelijken", plaatsen=f"gm9999-{ARNHEM}-<b>", groep="familie")
    assert warnings(app)[0] == "Er is geen vergelijkingsgroep “familie”. U ziet plaatsen naast elkaar."
    assert "gm9999" in warnings(app)[1]
    assert "Kies nog minstens één plaats om naast Arnhem te zetten." in told(app)[1]
    seven = "-".join([ARNHEM, NIJMEGEN, EDE, APELDOORN, WAGENINGEN, ALMERE, VOORNE])
    open_page(app, "vergelijken", plaatsen=seven, groep="grootte")
    assert "Er passen hoogstens 6 plaatsen naast elkaar. U ziet de eerste 6." in warnings(app)
    assert [each.value for each in app.info] == ["Kies uw gemeente om haar met een groep te vergelijken."]
    assert "Voorne" not in words(figures(app)["side"])


def test_a_dissolved_municipality_says_what_became_of_it(app: AppTest) -> None:
    open_page(app, "vergelijken", plaats=BRIELLE, groep="grootte")
    assert told(app)[0] == "Brielle bestond niet in 2026. Kies een andere ronde."
    assert "Naar Voorne aan Zee" in [each.label for each in app.button]
    next(each for each in app.button if each.label == "Kies liever zelf plaatsen").click().run()
    assert address(app) == {"plaats": BRIELLE}
    assert "Brielle bestond niet" in words(figures(app)["side"])


def test_a_group_of_ones_own_is_reckoned_named_and_ranked(app: AppTest, small_store) -> None:
    members = (NIJMEGEN, EDE, ALMERE, VOORNE, APELDOORN, WAGENINGEN)
    open_page(app, "vergelijken", plaats=ARNHEM, groep="eigen", leden="-".join(members), naam="Buren & <b>")
    mean = round(means_of(app, small_store, members))
    assert f"het gemiddelde van de groep “Buren & \\<b\\>” ({mean})" in told(app)[0].replace("\\&", "&")
    assert "gaat over 4 van 6 gemeenten; de marge van 95% is " in told(app)[1]
    assert re.search(r"In de groep: plaats \d van 5( \(tussen \d en \d\))?", told(app)[1])
    assert {"saved_groups", "spread", "parts", "lines", "members"} <= drawn(app)
    group = words(figures(app)["members"])
    assert "4 met een score" in group
    assert "1 · deed niet mee, of bestond toen niet 1 · te weinig antwoorden voor een score" in group
    assert "Buren &amp; &lt;b&gt;" in figures(app)["lines"]
    assert "<b>Buren" not in figures(app)["saved_groups"]
    app.text_input(key="compare_name").set_value("De vier").run()
    app.multiselect(key="compare_members").set_value([NIJMEGEN, EDE]).run()
    assert address(app) == {"plaats": ARNHEM, "groep": "eigen", "leden": f"{NIJMEGEN}-{EDE}", "naam": "De vier"}
    assert "verborgen: 2 van 2 gemeenten hebben een score, er zijn er minstens 3 nodig" in " ".join(told(app))
    assert "gemiddelde van de groep verborgen: te weinig gemeenten" in words(figures(app)["parts"])


def test_groups_by_rule_are_chosen_from_the_list(app: AppTest, small_store) -> None:
    open_page(app, "vergelijken", plaats=ARNHEM, taal="en")
    app.selectbox(key="choose_compared").select("nederland").run()
    assert address(app) == {"plaats": ARNHEM, "groep": "nederland", "taal": "en"}
    mean = round(means_of(app, small_store, (ARNHEM, NIJMEGEN, EDE, ALMERE, VOORNE)))
    assert f"than the mean of the municipalities in the Netherlands ({mean})" in told(app)[0]
    app.selectbox(key="choose_compared").select("leertraject").run()
    assert told(app)[0] == "Arnhem takes part in no learning programme, as far as is known here."


@pytest.mark.parametrize("kind", NO_VALUE_KINDS)
def test_no_two_signs_are_drawn_alike(kind) -> None:
    others = {str(draw_sign(each)) for each in NO_VALUE_KINDS if each != kind}
    assert str(draw_sign(kind)) not in others
    legend = draw_no_value_legend([kind])
    assert legend is not None
    assert str(draw_sign(kind)) in legend


def test_every_reason_of_the_analysis_has_a_kind() -> None:
    kinds = {
        reason: kind_of_reason(reason) for reason in ("not_participating", "nothing_applicable", "coverage_too_low", "too_few")
    }
    assert tuple(kinds.values()) == NO_VALUE_KINDS
    assert no_value_of(None) is None


@settings(max_examples=40)
@given(st.text(max_size=80), st.sets(st.sampled_from([ARNHEM, NIJMEGEN, "PV25", "NL"])))
def test_any_text_is_read_as_codes(text: str, there: set[str]) -> None:
    found = read_codes(text, there)
    assert set(found.known) <= there
    assert len(set(found.known)) == len(found.known)
    assert read_codes(write_codes(found.known), there).known == found.known
    assert not {each.upper() for each in found.unknown} & there


@settings(max_examples=25)
@given(st.lists(st.sampled_from([ARNHEM, NIJMEGEN, "PV25", "NL"]), unique=True))
def test_codes_come_back_as_written(codes: list[str]) -> None:
    assert read_codes((write_codes(codes) or "").lower(), {ARNHEM, NIJMEGEN, "PV25", "NL"}).known == tuple(codes)


def test_a_name_cannot_break_out_of_the_page() -> None:
    html = str(draw_saved((ARNHEM,), '"><script>alert(1)</script>', './vergelijken?a="b"'))
    assert "<script" not in html
    assert 'data-base="./vergelijken?a=&#34;b&#34;"' in html


def test_the_nearest_say_how_far_they_are(app: AppTest) -> None:
    open_page(app, "vergelijken", plaats=ARNHEM, groep="gelijkend")
    members = words(figures(app)["members"])
    assert re.search(r"Nijmegen afstand \d,\d\d", members)
    assert "Arnhem afstand" not in members
    assert "Arnhem telt zelf niet mee in het gemiddelde." in " ".join(told(app))
    distances = [float(each.replace(",", ".")) for each in re.findall(r"afstand (\d,\d\d)", members)]
    assert distances == sorted(distances)
