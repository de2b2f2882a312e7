"""The targets of a group in words: who will get there, what changed; no number of one or two is told (GR-4)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from analysis.targets.group_outlooks import GroupOutlook
from analysis.targets.status import Status
from analysis.targets.word_counts import WordCount, shown_count
from analysis.thresholds import SMALLEST_GROUP_N
from data.text import _, ngettext
from ui.format import format_count, join_names
from ui.sentences.pieces import capital
from ui.sentences.targets import in_sentence, status_word


@dataclass(frozen=True)
class GroupTargets:
    """What the sentences about the targets of a group are made from."""

    name: str
    part: str
    horizon_years: int
    round_year: int
    members: tuple[GroupOutlook, ...]
    counts: tuple[WordCount, ...]

    @property
    def target_n(self) -> int:
        """How many municipalities have a target."""
        return sum(each.status is not None for each in self.members)


def municipalities(n: int | None) -> str:
    """Return a number of municipalities in words; None is a number too small to tell."""
    if n is None:
        return _("fewer than {n} municipalities", n=SMALLEST_GROUP_N)
    return ngettext("{n} municipality", "{n} municipalities", n) if n else _("no municipality")


def group_title(told: GroupTargets) -> str:
    """Return the answer for a group: how many are at risk, of how many with a target. Source: TR-3, GR-4."""
    values = {"name": told.name, "part": in_sentence(told.part), "years": told.horizon_years}
    if not told.target_n:
        return _("No municipality in {name} has a target for {part} after {years} years.", **values)
    if not told.counts:
        return _("Fewer than {n} municipalities in {name} have a target for {part} after {years} years.",
                 n=SMALLEST_GROUP_N, **values)  # fmt: skip
    pieces = [text for text in (_piece(told, "at_risk"), _piece(told, "missed"), _good_piece(told)) if text] or _open_pieces(told)
    return _(
        "Of the {total} municipalities in {name} with a target for {part} after {years} years {pieces}.",
        total=format_count(told.target_n),
        pieces=join_names(pieces),
        **values,
    )


def group_sentences(told: GroupTargets) -> tuple[str, ...]:
    """Return the answer, then how many have no target; not where that would give a small number away (GR-4)."""
    without = len(told.members) - told.target_n
    if not told.counts or not without:
        return (group_title(told),)
    shown = municipalities(shown_count(without))
    return group_title(told), _("{municipalities} have set no such target.", municipalities=capital(shown))


def moved_sentence(told: GroupTargets) -> str:
    """Return for how many the word got worse or better since the round before."""
    earlier = next((each.earlier_round_year for each in told.members if each.earlier_round_year is not None), None)
    if earlier is None:
        return _("There is no earlier round to compare with.")
    compared = [each for each in told.members if each.is_same_target]
    if len(compared) < SMALLEST_GROUP_N:
        return _("Too few municipalities had the same target in {year} to compare.", year=earlier)
    worse, better = sum(each.moved < 0 for each in compared), sum(each.moved > 0 for each in compared)
    return _(
        "Since {year} the word became worse for {worse} and better for {better}.",
        year=earlier,
        worse=municipalities(shown_count(worse)),
        better=municipalities(shown_count(better)),
    )


def _piece(told: GroupTargets, status: Status) -> str:
    found = next((each for each in told.counts if each.status == status), None)
    if found is None:
        return ""
    if status == "at_risk":
        if found.n is None:
            return _("a number that is not shown is at risk of not reaching it")
        return ngettext("{n} is at risk of not reaching it", "{n} are at risk of not reaching it", found.n)
    if found.n is None:
        return _("a number that is not shown did not reach it")
    return ngettext("{n} did not reach it", "{n} did not reach it", found.n)


def _good_piece(told: GroupTargets) -> str:
    """Return how many are on track or have reached it already, taken together; empty when one of the two is hidden."""
    found = [each for each in told.counts if each.status in ("on_track", "achieved")]
    if not found or any(each.n is None for each in found):
        return ""
    n = sum(each.n or 0 for each in found)
    return ngettext("{n} is on track or has reached it", "{n} are on track or have reached it", n)


def _open_pieces(told: GroupTargets) -> list[str]:
    """Return the pieces for words that decide nothing, for when there are no others."""
    pieces: dict[Status, Callable[[str], str]] = {
        "uncertain": lambda n: _("it is uncertain for {n}", n=n),
        "too_early": lambda n: _("it is too early to say for {n}", n=n),
        "on_track": lambda n: _("{n} are on track", n=n),
        "achieved": lambda n: _("{n} have reached it", n=n),
        "closed": lambda n: _("the target no longer holds for {n}", n=n),
    }
    return [pieces[each.status](_count(each.n)) for each in told.counts]


def _count(n: int | None) -> str:
    return _("an undisclosed number") if n is None else format_count(n)


def earlier_words(each: GroupOutlook) -> str:
    """Return what became of the word since the round before: "▼ was op koers", "= gelijk", "nieuw doel"; empty when unknown."""
    if each.status is None or each.earlier_round_year is None:
        return ""
    if not each.is_same_target or each.earlier_status is None:
        return _("new target")
    if each.earlier_status == each.status:
        return _("= the same")
    before = status_word(each.earlier_status)
    if each.moved < 0:
        return _("▼ used to be {word}", word=before)
    return _("▲ used to be {word}", word=before) if each.moved > 0 else _("used to be {word}", word=before)


def words_sentence(counts: Sequence[WordCount]) -> str:
    """Return the counts per word as one sentence, the text twin of the picture."""
    told = [f"{status_word(each.status)}: {municipalities(each.n)}" for each in counts]
    return capital("; ".join(told)) + "." if told else ""
