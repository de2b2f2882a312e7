"""The sentence of every finding, in one table keyed by code."""

from ingest.messages.about_files import FILE_MESSAGES
from ingest.messages.about_heads import HEAD_MESSAGES
from ingest.messages.about_places import PLACE_MESSAGES
from ingest.messages.about_registers import REGISTER_MESSAGES
from ingest.messages.about_rows import ROW_MESSAGES
from ingest.messages.about_sheets import SHEET_MESSAGES
from ingest.messages.about_values import VALUE_MESSAGES
from ingest.messages.facts import Message

MESSAGES: dict[str, Message] = {
    **FILE_MESSAGES,
    **SHEET_MESSAGES,
    **HEAD_MESSAGES,
    **VALUE_MESSAGES,
    **PLACE_MESSAGES,
    **ROW_MESSAGES,
    **REGISTER_MESSAGES,
}
