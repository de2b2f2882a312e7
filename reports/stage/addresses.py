"""The addresses of a presentation: /presentatie/PV25?ronde=2026&namen=uit, and of its files below it."""

from dataclasses import dataclass
from typing import Literal, TypeAlias
from urllib.parse import quote

from data.text import DEFAULT_LANGUAGE, current_language
from ui.choices import sort_key
from ui.navigation import LANGUAGE_KEY, ROUND_KEY, with_query

FOLDER = "presentatie"
NAMES_KEY = "namen"
# on: names are shown, and a key hides them. off: the other way round. none: there are no names in the page at all.
Names: TypeAlias = Literal["on", "off", "none"]
WORDS: dict[Names, str] = {"on": "aan", "off": "uit", "none": "geen"}  # as the address has them


@dataclass(frozen=True)
class Asked:
    """Which story is asked for: the code of a programme, a province or the country, a round, and with which names."""

    key: str
    round_year: int
    names: Names = "on"


def stage_path(asked: Asked) -> str:
    """Return the address of the presentation, relative to the root of the server and in the current language."""
    return with_query(f"./{FOLDER}/{quote(asked.key, safe='')}", _choices(asked))


def file_path(asked: Asked, ending: str) -> str:
    """Return the address of the story as a file: "html" or "pptx"."""
    name = f"{story_stem(asked)}.{ending}"
    return with_query(f"./{FOLDER}/{quote(asked.key, safe='')}/{name}", _choices(asked))


def story_stem(asked: Asked) -> str:
    """Return the name of a file of the story without its ending: ci-monitor-2026-pv25-slotbijeenkomst."""
    key = "-".join(sort_key(asked.key).replace("_", " ").split())
    kind = "slotbijeenkomst-zonder-namen" if asked.names == "none" else "slotbijeenkomst"
    return f"ci-monitor-{asked.round_year}-{key}-{kind}"


def names_asked(word: str | None) -> Names:
    """Return what a word in the address says about names; shown where it says nothing."""
    return next((names for names, known in WORDS.items() if known == word), "on")


def _choices(asked: Asked) -> dict[str, str]:
    names = {} if asked.names == "on" else {NAMES_KEY: WORDS[asked.names]}
    language = {} if current_language() == DEFAULT_LANGUAGE else {LANGUAGE_KEY: current_language()}
    return {ROUND_KEY: str(asked.round_year), **names, **language}
