"""The sheets of a workbook about a learning programme, with the heads of their columns (compared as in ingest/heads.py)."""

from dataclasses import dataclass
from typing import Literal

from ingest.heads import CODE, Field

SheetName = Literal["programmes", "sessions", "working_groups", "promises", "participants", "attendance", "reports"]

PROGRAMME = Field(
    "programme", "Leertraject", ("programma", "naam leertraject", "naam programma", "traject", "learning programme")
)
PROGRAMME_CODE = Field("code", "Code", ("code leertraject", "afkorting"))
STARTS_ON = Field("starts_on", "Begin", ("begindatum", "startdatum", "Start", "eerste dag", "vanaf", "starts on"))
ENDS_ON = Field("ends_on", "Einde", ("einddatum", "eind", "laatste dag", "tot en met", "t/m", "ends on"))
ABOUT = Field("about", "Beschrijving", ("omschrijving", "toelichting", "description"))
SOURCE = Field("source_url", "Bron", ("bronvermelding", "url", "link", "source"))
IS_INVENTED = Field("is_invented", "Verzonnen", ("verzonnen voorbeeld", "voorbeeld", "invented"))
NAME_EN = Field("name_en", "Naam in het Engels", ("engelse naam", "tekst in het engels", "engelse tekst", "english name"))
ABOUT_EN = Field("about_en", "Beschrijving in het Engels", ("engelse beschrijving", "english description"))

POSITION = Field("position", "Nr", ("nummer", "volgnummer", "no", "nr bijeenkomst", "number"))
SESSION = Field("session", "Bijeenkomst", ("sessie", "naam bijeenkomst", "masterclass", "bijeenkomst nr", "session", "meeting"))
HELD_ON = Field("held_on", "Datum", ("dag", "datum bijeenkomst", "gehouden op", "date"))
WORKING_GROUP = Field("working_group", "Werkgroep", ("naam werkgroep", "working group"))
WORKING_GROUPS = Field("working_groups", "Werkgroepen", ("werkgroep", "in werkgroep", "in werkgroepen", "working groups"))

PROMISE = Field("promise", "Toezegging", ("belofte", "afspraak", "verplichting", "promise"))
MEASURED_BY = Field("measured_by", "Gemeten met", ("gemeten aan", "maatstaf", "blijkt uit", "measured by"))
BOUND = Field("bound", "Grens", ("minimaal of maximaal", "bound"))
REQUIRED_N = Field("required_n", "Aantal", ("hoeveel", "vereist aantal", "required"))
PER = Field("per", "Per", ("geldt per",))
COUNTS_FROM = Field("counts_from_phase", "Telt vanaf fase", ("vanaf fase", "telt vanaf", "counts from phase"))
SCALE_UP_N = Field("scale_up_n", "Opgeschaalde pilots", ("of opgeschaalde pilots", "aantal opgeschaald", "scaled-up pilots"))
QUESTION = Field("question_id", "Vraag", ("vraag-id", "vraagcode", "question"))
REQUIRED_VALUE = Field("required_value", "Waarde", ("antwoord", "ten minste antwoord", "value"))
DUE_ON = Field("due_on", "Uiterlijk", ("uiterste datum", "deadline", "due"))

COHORT = Field("cohort", "Lichting", ("groep", "jaargang", "cohort"))
ORGANISATION = Field("organisation", "Organisatie", ("naam organisatie", "deelnemende organisatie", "instelling", "organisation"))
ORGANISATION_TYPE = Field("organisation_type", "Soort organisatie", ("type organisatie", "kind of organisation"))
MUNICIPALITY = Field("municipality", "Gemeente", ("gemeentenaam", "naam gemeente", "municipality"))
PROVINCE = Field("province", "Provincie", ("province",))
MAY_BE_NAMED = Field("may_be_named", "Mag genoemd worden", ("mag genoemd", "met naam noemen", "toestemming", "may be named"))

PEOPLE_N = Field("people_n", "Aantal", ("aantal mensen", "aantal personen", "aanwezig", "aantal aanwezig", "people"))
SAID = Field("said", "Stand", ("status", "stand van zaken", "state"))
EVIDENCE = Field("evidence", "Bewijs", ("toelichting", "onderbouwing", "evidence"))
SAID_ON = Field("said_on", "Datum", ("gemeld op", "peildatum", "date"))
ROLE_KEY = "role:"  # a column per role of the list role: its key is this and the code of the role


@dataclass(frozen=True)
class SheetLayout:
    """A sheet of the workbook: its name in a template, its columns, and which may not be missing.

    roles_after: the column after which the columns of the roles come in a template; empty for none.
    also: columns that are read when they are there, and not in a template.
    """

    name: SheetName
    sheet: str
    fields: tuple[Field, ...]
    required: tuple[Field, ...]
    roles_after: str = ""
    also: tuple[Field, ...] = ()

    @property
    def readable(self) -> tuple[Field, ...]:
        """Every column that is read."""
        return (*self.fields, *self.also)


LAYOUTS: tuple[SheetLayout, ...] = (
    SheetLayout(
        "programmes", "Leertraject",
        (PROGRAMME_CODE, PROGRAMME, STARTS_ON, ENDS_ON, ABOUT, SOURCE, IS_INVENTED, NAME_EN, ABOUT_EN), (PROGRAMME,),
    ),
    SheetLayout("sessions", "Bijeenkomsten", (PROGRAMME, POSITION, SESSION, HELD_ON, NAME_EN), (SESSION,)),
    SheetLayout("working_groups", "Werkgroepen", (PROGRAMME, WORKING_GROUP, NAME_EN), (WORKING_GROUP,)),
    SheetLayout(
        "promises", "Toezeggingen",
        (
            PROGRAMME, PROMISE, MEASURED_BY, BOUND, REQUIRED_N, PER, COUNTS_FROM, SCALE_UP_N, QUESTION, REQUIRED_VALUE, DUE_ON,
            NAME_EN,
        ),
        (PROMISE, MEASURED_BY),
    ),
    SheetLayout(
        "participants", "Deelnemers",
        (
            PROGRAMME, COHORT, ORGANISATION, ORGANISATION_TYPE, MUNICIPALITY, CODE, PROVINCE, STARTS_ON, ENDS_ON, WORKING_GROUPS,
            MAY_BE_NAMED, IS_INVENTED, SOURCE,
        ),
        (ORGANISATION,), roles_after=ENDS_ON.key,
    ),
    SheetLayout(
        "attendance", "Aanwezigheid", (PROGRAMME, COHORT, ORGANISATION, SESSION, HELD_ON, PEOPLE_N, IS_INVENTED),
        (ORGANISATION, SESSION), roles_after=HELD_ON.key, also=(MUNICIPALITY,),
    ),
    SheetLayout(
        "reports", "Stand", (PROGRAMME, COHORT, ORGANISATION, PROMISE, SAID, EVIDENCE, SAID_ON, IS_INVENTED, SOURCE),
        (ORGANISATION, PROMISE, SAID), also=(MUNICIPALITY,),
    ),
)  # fmt: skip


def layout_of(name: SheetName) -> SheetLayout:
    """Return the layout of a sheet."""
    return next(layout for layout in LAYOUTS if layout.name == name)
