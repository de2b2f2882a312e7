"""Options counted from 1 where ours count from 0, as most tools do: nothing of such a column may be taken."""

from dataclasses import replace

from tests.corpus import googleforms, kobo_alchemer, limesurvey, msforms, qualtrics, surveymonkey
from tests.corpus.drafts import Draft, case
from tests.corpus.expectations import Case, Wanted
from tests.corpus.pages import letters
from tests.corpus.truth import Asked, Value, asked

TOOLS: dict[str, tuple[Draft, tuple[str, ...]]] = {
    "limesurvey": (limesurvey.table(limesurvey.code, limesurvey.label), limesurvey.SECRETS),
    "msforms": (msforms.table(), msforms.SECRETS),
    "googleforms": (googleforms.table(), googleforms.SECRETS),
    "surveymonkey": (surveymonkey.condensed(), surveymonkey.SECRETS),
    "qualtrics": (qualtrics.table(names="given"), qualtrics.SECRETS),
    "kobotoolbox": (kobo_alchemer.kobo("xml"), kobo_alchemer.KOBO_SECRETS),
    "alchemer": (kobo_alchemer.alchemer(), kobo_alchemer.ALCHEMER_SECRETS),
}


def cases() -> list[Case]:
    """Every tool."""
    return [counted(tool, draft, secrets) for tool, (draft, secrets) in TOOLS.items()]


def counted(tool: str, draft: Draft, secrets: tuple[str, ...]) -> Case:
    """A whole export with 1 for the first option. Percentages are what they are."""
    columns, wanted = [], []
    for n, column in enumerate(draft.columns, start=1):
        if column.question and not asked()[column.question].is_percentage:
            cells = tuple(_counted(asked()[column.question], truth) for truth in column.truths)
            columns.append(replace(column, cells=cells, became="?", question="", truths=()))
            wanted.append(Wanted("error", draft.sheet, letters(n)))
        else:
            columns.append(column)
    draft = replace(draft, columns=tuple(columns), findings=tuple(wanted))
    return case(f"{tool}, options counted from 1", draft, tool, secrets, said=msforms.SAID)


def _counted(question: Asked, value: Value) -> Value | int:
    return int(value) + 1 if isinstance(value, float) and not question.is_percentage else value
