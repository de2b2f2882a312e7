"""The plain page of a place: the same sentences, cards and blocks as its page in the dashboard."""

from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from analysis.places import Place
from data.text import LANGUAGES, current_language
from ui import cached
from ui.address import Selection, path_of
from ui.answer_block import draw_answer
from ui.block import Block
from ui.charts.markup import join, tag
from ui.document.block_html import draw_block
from ui.files.deposit import deposit
from ui.files.links import FOLDER, file_stem, has_picture
from ui.place_page.context import Context, chosen_context
from ui.place_page.page import PlaceView, draw_more_of_place, view_of
from ui.reading.asked import Asked
from ui.reading.choices_html import draw_choices
from ui.reading.names import full_name
from ui.reading.paths import reading_path
from ui.reading.plain_html import without_script
from ui.reading.sheet import Picture, Sheet
from ui.states.html import draw_states
from ui.states.no_figures import no_figures_sentences, no_figures_state
from ui.states.of_place import states_of
from ui.states.records import State, Way
from ui.states.ways import choices_of_way


def place_sheet(asked: Asked) -> Sheet:
    """Return the page of the place that is asked for; without a round it says that nobody has filled in anything."""
    place = cached.all_places()[asked.code]
    context = chosen_context(place, asked.chosen)
    view = view_of(context) if context else None
    sentences = view.sentences if view else no_figures_sentences()
    others = [language for language in LANGUAGES if language != current_language()]
    head = _draw_head(asked, place, sentences, states_of(context) if context else (no_figures_state(),))
    return Sheet(
        title=full_name(place),
        description=sentences[0],
        body=without_script(join(head, _draw_figures(asked, context, view)) if context and view else head, asked.chosen),
        origin=asked.origin,
        here=_path(asked, asked.chosen.language),
        here_in=tuple((language, _path(asked, language)) for language in others),
        dashboard=path_of(asked.page, asked.chosen),
        picture=_picture(view.blocks if view else ()),
        held=view,
    )


def _path(asked: Asked, language: str) -> str:
    return reading_path(asked.page, replace(asked.chosen, language=language)) or ""


def _draw_head(asked: Asked, place: Place, sentences: Sequence[str], states: Sequence[State]) -> Markup:
    """Return what stands above the figures: name, what in the address could not be followed, answer, ways out."""
    problems = [tag("p", problem, role="alert", class_="ci-plain-problem") for problem in asked.problems]
    drawn = draw_states(states, lambda way: _path_of_way(way, asked.chosen))
    return join(tag("h1", full_name(place)), *problems, draw_answer(sentences), drawn)


def _draw_figures(asked: Asked, context: Context, view: PlaceView) -> Markup:
    blocks = [draw_block(block, has_script=False) for block in view.blocks]
    return join(draw_choices(asked), view.cards, *blocks, draw_more_of_place(context, asked.chosen))


def _path_of_way(way: Way, chosen: Selection) -> str:
    """Return the address of a way out: the plain page when there is one."""
    chosen = choices_of_way(way, chosen)
    return reading_path(way.page, chosen) or path_of(way.page, chosen)


def _picture(blocks: Sequence[Block]) -> Picture | None:
    """Return the picture of the first block that has one."""
    block = next((block for block in blocks if has_picture(block)), None)
    return Picture(f"./{FOLDER}/{deposit(block)}/{file_stem(block)}.png", block.sentence) if block else None
