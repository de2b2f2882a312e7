"""One value as Excel writes it in a sheet part, with a style that shows it for what it is."""

from datetime import date, datetime, time, timedelta
from math import isfinite
from typing import Literal
from xml.sax.saxutils import escape

from ingest.annotated.marks import NOT_IN_XML, cut_to
from ingest.annotated.note_texts import ESCAPED_SIGN
from ingest.neutral import FORMULA_STARTS
from ingest.sheets import Content

ValueCell = str  # what comes behind <c r="D14"
Look = Literal["plain", "percent", "date", "moment", "time", "duration", "text", "neutral"]
LOOKS: tuple[Look, ...] = ("plain", "percent", "date", "moment", "time", "duration", "text", "neutral")
LONGEST_TEXT = 32_767  # signs in a cell
FIRST_DAY = datetime(1899, 12, 30)
FIRST_SURE_DAY = date(1900, 3, 1)  # Excel counts a 29 February 1900 that was not there
ERRORS = {"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"}
DAY = timedelta(days=1)
# The cell styles stand in the order of LOOKS; quotePrefix keeps a text a text, also after editing (rule IR-9).
STYLE_SHEET = (
    '<styleSheet xmlns="{space}"><numFmts count="3"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/>'
    '<numFmt numFmtId="165" formatCode="dd\\-mm\\-yyyy\\ hh:mm"/><numFmt numFmtId="166" formatCode="0.##########%"/></numFmts>'
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8">'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="21" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="46" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


def value_cell(content: Content) -> ValueCell:
    """Return a content as the rest of its cell: type, style and value. What Excel cannot hold is a text."""
    value = content.value
    if value is None:
        return "/>"
    if isinstance(value, bool):
        return f' t="b"><v>{int(value)}</v></c>'
    if isinstance(value, int | float):
        return _number(value, "percent" if content.is_percent else "plain")
    if isinstance(value, str):
        is_error = content.trouble == "error_value" and value in ERRORS
        return f' t="e"><v>{escape(value)}</v></c>' if is_error else _text(value)
    return _moment(value)


def _moment(value: datetime | date | time | timedelta) -> ValueCell:
    if isinstance(value, timedelta):
        return _number(value / DAY, "duration") if value >= timedelta() else _text(str(value))
    if isinstance(value, time):
        return _number((datetime.combine(FIRST_DAY, value.replace(tzinfo=None)) - FIRST_DAY) / DAY, "time")
    day = value.date() if isinstance(value, datetime) else value
    if day < FIRST_SURE_DAY:
        return _text(value.isoformat())
    moment = value.replace(tzinfo=None) if isinstance(value, datetime) else datetime.combine(value, time())
    return _number((moment - FIRST_DAY) / DAY, "date" if moment.time() == time() else "moment")


def _number(value: float, look: Look) -> ValueCell:
    is_held = isfinite(value) if isinstance(value, float) else abs(value) < 10**15
    return f' s="{LOOKS.index(look)}"><v>{value!r}</v></c>' if is_held else _text(str(value))


def _text(value: str) -> ValueCell:
    written = escape(ESCAPED_SIGN.sub("_x005F_", cut_to(NOT_IN_XML.sub("", value), LONGEST_TEXT)))
    look: Look = "neutral" if value.startswith(FORMULA_STARTS) else "text"
    return f' s="{LOOKS.index(look)}" t="inlineStr"><is><t xml:space="preserve">{written}</t></is></c>'
