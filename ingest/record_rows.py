"""Records as the contents of cells, for the writers of templates."""

from collections.abc import Sequence
from decimal import Decimal

from data.text import by_language
from ingest.heads import TARGET_DROPPED
from ingest.pilot_heads import PILOT_LISTS, phase_of, pilot_fields
from ingest.questions import Question
from ingest.records import AnswerValue, Pilot, Target
from ingest.vocabulary import Vocabulary
from ingest.writing.sheet_writer import Content

USUAL_HORIZONS = (3, 5)  # years, rule TR-1


def answer_content(words: Vocabulary, question: Question, answer: AnswerValue, as_text: bool) -> Content:
    """Return what stands in the cell of an answer; None is an empty cell."""
    if answer.not_applicable:
        return words.word("cell_word", "not_applicable").synonyms[0]
    if answer.value is None:
        return None
    option = next((option for option in question.options if option.value == answer.value), None)
    if as_text and option:
        return question.option_text(option)
    if question.kind == "percentage" and 0 < answer.value < 1:
        return _with_sign(answer.value)
    return int(answer.value) if answer.value == int(answer.value) else answer.value


def _with_sign(share_pct: float) -> str:
    """Return less than one percent with its sign: a bare 0,6 could be a share."""
    return f"{format(Decimal(repr(share_pct)), 'f')} %".replace(".", ",")


def target_years(targets: Sequence[Target]) -> list[int]:
    """Return the horizons that get a column, in years."""
    return sorted({target.horizon_years for target in targets} | set(USUAL_HORIZONS))


def target_rows(words: Vocabulary, targets: Sequence[Target]) -> list[list[Content]]:
    """Return the rows of a sheet with targets: one per municipality, scope, base round and decision."""
    together: dict[tuple[object, ...], dict[int, Target]] = {}
    for target in targets:
        key = (target.cbs_code, target.code, target.base_round_year, target.set_by, target.set_on)
        together.setdefault(key, {})[target.horizon_years] = target
    rows: list[list[Content]] = []
    for by_years in together.values():
        one = next(iter(by_years.values()))
        place = words.places[one.cbs_code].name
        wanted = [_target_content(by_years.get(year)) for year in target_years(targets)]
        rows.append([one.cbs_code, place, _scope_text(words, one), one.base_round_year, *wanted, one.set_by, one.set_on])
    return rows


def _target_content(target: Target | None) -> Content:
    """Return what stands in the cell of a target: its score, the word for one that no longer holds, or nothing."""
    if target is None:
        return None
    return TARGET_DROPPED if target.target_pct is None else target.target_pct


def _scope_text(words: Vocabulary, target: Target) -> str:
    scope = next(scope for scope in words.scopes if scope.code == target.code and scope.scope == target.scope)
    return by_language(*words.scope_text(scope))


def pilot_rows(words: Vocabulary, pilots: Sequence[Pilot]) -> list[list[Content]]:
    """Return the rows of a sheet with pilots, in the order of the heads."""
    return [[pilot_content(words, pilot, field.key) for field in pilot_fields(words)] for pilot in pilots]


def pilot_content(words: Vocabulary, pilot: Pilot, key: str) -> Content:
    """Return what stands in the cell of a field of a pilot, in the current language; None is an empty cell."""
    if key == "municipality":
        return words.places[pilot.cbs_code].name if pilot.cbs_code else None
    if key == "province":
        return words.places[pilot.province_code].name if pilot.province_code else None
    phase = phase_of(key)
    if phase:
        return next((entered.since_on or entered.since_year for entered in pilot.phase_dates if entered.phase == phase), None)
    content = getattr(pilot, key)
    if key == "is_invented":
        return by_language("ja", "yes") if content else None  # real is what says nothing
    if key == "newcomers_involved" and content is not None:
        return by_language("ja", "yes") if content else by_language("nee", "no")
    if key.endswith("_pct") and content is not None and 0 < content < 1:
        return _with_sign(content)
    if key in PILOT_LISTS and content is not None:
        entries = (word for name in PILOT_LISTS[key] for word in words.words(name))
        return next((word.name for word in entries if word.code == content), content)
    return content
