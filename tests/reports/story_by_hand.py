"""A story with a slide for every kind of chart there is."""

from dataclasses import replace

from reports.records import Slide, Story
from tests.ui.pictured import charts
from ui.block import Block, Explanation
from ui.files.origin import Origin

SERVER = "https://monitor.voorbeeld.nl"
NOTE = "Verzonnen voorbeelddata"
TOLD = Explanation("Wat we meten.", ("SR-1",), ("Een kanttekening.",), "Arnhem", None)


def story_by_hand(**changed: object) -> Story:
    """Return the story, its slides named after the record of their chart, or what is changed in it."""
    opening = Slide("opening", "Welkom", ("Wie er is.",), None, "./", "Zeg dag.")
    origin = Origin(NOTE, "De groep, ronde 2026", "Bron.", "Methode.", SERVER)
    slides = tuple(_slide(at, chart) for at, chart in enumerate(charts()))
    return replace(Story("x", "De groep & <co>", 2026, False, (opening, *slides), origin), **changed)  # type: ignore[arg-type]


def _slide(at: int, chart: object) -> Slide:
    table = chart.table  # type: ignore[attr-defined]
    block = Block(f"b{at}", "x", f"Zin {at}.", lambda: None, table, TOLD, None, chart)
    sentences = ("Eerste zin.", "Tweede zin.")
    return Slide(f"s{at}", f"{type(chart).__name__} <&> {at}", sentences, block, "./doelen?ronde=2026", f"Notitie {at}")
