"""Personal data in places where nobody expects it: it may be in the file, and nowhere in what comes out of the check."""

from dataclasses import replace

from tests.corpus import msforms
from tests.corpus.drafts import WRONG, Column, case, same, with_cell
from tests.corpus.expectations import Case, Wanted
from tests.corpus.registers import SHEET, table

NAME = "Xaviera Zonnebloem"
ADDRESS = "x.zonnebloem@gemeente.example"
HEADS = ("Uw naam", "Naam invuller", "Contactpersoon", "Geef hier uw voor- en achternaam", "Functie", "Ingevuld door:")
OTHER_HEADS = ("Wie heeft de vragenlijst ingevuld?", "Aanspreekpunt", "Kolom1", "Opmerkingen")


def cases() -> list[Case]:
    """Names and addresses under heads of all sorts, without a head, in footers, titles and wrong cells."""
    return [*(under(head, "personal") for head in HEADS), *(under(head, "") for head in OTHER_HEADS), without_head(), anywhere()]


def under(head: str, became: str) -> Case:
    """A name under a head: dropped as personal where the head says so, and in any case not shown."""
    draft = msforms.table(codes=("S01", "S02"))
    extra = Column((head,), same(NAME, draft.replies), became)
    draft = replace(draft, columns=(*draft.columns, extra), findings=(Wanted("notice", msforms.SHEET, "J"),))
    return case(f"a name under {head}", draft, "msforms", (*msforms.SECRETS, NAME), said=msforms.SAID)


def without_head() -> Case:
    """Somebody emptied the head above the names."""
    draft = msforms.table(codes=("S01", "S02"))
    columns = tuple(
        replace(column, heads=(None,), became="?") if column.heads[0] == "Naam" else column for column in draft.columns
    )
    draft = replace(draft, columns=columns, findings=(Wanted("notice", msforms.SHEET, "E"),))
    return case("a name without a head", draft, "msforms", msforms.SECRETS, said=msforms.SAID)


def anywhere() -> Case:
    """An address in the title, in a footer, as a municipality and as an answer."""
    draft = table(("S01", "S02"))
    wrong = with_cell(draft.columns[2], 1, f"vraag {ADDRESS}", WRONG)
    name = replace(draft.columns[0], cells=(*draft.columns[0].cells[:3], ADDRESS))
    draft = replace(
        draft,
        columns=(name, draft.columns[1], wrong, draft.columns[3]),
        above=((f"Register van {ADDRESS}",), ()),
        below=((), (f"Vragen? {ADDRESS}",)),
        left_out=(3,),
        findings=(Wanted("error", SHEET, "A7"),),
    )
    return case("an address anywhere", draft, "register", (ADDRESS,))
