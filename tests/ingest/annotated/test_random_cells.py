"""Any cells, any findings: what the copy shows is what a slow and obvious reckoning says."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.addresses import address_of
from ingest.annotated.marks import gather_marks
from ingest.annotated.patching import marked_workbook
from ingest.findings import Finding
from tests.ingest.annotated.packages import plain_parts, sheet
from tests.ingest.annotated.seen_copy import boxes_of, changed_parts, check_sheet, column_of, looks_of, notes_of, parts_of
from tests.ingest.builders import make_zip

COLOURS = {"error": "FFFFC7CE", "warning": "FFFFE699", "notice": "FFDDEBF7"}
RANK = ["error", "warning", "notice"]
PLACES = st.tuples(st.integers(1, 12), st.sampled_from([1, 2, 3, 5, 26, 27, 703]))
CONTENTS = st.sampled_from([None, 1, 2.5, "tekst", "a<b>&c", ("f", "1+1")])
CELLS = st.dictionaries(PLACES, st.tuples(CONTENTS, st.integers(0, 3)), max_size=14)
FINDINGS = st.lists(st.tuples(st.sampled_from(RANK), PLACES, st.text(max_size=9)), min_size=1, max_size=14)


def rows_of(cells: dict[tuple[int, int], tuple[object, int]], empty_rows: set[int]) -> str:
    """The rows as Excel writes them."""
    rows = []
    for number in sorted({row for row, _column in cells} | empty_rows):
        written = "".join(cell_of(place, *cells[place]) for place in sorted(cells) if place[0] == number)
        rows.append(f'<row r="{number}" spans="1:3">{written}</row>' if written else f'<row r="{number}"/>')
    return "".join(rows)


def cell_of(place: tuple[int, int], content: object, style: int) -> str:
    tag = f'c r="{address_of(*place)}" s="{style}"'
    if content is None:
        return f"<{tag}/>"
    if isinstance(content, tuple):
        return f"<{tag}><f>{content[1]}</f><v>2</v></c>"
    if isinstance(content, str):
        text = content.replace("&", "&amp;").replace("<", "&lt;")
        return f'<{tag} t="inlineStr"><is><t>{text}</t></is></c>'
    return f"<{tag}><v>{content}</v></c>"


@settings(max_examples=150, deadline=None)
@given(CELLS, st.sets(st.integers(1, 12), max_size=4), FINDINGS)
def test_any_cells_and_findings(
    cells: dict[tuple[int, int], tuple[object, int]],
    empty_rows: set[int],
    wanted: list[tuple[str, tuple[int, int], str]],
) -> None:
    before = make_zip(plain_parts(sheet(rows_of(cells, empty_rows), "")))
    findings = [Finding(s, "option_unknown", "GWW", address_of(*place), found, {"what": "target"}) for s, place, found in wanted]  # type: ignore[arg-type]
    after = marked_workbook(before, gather_marks(findings))
    worst = {
        address_of(*place): min((s for s, other, _found in wanted if other == place), key=RANK.index) for _s, place, _f in wanted
    }
    old, new = looks_of(before), looks_of(after)
    assert {cell: look[-1] for (_sheet, cell), look in new.items() if cell in worst} == {
        cell: COLOURS[s] for cell, s in worst.items()
    }
    assert {place: look for place, look in new.items() if place[1] not in worst} == {
        p: k for p, k in old.items() if p[1] not in worst
    }
    assert {place: look[:-1] for place, look in new.items() if place in old} == {place: look[:-1] for place, look in old.items()}
    parts = parts_of(after)
    check_sheet(parts["xl/worksheets/sheet1.xml"])
    notes = notes_of(parts["xl/comments1.xml"])
    assert set(notes) == set(worst)
    for _severity, place, found in wanted:
        assert f"cel {address_of(*place)}: " in notes[address_of(*place)], found
    assert boxes_of(parts["xl/drawings/vmlDrawing1.vml"]) == sorted(
        (int(c.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")), column_of(c)) for c in worst
    )
    assert changed_parts(before, after)[0] == {"xl/worksheets/sheet1.xml", "xl/styles.xml", "[Content_Types].xml"}
