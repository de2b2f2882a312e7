"""Two to six places beside each other: their scores, their lines in one chart, and what they aim at."""

from functools import partial

from analysis.places import Place
from data.text import _
from ui.block import Block, block_of
from ui.charts.compare_html import draw_compare
from ui.charts.compare_records import ComparedPlace, ComparedScore
from ui.charts.records import PlaceLink, Role, TrendChart
from ui.charts.trend_svg import draw_trend
from ui.compare_page import explanations
from ui.compare_page.asked import Asked
from ui.compare_page.lines import lines_chart
from ui.compare_page.place_scores import basis_of, score_on
from ui.compare_page.places_words import places_sentences
from ui.compare_page.side_by_side import side_chart
from ui.compare_page.target_rows import target_sentence, target_table
from ui.compare_page.targets_html import draw_targets
from ui.compare_page.view import CompareView, view_of_blocks
from ui.place_names import alone

PEERS: tuple[Role, ...] = ("peer2", "peer4", "peer3", "peer5", "peer1")  # the first looks most like a province


def places_view(asked: Asked) -> CompareView:
    """Return the places beside each other; without any only the sentence that asks for them."""
    if not asked.places:
        return CompareView((_("Choose your municipality, or two to six places, to see them beside each other."),))
    places = compared_places(asked)
    scores = tuple(score_on(place, asked.round_year, asked.part) for place in asked.places)
    blocks = [_side_block(asked, places, scores), _lines_block(asked, places)]
    if any(place.level == "municipality" for place in asked.places):
        blocks.append(_target_block(asked))
    return view_of_blocks(places_sentences(asked, scores), blocks)


def compared_places(asked: Asked) -> tuple[ComparedPlace, ...]:
    """Return the places with their roles: the first is the own one; one province and the country look as everywhere."""
    free, taken, found = list(PEERS), set[Role](), []
    for at, place in enumerate(asked.places):
        usual: Role | None = "own" if at == 0 else _usual_role(place)
        role = usual if usual is not None and usual not in taken else free.pop(0)
        taken.add(role)
        found.append(ComparedPlace(PlaceLink(place.cbs_code, alone(place.name)), role, basis_of(place, asked.round_year)))
    return tuple(found)


def _usual_role(place: Place) -> Role | None:
    roles: dict[str, Role] = {"province": "province", "country": "country"}
    return roles.get(place.level)


def _side_block(asked: Asked, places: tuple[ComparedPlace, ...], scores: tuple[ComparedScore, ...]) -> Block:
    chart = side_chart(asked, places, scores)
    return block_of("side", chart, draw_compare(chart), explanations.explain_side(asked))


def _lines_block(asked: Asked, places: tuple[ComparedPlace, ...]) -> Block:
    chart = lines_chart(asked, places)
    return block_of("lines", chart, draw_trend(chart), explanations.explain_lines(asked), partial(explore_lines, chart))


def _target_block(asked: Asked) -> Block:
    table, title = target_table(asked), _("Targets")
    drawn = draw_targets(asked) if table.rows else None
    return Block("targets", title, target_sentence(asked, table), drawn, table, explanations.explain_targets(asked))


def explore_lines(chart: TrendChart):  # type: ignore[no-untyped-def] # its type is the library that must stay unloaded
    """Return the chart in Plotly, to explore."""
    from ui.charts.plotly_trend import plotly_trend

    return plotly_trend(chart)
