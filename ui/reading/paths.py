"""The addresses of the plain pages, and the way between them and the dashboard at the same view.

All are relative to the root of the server (./lees/gemeente/GM0202?ronde=2024); ui/reading/document_html.py
takes them to where a page stands.
"""

from data.text import DEFAULT_LANGUAGE
from ui.address import Selection, address_of
from ui.navigation import COUNTRY, LANGUAGE_KEY, MUNICIPALITY, OVERVIEW, PLACE_KEY, PROVINCE, PageRecord, with_query

FOLDER = "lees"
READABLE = (MUNICIPALITY, PROVINCE, COUNTRY)


def reading_path(page: PageRecord, chosen: Selection) -> str | None:
    """Return the plain page of a page of the dashboard with these choices; None when it has none."""
    if page is OVERVIEW:
        return index_path(chosen.language)
    if page not in READABLE:
        return None
    address = address_of(page, chosen)
    parts = [".", FOLDER, page.url_path]
    if PLACE_KEY in page.keys:
        code = address.pop(PLACE_KEY, None)
        if code is None:
            return index_path(chosen.language)
        parts.append(code)
    return with_query("/".join(parts), address)


def index_path(language: str = DEFAULT_LANGUAGE) -> str:
    """Return the address of the list of plain pages."""
    return with_query(f"./{FOLDER}", {} if language == DEFAULT_LANGUAGE else {LANGUAGE_KEY: language})
