"""Writes sheets as an Excel workbook; every formula with its value, so that a phone or a preview shows it too."""

from io import BytesIO
from math import ceil

from xlsxwriter import Workbook  # type: ignore[import-untyped]
from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from data.text import _
from ingest.neutral import FORMULA_STARTS
from reports.receipt.cells import FIRST_ROW, HEAD_ROW, Content, Formula, Grid, Head, Row, Sheet
from reports.receipt.looks import FONT, SIZE, Look, lines_of, properties_of
from reports.receipt.words import different_word
from ui import cached
from ui.files.fit_text import fit_text
from ui.files.origin import Origin
from ui.palette import BACKGROUND, BAD, STEP_BOUNDS, STEP_TEXTS, STEPS, TARGET

LONGEST = 32_767  # letters in a cell; Excel opens no more
LINE = 13.5  # points
LETTERS_ON_PAPER = 220  # side by side, so that they can still be read
LONGEST_FOOT = 200  # letters; the foot of a page holds 255


class PlainSheet(Worksheet):
    """A sheet whose formulas use none of the newer functions: looking for those took a third of the time."""

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        return formula.removeprefix("=")


class Book:
    """A workbook in the making."""

    def __init__(self, title: str, origin: Origin) -> None:
        self._target = BytesIO()
        self._book = Workbook(self._target, {"in_memory": True})
        self._title, self._note = fit_text(title), fit_text(origin.sample_note)
        self._formats: dict[Look, Format] = {}
        told = {"title": self._title, "author": _("CI Monitor"), "comments": fit_text(" ".join(origin.lines))}
        self._book.set_properties({**told, "created": cached.facts().changed_at})

    def add(self, sheet: Sheet) -> None:
        """Write a sheet."""
        page = self._book.add_worksheet(sheet.name, PlainSheet)
        page.write_string(0, 0, fit_text(f"{self._title}: {sheet.name.lower()}"), self._format(Look(is_bold=True, size=14)))
        page.write_string(1, 0, fit_text(sheet.told), self._format(Look(size=SIZE + 1)))
        if self._note:
            page.write_string(2, 0, self._note, self._sample_format())
        for grid in sheet.grids:
            self._write_grid(page, grid)
        self._set_heights(page, sheet)
        page.freeze_panes(HEAD_ROW, sheet.frozen_n)
        self._set_paper(page, sheet)

    def bytes(self) -> bytes:
        """Close the workbook and return it."""
        self._book.close()
        return self._target.getvalue()

    def _write_grid(self, page: Worksheet, grid: Grid) -> None:
        for at, head in enumerate(grid.heads, start=grid.left):
            page.write_string(
                HEAD_ROW - 1,
                at,
                fit_text(head.text),
                self._format(Look(form=head.form, is_bold=True, is_head=True, is_wrapped=True)),
            )
            page.set_column(at, at, head.width)
        for number, row in enumerate(grid.rows, start=FIRST_ROW - 1):
            self._write_row(page, number, grid, row)
        self._mark_differences(page, grid)
        if grid.has_steps:
            self._shade(page, grid)

    def _write_row(self, page: Worksheet, number: int, grid: Grid, row: Row) -> None:
        for at, (content, head) in enumerate(zip(row.contents, grid.heads, strict=True), start=grid.left):
            look = self._look(content, head, row)
            if isinstance(content, Formula):
                page.write_formula(number, at, f"={content.text}", self._format(look), content.value)
            elif isinstance(content, str):
                page.write_string(number, at, fit_text(content)[:LONGEST], self._format(look))
            elif content is None:
                page.write_blank(number, at, None, self._format(look))
            else:
                page.write_number(number, at, content, self._format(look))

    def _look(self, content: Content, head: Head, row: Row) -> Look:
        is_quoted = isinstance(content, str) and content.startswith(FORMULA_STARTS)
        is_wrapped = isinstance(content.value if isinstance(content, Formula) else content, str)
        form = head.form if isinstance(content, str) else row.form or head.form
        return Look(head.role, form, row.is_total, is_wrapped=is_wrapped, is_quoted=is_quoted)

    def _set_heights(self, page: Worksheet, sheet: Sheet) -> None:
        """Make every row as high as its longest text: not every program does that by itself."""
        heads = max((lines_of(head.text, head.width) for grid in sheet.grids for head in grid.heads), default=1)
        page.set_row(HEAD_ROW - 1, LINE * heads + 3)
        for number in range(max((len(grid.rows) for grid in sheet.grids), default=0)):
            n = max(_lines(grid.rows[number], grid.heads) for grid in sheet.grids if number < len(grid.rows))
            if n > 1:
                page.set_row(FIRST_ROW - 1 + number, LINE * n + 1)

    def _mark_differences(self, page: Worksheet, grid: Grid) -> None:
        """A check that finds a difference is written in the colour of a warning."""
        bad = self._book.add_format({"font_color": BACKGROUND.light, "bg_color": BAD.light, "bold": True})
        for at, head in enumerate(grid.heads, start=grid.left):
            if head.role == "check" and grid.rows:
                rule = {"type": "cell", "criteria": "==", "value": f'"{different_word()}"', "format": bad}
                page.conditional_format(FIRST_ROW - 1, at, FIRST_ROW + len(grid.rows) - 2, at, rule)

    def _shade(self, page: Worksheet, grid: Grid) -> None:
        """Shade scores in the five steps of the screen; a text, which says why there is none, stays white."""
        area = (FIRST_ROW - 1, grid.left + 1, FIRST_ROW + len(grid.rows) - 2, grid.left + len(grid.heads) - 1)
        first = f"{chr(ord('A') + grid.left + 1)}{FIRST_ROW}"  # Excel moves it along; an empty cell would count as 0
        lows, highs = (0, *STEP_BOUNDS), (*STEP_BOUNDS, 101)
        for low, high, tone, text in zip(lows, highs, STEPS, STEP_TEXTS, strict=True):
            look = self._book.add_format({"bg_color": tone.light, "font_color": text.light})
            criteria = f"=AND(ISNUMBER({first}),{first}>={low},{first}<{high})"
            page.conditional_format(*area, {"type": "formula", "criteria": criteria, "format": look})

    def _set_paper(self, page: Worksheet, sheet: Sheet) -> None:
        width = sum(head.width for grid in sheet.grids for head in grid.heads)
        page.set_landscape()
        page.set_paper(9)  # A4
        page.fit_to_pages(ceil(width / LETTERS_ON_PAPER), 0)
        page.repeat_rows(HEAD_ROW - 1)
        page.repeat_columns(0, sheet.frozen_n - 1)
        page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.7)
        note, title = (text[: LONGEST_FOOT // 2].replace("&", "&&") for text in (self._note, self._title))
        page.set_footer(f"&L&8{note}&C&8{title}&R&8&P / &N")

    def _sample_format(self) -> Format:
        return self._book.add_format({"font_name": FONT, "font_size": 10, "bold": True, "font_color": TARGET.light})

    def _format(self, look: Look) -> Format:
        if look not in self._formats:
            self._formats[look] = self._book.add_format(properties_of(look))
        return self._formats[look]


def _lines(row: Row, heads: tuple[Head, ...]) -> int:
    texts = (content.value if isinstance(content, Formula) else content for content in row.contents)
    return max((lines_of(text, head.width) for text, head in zip(texts, heads, strict=True) if isinstance(text, str)), default=1)
