"""What the user says about a file changes what comes out of it, and only that (IR-2, IR-6)."""

from dataclasses import replace

from ingest.instructions import ColumnChoice, Correction, Instructions, KeptAnswer, RowChoice
from tests.corpus import msforms
from tests.corpus.drafts import Draft, case, question_column, with_cell
from tests.corpus.expectations import Case, Wanted
from tests.corpus.pages import Format
from tests.corpus.registers import SHEET, keys, table
from tests.corpus.truth import label, number, replies


def cases() -> list[Case]:
    """Corrections in several formats, columns, rows and answers."""
    kinds: tuple[Format, ...] = ("xlsx", "xls", "ods", "xlsb", "csv")
    return [
        *(corrected(kind) for kind in kinds),
        emptied(),
        still_wrong(),
        column_left_out(),
        column_chosen(),
        row_left_out(),
        kept(),
    ]


def corrected(kind: Format) -> Case:
    """A wrong answer and a wrong municipality, corrected on the screen: the file stays as it is."""
    draft = table(("S01", "S02", "OA5"))
    spoiled = with_cell(draft.columns[2], 1, "drie", 3.0)
    places = replace(draft.columns[0], cells=("Arnhm", *draft.columns[0].cells[1:]))
    sheet = "" if kind == "csv" else SHEET
    corrections = (Correction(sheet, "C3", "drie", "3"), Correction(sheet, "A2", "Arnhm", "Arnhem"))
    wanted = (Wanted("notice", SHEET, "C3", "cell_corrected"), Wanted("notice", SHEET, "A2", "cell_corrected"))
    draft = replace(draft, columns=(places, draft.columns[1], spoiled, *draft.columns[3:]), findings=wanted)
    return case("corrected", draft, "register", kind=kind, said=Instructions(corrections=corrections))


def emptied() -> Case:
    """A wrong answer emptied: not answered."""
    draft = table(("S01", "S02"))
    draft = replace(draft, columns=(*draft.columns[:2], with_cell(draft.columns[2], 0, "weet niet meer", None), draft.columns[3]))
    said = Instructions(corrections=(Correction(SHEET, "C2", "weet niet meer", ""),))
    return case("emptied", draft, "register", said=said)


def still_wrong() -> Case:
    """A correction is read as strictly as the file."""
    draft = table(("S01", "S02"))
    draft = replace(draft, columns=(*draft.columns[:2], with_cell(draft.columns[2], 0, "drie", "wrong"), draft.columns[3]))
    return case("corrected wrongly", draft, "register", said=Instructions(corrections=(Correction(SHEET, "C2", "drie", "9"),)))


def column_left_out() -> Case:
    """A question the user leaves out."""
    draft = table(("S01", "S02"))
    left = replace(draft.columns[2], became="", question="", truths=())
    draft = replace(draft, columns=(*draft.columns[:2], left, draft.columns[3]))
    return case("a column left out", draft, "register", said=Instructions(columns=(ColumnChoice(SHEET, 3, ""),)))


def column_chosen() -> Case:
    """Heads that say nothing, chosen by the user: the municipality and two questions of a form."""
    given = replies(("S01", "S02"))
    columns = [*msforms.meta(msforms.DUTCH, given), replace(keys(given, year=None)[0], heads=("Wie bent u?",))]
    columns += [question_column(c, given, head, label) for c, head in (("S01", "Uw visie"), ("S02", "Uw beleid"))]
    chosen = tuple(ColumnChoice(msforms.SHEET, n, became) for n, became in ((7, "name"), (8, "S01"), (9, "S02")))
    draft = Draft(msforms.SHEET, tuple(columns), given)
    return case("columns chosen", draft, "msforms", msforms.SECRETS, said=replace(msforms.SAID, columns=chosen))


def row_left_out() -> Case:
    """A municipality that answered twice: the user says which counts."""
    first = table(("S01", "S02"))
    again = replace(first.replies[0], values={"S01": 4.0, "S02": 4.0})
    given = (*first.replies, again)
    columns = (*keys(given), *(question_column(c, given, c, number) for c in ("S01", "S02")))
    draft = Draft(SHEET, columns, given, left_out=(0,), findings=(Wanted("notice", SHEET, "2"),))
    return case("a row left out", draft, "register", said=Instructions(left_out_rows=(RowChoice(SHEET, 2),)))


def kept() -> Case:
    """An answer that stays as it was published."""
    draft = table(("S01", "S02"))
    made = case("an answer kept", draft, "register", said=Instructions(kept_answers=(KeptAnswer("GM0202", 2026, "S01"),)))
    answers = {key: said for key, said in made.expected.answers.items() if key != ("GM0202", 2026, "S01")}
    return replace(made, expected=replace(made.expected, answers=answers, findings=(Wanted("notice", SHEET, "C"),)))
