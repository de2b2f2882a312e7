"""What a column is: by its head, by a yes of the user, or by what was confirmed before; never by resemblance alone."""

import shutil
from pathlib import Path

import pytest

from data import store
from ingest.checking import check_content, reading_context
from ingest.form_memory import remember_columns
from ingest.instructions import ColumnChoice, Instructions
from ingest.pilot_heads import pilot_fields
from ingest.writing.templates import write_template
from tests.ingest.builders import make_workbook
from tests.ingest.seen import seen, the

HEADS = ["Titel", "Organisatie", "Stand van zaken", "Raming (k€)", "Kleur"]
ROWS = [HEADS, ["Dak", "Rijk", "Afgerond", 250, "groen"]]
FILE = make_workbook({"Pilots": ROWS})
CONFIRMED = (ColumnChoice("Pilots", 3, "phase"), ColumnChoice("Pilots", 4, "contract_value_eur"), ColumnChoice("Pilots", 5, ""))


def test_a_suggestion_names_the_column_and_how_sure_it_is(check) -> None:
    checked = check(FILE)
    (phase, value) = [column for column in checked.columns if column.suggestion]
    assert (phase.head, phase.suggestion, phase.became) == ("Stand van zaken", "phase", "")
    assert (value.head, value.suggestion) == ("Raming (k€)", "contract_value_eur")
    assert 0 < value.suggestion_certainty < 1
    finding = next(finding for finding in checked.findings if finding.code == "pilot_head_suggested")
    assert finding.params == {"meant": "Fase", "sure_pct": 70}
    assert not checked.is_loadable
    assert checked.pilots[0].phase is None


def test_what_the_user_says_is_read_in_the_unit_of_the_head(check) -> None:
    checked = check(FILE, said=Instructions(columns=CONFIRMED))
    assert seen(checked) == [("head_left_out", "Pilots", "E1")]
    assert (checked.pilots[0].phase, checked.pilots[0].contract_value_eur) == ("afgerond", 250_000)
    assert checked.is_loadable


def test_what_was_confirmed_is_remembered_for_the_next_file_of_the_form(check, reference_store: Path, tmp_path: Path) -> None:
    path = tmp_path / "store"
    shutil.copytree(reference_store, path)
    checked = check(FILE)
    said = {3: "phase", 4: "contract_value_eur", 5: ""}
    confirmed = [(column, said[column.column]) for column in checked.columns if column.column in said]
    assert remember_columns(path, checked.form_keys["Pilots"], confirmed, "J. de Vries") == 3
    again = check_content(
        reading_context(store.read(path)), "b.xlsx", make_workbook({"Nieuw": [HEADS, ["Muur", "Rijk", "Gestopt"]]})
    )
    assert again.pilots[0].phase == "gestopt"
    assert the(again, "columns_remembered").params["columns_n"] == 3


def test_every_head_of_the_template_is_certain(check, con, words) -> None:
    columns = check(write_template(con, "pilots")).columns
    assert [column.became for column in columns] == [field.key for field in pilot_fields(words)]
    assert {column.certainty for column in columns} == {1.0}


def test_no_head_is_taken_for_two_columns(words) -> None:
    forms = [(form, field.key) for field in pilot_fields(words) for form in field.forms]
    twice = {form for form, key in forms if any(form == other and key != owner for other, owner in forms)}
    # an effect without its unit is only a word for the column in words; pilot_units decides
    assert {form for form in twice if not form.startswith(("co2", "hergebruik", "reuse", "materiaalhergebruik"))} == set()


@pytest.mark.parametrize(
    ("head", "becomes"),
    [
        ("Huidige fase van het traject", "phase"),
        ("Contractwarde", "contract_value_eur"),
        ("Organisaties", "organisation"),
        ("CO2-reductie beloofd", "promised_co2_tonne"),
        ("MKI beloofd (€)", ""),
        ("CO2-reductie beloofd (ton/jaar)", ""),
        ("Contractwaarde per jaar", ""),
        ("Kleur", ""),
    ],
)
def test_what_a_head_may_mean(words, head: str, becomes: str) -> None:
    from ingest.layouts.pilot_suggestions import suggest_field

    assert suggest_field(pilot_fields(words), head)[0] == becomes


@pytest.mark.parametrize(
    ("heads", "kind"),
    [
        (["Organisatie", "Fase", "Contractwaarde", "Lessen", "Naam"], "pilots"),  # the title is asked for
        (["Gemeente", "Inwoners"], "unknown"),
        (["Titel", "Auteur", "Jaar van uitgave"], "unknown"),
        (["Titel", "Fase", "Begin", "Eind"], "pilots"),
    ],
)
def test_which_heads_make_a_register(check, heads: list[str], kind: str) -> None:
    assert check(make_workbook({"A": [heads, ["a", "b", "c", "d", "e"]]})).kind == kind
