"""The heads of our own layouts: how a column is called in a template, and which other words are taken for it.

These words belong to the file format, not to the questionnaire, and are the same
in every language of the screen. Heads are compared in normal form (text_forms).
"""

from dataclasses import dataclass
from functools import cached_property

from ingest.text_forms import normal_form


@dataclass(frozen=True)
class Field:
    """A column or label of a layout. key is the name in the program, head the one in the template.

    resembles: heads that may mean this field and may not: they are suggested, never taken by themselves.
    """

    key: str
    head: str
    synonyms: tuple[str, ...] = ()
    resembles: tuple[str, ...] = ()

    @cached_property
    def forms(self) -> frozenset[str]:
        """Its own head, its key and the other words for it in normal form."""
        return frozenset(normal_form(word) for word in (self.head, self.key, *self.synonyms))

    def matches(self, text: str) -> bool:
        """Return whether a head is this field's, by its own head or another word for it."""
        return normal_form(text) in self.forms

    @cached_property
    def own_forms(self) -> frozenset[str]:
        """Its own head and its key in normal form."""
        return frozenset((normal_form(self.head), normal_form(self.key)))


CODE = Field("cbs_code", "CBS-code", ("CBS", "gemeentecode", "code gemeente", "GM-code", "gemeente code"))
NAME = Field("name", "Gemeente", ("gemeentenaam", "naam gemeente", "municipality", "naam van de gemeente"))
YEAR = Field("round_year", "Jaar", ("meetronde", "ronde", "meetjaar", "jaar van de meting", "meting", "year", "round"))
EDITION = Field("edition", "Editie", ("editie vragenlijst", "versie"))
FILLED_IN_BY = Field("filled_in_by", "Ingevuld door", ("invuller", "naam invuller", "filled in by"))
QUESTION_ID = Field("question_id", "vraag-id", ("vraagcode", "vraagnummer", "code vraag", "vraag nr", "vraag nummer", "id"))
QUESTION = Field("question", "vraag", ("vraagtekst", "tekst van de vraag"))
ANSWER = Field("answer", "antwoord", ("antwoorden", "uw antwoord", "gegeven antwoord"))
COMMENT = Field("comment", "toelichting", ("opmerking", "opmerkingen", "uitleg", "uw toelichting"))

SCOPE = Field("scope", "Niveau", ("niveau of thema", "onderdeel", "level"))
THEME = Field("theme", "Thema", ("aandachtsgebied",))
BASE_YEAR = Field("base_round_year", "Nulmeting", ("nulmeting jaar", "jaar nulmeting", "basisjaar", "baseline"))
SET_BY = Field("set_by", "Vastgesteld door", ("besluit van",))
SET_ON = Field("set_on", "Vastgesteld op", ("datum vaststelling", "datum besluit", "vastgesteld"))
TARGET_HEAD = "Doel over {years} jaar"
TARGET_DROPPED = "vervalt"  # in the cell of a target: it no longer holds
TARGET_DROPPED_WORDS = (TARGET_DROPPED, "vervallen", "ingetrokken", "dropped", "withdrawn", "lapsed")

REGISTER_FIELDS = (CODE, NAME, YEAR, EDITION)
LONG_FIELDS = (CODE, NAME, YEAR, QUESTION, ANSWER, COMMENT, EDITION)
QUESTIONNAIRE_LABELS = (NAME, CODE, YEAR, EDITION, FILLED_IN_BY)
QUESTIONNAIRE_FIELDS = (QUESTION_ID, QUESTION, ANSWER, COMMENT)
TARGET_FIELDS = (CODE, NAME, SCOPE, THEME, BASE_YEAR, SET_BY, SET_ON)

# Columns people add for themselves. They are left out with a notice; personal data is never kept (rule IR-4).
OTHER_FIELDS = (
    Field("province", "Provincie"),
    Field("population", "Inwoners", ("aantal inwoners", "inwonertal")),
    Field("remark", "Opmerkingen", ("opmerking", "opm", "bijzonderheden", "toelichting", "notities", "comment")),
    Field("contact", "Contactpersoon", ("ingevuld door", "invuller", "naam", "functie", "afdeling")),
    Field("address", "E-mail", ("e-mailadres", "telefoon", "telefoonnummer", "IP-adres")),
    Field("moment", "Datum", ("tijdstip", "datum ingevuld", "begintijd", "eindtijd", "starttijd", "tijdstempel", "timestamp")),
    Field("number", "Nr", ("nummer", "volgnummer", "rij", "id")),
)

SHEET_NAMES = {
    "register": "Register",
    "vragenlijst": "Vragenlijst",
    "lang": "Antwoorden",
    "pilots": "Pilots",
    "doelen": "Doelen",
    "leertraject": "Leertraject",
}
GUIDE_SHEET = "Uitleg"
LISTS_SHEET = "Keuzelijsten"
GUIDE_MARK = "CI Monitor"  # first cell of our own sheets with instructions and lists
