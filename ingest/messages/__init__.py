"""The sentence of every finding, in one table keyed by code."""

from ingest.messages.about_big_files import BIG_FILE_MESSAGES
from ingest.messages.about_choices import CHOICE_MESSAGES
from ingest.messages.about_corrections import CORRECTION_MESSAGES
from ingest.messages.about_files import FILE_MESSAGES
from ingest.messages.about_forms import FORM_MESSAGES
from ingest.messages.about_heads import HEAD_MESSAGES
from ingest.messages.about_pilots import PILOT_MESSAGES
from ingest.messages.about_places import PLACE_MESSAGES
from ingest.messages.about_programmes import PROGRAMME_MESSAGES
from ingest.messages.about_reading import READING_MESSAGES
from ingest.messages.about_registers import REGISTER_MESSAGES
from ingest.messages.about_responses import RESPONSE_AND_KEY_MESSAGES
from ingest.messages.about_rows import ROW_MESSAGES
from ingest.messages.about_sheets import SHEET_MESSAGES
from ingest.messages.about_text_files import TEXT_FILE_MESSAGES
from ingest.messages.about_values import VALUE_MESSAGES
from ingest.messages.facts import Message

MESSAGES: dict[str, Message] = {
    **FILE_MESSAGES,
    **BIG_FILE_MESSAGES,
    **READING_MESSAGES,
    **TEXT_FILE_MESSAGES,
    **CORRECTION_MESSAGES,
    **SHEET_MESSAGES,
    **HEAD_MESSAGES,
    **FORM_MESSAGES,
    **RESPONSE_AND_KEY_MESSAGES,
    **VALUE_MESSAGES,
    **PLACE_MESSAGES,
    **ROW_MESSAGES,
    **REGISTER_MESSAGES,
    **PILOT_MESSAGES,
    **CHOICE_MESSAGES,
    **PROGRAMME_MESSAGES,
}
