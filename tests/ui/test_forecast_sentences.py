"""The record of our forecasts in words: every state it can be in."""

import pytest

from analysis.record.record import ForecastRecord, forecast_record
from tests.analysis.test_forecast_scores import coverage, judged
from ui.sentences.forecast_charts import brier_sentence, margin_sentence, reliability_sentence
from ui.sentences.forecasts import made_sentence, record_sentences, rival_sentence

WARNED_41_OF_49 = [(20.0, False)] * 41 + [(20.0, True)] * 8 + [(80.0, True)] * 30 + [(80.0, False)] * 5


def record(cases: list, margins: tuple = (), unit_n: int = 10**6, **other: object) -> ForecastRecord:
    return forecast_record(judged(cases, unit_n, **other), coverage(*margins))


def test_the_page_opens_with_how_often_a_warning_came_true() -> None:
    first, missed, met, *_rest = record_sentences(record(WARNED_41_OF_49))
    assert first == (
        "Van de 49 keer dat wij zeiden dat een doel dreigde niet gehaald te worden, werd het 41 keer inderdaad niet gehaald."
    )
    assert missed == "Van de 46 keer dat een doel niet werd gehaald, hadden wij 41 keer gewaarschuwd."
    assert met == "Van de 38 keer dat een doel wél werd gehaald, hadden wij 8 keer voor niets gewaarschuwd."


def test_it_says_over_how_many_and_how_they_were_made() -> None:
    told = record_sentences(record(WARNED_41_OF_49))
    assert told[-2] == "Wij konden 84 voorspellingen nakijken, over 84 gemeenten en de doeljaren 2024."
    assert told[-1].startswith("Zij zijn achteraf gemaakt met alleen wat toen bekend was")


def test_no_warning_at_all_is_said() -> None:
    assert record_sentences(record([(80.0, True)] * 40))[0] == (
        "Wij hebben van geen van deze doelen gezegd dat het dreigde niet gehaald te worden."
    )


def test_too_few_is_said_and_nothing_is_concluded() -> None:
    few = record([(20.0, False)] * 12)
    told = " ".join(record_sentences(few))
    assert "Van de 12 keer" in told
    assert "Dat zijn er te weinig om te zeggen hoe goed onze voorspellingen zijn; dat doen wij vanaf 30." in told
    assert rival_sentence(few) == ""
    assert reliability_sentence(few) == "Er zijn te weinig voorspellingen voor een grafiek: 12, er zijn er minstens 30 nodig."
    assert brier_sentence(few).startswith("Er zijn te weinig voorspellingen om te vergelijken: 12")


def test_fewer_than_three_municipalities_are_not_shown_at_all() -> None:
    told = record_sentences(record([(20.0, False)] * 40, unit_n=2))
    assert told == ("Van minder dan 3 gemeenten is het doeljaar geweest. Dat is te weinig om te laten zien.",)


def test_warnings_about_two_municipalities_are_not_counted_out() -> None:
    told = record_sentences(record([(20.0, False)] * 2 + [(80.0, True)] * 40))
    assert told[0] == "Hoe vaak onze waarschuwingen uitkwamen, laten wij niet zien: zij gaan over te weinig gemeenten."
    assert "gewaarschuwd" not in " ".join(told)


def test_no_target_year_yet_and_no_score_yet_are_told_apart() -> None:
    assert record_sentences(record([]))[0] == "Er is nog geen doeljaar geweest waarvoor wij een voorspelling hadden."
    unjudged = record([(20.0, False)] * 4, reason="not_participating", score_pct=None)
    assert (
        record_sentences(unjudged)[0] == "Waar het doeljaar is geweest, is er geen score om onze voorspelling mee te vergelijken."
    )


@pytest.mark.parametrize(
    ("published", "start"),
    [
        (0, "Zij zijn achteraf gemaakt"),
        (1, "Daarvan is er 1 destijds"),
        (2, "Daarvan zijn er 2"),
        (4, "Zij zijn allemaal gepubliceerd"),
    ],
)
def test_what_was_published_at_the_time_is_said(published: int, start: str) -> None:
    rows = record([(20.0, False)] * 4, is_published_then=[at < published for at in range(4)])
    assert made_sentence(rows).startswith(start)


def test_the_picture_in_words_says_whether_a_difference_is_more_than_chance() -> None:
    fine = [(20.0, at < 20) for at in range(100)] + [(70.0, at < 72) for at in range(100)]
    assert reliability_sentence(record(fine)) == (
        "Waar wij gemiddeld 20% zeiden, werd 20% van de doelen gehaald. Dat was 72% waar wij 70% zeiden."
        " Al deze verschillen kunnen toeval zijn."
    )
    wrong = [(20.0, at < 60) for at in range(100)]
    assert reliability_sentence(record(wrong)).endswith("In 1 groep is het verschil groter dan door toeval.")


def test_our_chances_are_called_better_only_when_that_is_certain() -> None:
    sharp = [(2.0, False)] * 60 + [(98.0, True)] * 60
    assert rival_sentence(record(sharp)) == (
        "Onze kansen waren beter dan altijd het gemiddelde zeggen, en beter dan zeggen dat er niets verandert."
    )
    blunt = [(50.0, at % 2 == 0) for at in range(60)]
    assert "niet duidelijk beter of slechter dan altijd het gemiddelde" in rival_sentence(record(blunt))
    reversed_chances = [(98.0, False)] * 60 + [(2.0, True)] * 60
    assert rival_sentence(record(reversed_chances)).startswith("Onze kansen waren slechter dan altijd het gemiddelde zeggen")


def test_the_brier_score_stands_beside_both_rivals_with_three_decimals() -> None:
    told = brier_sentence(record([(50.0, at % 2 == 0) for at in range(60)]))
    assert told.startswith("Onze kansen hadden een Brier-score van 0,250: 0 is volmaakt, en altijd 50% zeggen geeft 0,250.")
    assert "het gemiddelde van achteraf zeggen geeft 0,250" in told


def margin(ahead: int, n: int, below: int, above: int) -> tuple:
    return (None, None, ahead, None, n, n - below - above, below, above, n, n)


def test_the_margin_in_words_and_on_which_side_scores_fell() -> None:
    told = margin_sentence(record([], (margin(1, 200, 10, 30), margin(3, 29, 9, 9))))
    assert told == (
        "Een marge van 80% hoort 8 van de 10 keer te kloppen. Bij ons klopte die in 80% bij 1 jaar vooruit."
        " Daarbuiten kwam de score 10 keer lager uit en 30 keer hoger. Onze voorspellingen waren dus aan de lage kant."
    )
    assert margin_sentence(record([], (margin(1, 200, 30, 10),))).endswith("aan de hoge kant.")
    assert margin_sentence(record([], (margin(1, 200, 20, 20),))).endswith("kwam de score 20 keer lager uit en 20 keer hoger.")


def test_a_margin_over_too_few_scores_is_not_judged() -> None:
    assert margin_sentence(record([], (margin(1, 29, 0, 0),))).startswith("Van te weinig voorspellingen is het jaar geweest")
