"""The text of an option: its own label, the usual word, or number and text together."""

import difflib
import re

from ingest.problems import Problem
from ingest.questions import Option, Question
from ingest.text_forms import normal_form

# "2 - Deels", "2: deels", "2. deels", "2) deels", "(2) deels", "2 = deels" and "deels (2)"
NUMBER_FIRST = re.compile(r"\(?\s*(\d{1,3})\s*\)?\s*[-–—:.=)]?\s*(\D.*)")
NUMBER_LAST = re.compile(r"(.*\D)\s*[(\[]\s*(\d{1,3})\s*[)\]]")
NEAR_ENOUGH = 0.75
LIST_SIGN = ";"
LONGEST_TEXT = 200  # signs compared for a suggestion


def parse_option(question: Question, text: str) -> Option | Problem:
    """Return the option a text stands for, or what is wrong with it."""
    by_form = question.option_by_form
    whole = by_form.get(normal_form(text))
    if whole is not None:
        return whole
    chosen = [part.strip() for part in text.split(LIST_SIGN) if part.strip()]  # survey tools end a list with the sign too
    if len(chosen) == 1 and LIST_SIGN in text:
        return parse_option(question, chosen[0])
    if len(chosen) > 1 and sum(_is_option(question, part) for part in chosen) > 1:
        return Problem("options_two_chosen", text)
    numbered = _split_number(text)
    option = by_form.get(normal_form(numbered[1])) if numbered else None
    if numbered and option is not None:
        if option.value == numbered[0]:
            return option
        return Problem("option_and_number_differ", text, {"option": question.option_text(option)})
    by_number = next((o for o in question.options if numbered and o.value == numbered[0]), None)
    if by_number:
        return Problem("option_unknown", text, {"suggestion": question.option_text(by_number)})
    return Problem("option_unknown", text, later=lambda: {"suggestion": _suggestion(question, text)})


def _is_option(question: Question, text: str) -> bool:
    return not isinstance(parse_option(question, text), Problem)


def _split_number(text: str) -> tuple[float, str] | None:
    first = NUMBER_FIRST.fullmatch(text)
    if first:
        return float(first[1]), first[2]
    last = NUMBER_LAST.fullmatch(text)
    return (float(last[2]), last[1]) if last else None


def _suggestion(question: Question, text: str) -> str:
    """Return the option that looks most like the text, as in the list of choices; empty when none does."""
    forms = question.option_by_form
    near = difflib.get_close_matches(normal_form(text[:LONGEST_TEXT]), list(forms), n=1, cutoff=NEAR_ENOUGH)
    return question.option_text(forms[near[0]]) if near else ""
