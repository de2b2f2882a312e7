"""Matches in words: who, on what, and why."""

from analysis.learning.matching import CohortMatches, LeftOutReason, Match, Party
from analysis.learning.topics import Topic
from data.text import _, by_language, ngettext
from ui.charts.records import PlaceLink
from ui.format import format_score
from ui.learning_page.figure import lesson_words, pilot_title
from ui.parts import name_of_part, part_of


def party_words(party: Party) -> str:
    """Return a participant as it may be told: its name, else its number in the programme."""
    return party.name or _("participant {n}", n=party.number)


def party_value(party: Party) -> PlaceLink | str:
    """Return a participant as a value of the table: a link to a municipality that may be named."""
    if party.cbs_code is not None and party.name is not None:
        return PlaceLink(party.cbs_code, party.name)
    return party_words(party)


def topic_words(topic: Topic) -> str:
    """Return what a participant wants to learn: a theme with its level, or pilots of a category."""
    if topic.kind == "theme":
        return name_of_part(part_of(topic.code))
    if not topic.code:
        return _("what another learned from its pilots")
    return _("pilots about {category}", category=by_language(topic.name_nl, topic.name_en))


def why_words(match: Match) -> str:
    """Return why this giver: what it did, as far as that may be told."""
    teaching = match.teaching
    if teaching is None and match.has_teacher:
        return _("who is further on it is matched with another: exchange as equals")
    if teaching is None:
        return _("nobody in this group is further on it: exchange as equals")
    if teaching.kind == "pilots" and match.giver.name is None:
        return _("can tell about what it did itself")
    if teaching.kind == "pilots":
        return ngettext("can tell about {n} pilot", "can tell about {n} pilots", match.pilot_n)
    if teaching.kind == "step":
        if teaching.to_pct is None:
            return _("made the step that is needed from about the same score")
        return _(
            "rose from {low} to {high} ({first}–{last})", low=format_score(teaching.from_pct), high=format_score(teaching.to_pct),
            first=teaching.from_round_year, last=teaching.to_round_year,
        )  # fmt: skip
    if teaching.to_pct is None:
        return _("scores higher, beyond the noise")
    return _("scores {score} ({year})", score=format_score(teaching.to_pct), year=teaching.to_round_year)


def pilots_words(match: Match) -> tuple[str, ...]:
    """Return the pilots of the giver with their lessons; none when it may not be named."""
    pilots = match.teaching.pilots if match.teaching is not None else ()
    return tuple(f"{pilot_title(pilot)}. {lesson_words(pilot)}" for pilot in pilots)


def score_words(topic: Topic) -> str:
    """Return the score of the receiver and its target; empty where it may not be named."""
    if topic.score_pct is None:
        return ""
    score = format_score(topic.score_pct)
    if topic.target_pct is None:
        return _("score {score}", score=score)
    target = format_score(topic.target_pct)
    return _("score {score}, target {target} in {year}", score=score, target=target, year=topic.target_year)


def answer_sentences(found: CohortMatches) -> tuple[str, ...]:
    """Return the answer: how many of the group get somebody who is further."""
    n = len(found.matches)
    if not n:
        return _nobody_sentences(found)
    first = _("{taught} of {n} participants can learn from somebody who is further on what they want to learn.",
              taught=found.taught_n, n=n)  # fmt: skip
    told = [first, *_invented_sentence(found)]
    if found.taught_n < n:
        told.append(
            ngettext(
                "{n} of them gets nobody who is further, and exchanges as an equal.",
                "{n} of them get nobody who is further, and exchange as equals.",
                n - found.taught_n,
            )
        )
    if any(match.receiver.name is None for match in found.matches):
        told.append(_("Who has a number only can be found through the facilitator."))
    if found.left_out:
        told.append(ngettext("{n} participant is left out; why stands below.", "{n} participants are left out; why stands below.",
                             len(found.left_out)))  # fmt: skip
    return tuple(told)


def reason_words(reason: LeftOutReason) -> str:
    """Return why a participant has no match."""
    texts: dict[LeftOutReason, str] = {
        "left": _("takes no part any more"),
        "nothing_known": _("no scores and no pilots with a category are known, so nothing to match on"),
        "alone": _("there is nobody else in this group to match with"),
    }
    return texts[reason]


def _nobody_sentences(found: CohortMatches) -> tuple[str, ...]:
    if not found.left_out:
        return (
            _("Nobody takes part in this programme yet, so there is nobody to match."),
            _("Participants are delivered with the workbook of a programme, on the page Upload."),
        )
    if len(found.left_out) == 1:
        return (_("One participant has nobody to match with."), reason_words(found.left_out[0].reason).capitalize() + ".")
    return (_("Nobody in this group can be matched; why stands below."),)


def _invented_sentence(found: CohortMatches) -> tuple[str, ...]:
    n = sum(match.receiver.is_invented for match in found.matches)
    if not n:
        return ()
    return (ngettext("Invented example: {n} of these participations.", "Invented example: {n} of these participations.", n),)
