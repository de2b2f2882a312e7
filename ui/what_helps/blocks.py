"""What helps most as blocks without anything to press: the steps that add most, and what the first of them would bring."""

from dataclasses import replace

from data.text import _, ngettext
from ui.block import Block, block_of
from ui.charts.records import Table
from ui.charts.table_html import draw_table
from ui.charts.what_if_html import draw_what_if
from ui.sentences.targets import in_sentence
from ui.what_helps.answer import brought_sentences
from ui.what_helps.figure import explain_steps, step_table, what_if_chart
from ui.what_helps.scene import Scene
from ui.what_helps.trial import Trial, try_steps

SHOWN_N = 8  # steps, as at first on the page
TAKEN_N = 3  # of which it is told what they would bring together


def step_blocks(scene: Scene) -> tuple[Block, ...]:
    """Return the steps that add most, and what the first few would bring; none when no step adds anything. Source: TR-6."""
    helpful = [step for step in scene.ground.steps if step.next.gain_pct > 0]
    if not helpful:
        return ()
    taken = {step.item.question_id: step.next.option.value for step in helpful[:TAKEN_N]}
    return _list_block(scene, min(len(helpful), SHOWN_N)), _trial_block(try_steps(scene, taken))


def _list_block(scene: Scene, shown_n: int) -> Block:
    table = step_table(try_steps(scene, {}), shown_n)
    short = Table(table.columns[:-1], tuple(row[:-1] for row in table.rows))  # nothing is chosen: without that column
    title = _("The steps that add most, {part}", part=in_sentence(scene.part_name))
    told = ngettext("{n} step, of the {total} there are.", "The first {n} steps of the {total} there are.", shown_n,
                    total=len(scene.ground.steps))  # fmt: skip
    return Block(f"steps-{scene.part.code}", title, told, lambda: draw_table(short, title), short, explain_steps(scene))


def _trial_block(trial: Trial) -> Block:
    scene = trial.scene
    title = _("What the first steps would bring, {part}", part=in_sentence(scene.part_name))
    chart = replace(what_if_chart(trial), title=title, sentence=" ".join(brought_sentences(trial)))
    return block_of(f"what-if-{scene.part.code}", chart, lambda: draw_what_if(chart), explain_steps(scene))
