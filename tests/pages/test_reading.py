"""The plain pages: the same figures as the dashboard, without a script, ready for messengers and paper."""

import re
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import parse_qs, quote, urljoin, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.requests import Request

from data import store
from data.errors import StoreBusy
from data.text import speaking
from tests.pages.asking import HOST, ask
from tests.pages.conftest import ALMERE, APELDOORN, ARNHEM, BRIELLE, EDE, VOORNE, WAGENINGEN
from ui import cached
from ui.navigation import PAGES
from ui.place_page.answer import answer_sentences
from ui.place_page.context import context_of
from ui.place_page.page import place_view
from ui.reading.endpoint import send_unforeseen

ORIGIN = f"https://{HOST}"
VOID = {"meta", "link", "input", "option", "img", "br"}


@pytest.fixture(autouse=True)
def at_small_store(small_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI_MONITOR_STORE", str(small_store))


class Elements(HTMLParser):
    """The elements of a page in order, each with its attributes; also checks that what opens is closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {key: value or "" for key, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def all(self, tag: str, key: str) -> list[str]:
        return [attributes[key] for name, attributes in self.found if name == tag and key in attributes]


def page(address: str) -> Elements:
    return Elements(told(address))


def told(address: str) -> str:
    answer = ask(address)
    assert answer.status == 200, answer.headers.get("location")
    return answer.text


def heading(html: str) -> str:
    return unescape(re.search(r"<h1>(.*?)</h1>", html)[1])


def paragraphs(html: str) -> list[str]:
    inside = re.search(r'<div class="ci-answer">(.*?)</div>', html, re.DOTALL)[1]
    return [unescape(text) for text in re.findall(r"<p[^>]*>(.*?)</p>", inside)]


def meta(elements: Elements) -> dict[str, str]:
    rows = [attributes for name, attributes in elements.found if name == "meta" and "content" in attributes]
    return {row.get("name") or row.get("property", ""): row["content"] for row in rows}


PLACES = {
    "/lees/gemeente/GM0202": "Arnhem",
    "/lees/gemeente/GM0202?ronde=2025&niveau=operational": "Arnhem",
    "/lees/gemeente/GM0200": "Apeldoorn",
    "/lees/gemeente/GM0289": "Wageningen",
    "/lees/gemeente/GM0501": "Brielle",
    "/lees/gemeente/GM0501?ronde=2022": "Brielle",
    "/lees/gemeente/GM1992": "Voorne aan Zee",
    "/lees/provincie/PV25": "Gelderland",
    "/lees/provincie/PV24?wegen=ja": "Flevoland",
    "/lees/nederland": "Nederland",
}


@pytest.mark.parametrize("address", [*PLACES, "/lees", "/lees?zoek=xyz", "/lees/nederland?taal=en"])
def test_a_page_is_whole_and_needs_no_script(address: str) -> None:
    elements = page(address)
    names = [name for name, _attributes in elements.found]
    assert names.count("h1") == 1
    assert "script" not in names
    assert not [key for _name, attributes in elements.found for key in attributes if key.startswith("on")]
    buttons = [attributes for name, attributes in elements.found if name == "button"]
    assert all(button["type"] == "submit" for button in buttons)
    levels = [int(name[1]) for name in names if re.fullmatch("h[1-6]", name)]
    assert all(lower - upper <= 1 for upper, lower in pairwise(levels))
    ids = elements.all("*", "id") + [attributes["id"] for _name, attributes in elements.found if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert [href for href in elements.all("a", "href") if href.startswith("#") and href[1:] not in ids] == []
    assert elements.all("html", "lang") == ["en" if "taal=en" in address else "nl"]


@pytest.mark.parametrize(("address", "name"), PLACES.items())
def test_it_says_what_the_dashboard_says(address: str, name: str) -> None:
    html = told(address)
    assert heading(html) == name
    code = urlsplit(address).path.rpartition("/")[2]
    place = cached.all_places().get(code) or cached.country()
    query = parse_qs(urlsplit(address).query)
    year, level = int(query.get("ronde", ["2026"])[0]), query.get("niveau", ["strategic"])[0]
    context = context_of(place, year, level, is_weighted="wegen" in query)
    first, *rest = answer_sentences(context)
    assert paragraphs(html) == ([first, " ".join(rest)] if rest else [first])
    view = place_view(context)
    titles = [unescape(title) for title in re.findall(r"<h2[^>]*>(.*?)</h2>", html)]
    assert [title for title in titles if title in {block.title for block in view.blocks}] == [
        block.title for block in view.blocks
    ]
    for block in view.blocks:
        assert html.count(f'<section id="{block.key}"') == 1
        section = (
            html.partition(f'<section id="{block.key}"')[2].partition('class="ci-block"')[2].partition('class="ci-block"')[0]
        )
        rows = re.search(r'<details data-panel="table">.*?<tbody[^>]*>(.*?)</tbody>', section, re.DOTALL)
        assert (rows[1].count("<tr") if rows else 0) == (len(block.table.rows) if block.markup else 0)


def test_a_province_with_the_name_of_a_municipality_says_it_is_the_province() -> None:
    assert heading(told("/lees/provincie/PV26")) == "Provincie Utrecht"
    assert heading(told("/lees/gemeente/GM0344")) == "Utrecht"
    assert heading(told("/lees/nederland?taal=en")) == "The Netherlands"


def test_every_link_leads_somewhere_and_places_stay_among_the_plain_pages() -> None:
    address = "/lees/provincie/PV25?ronde=2025&niveau=operational"
    elements, known = page(address), {each.url_path for each in PAGES} | {"", "lees", "bestand", "rapport"}
    links = [urljoin(f"{ORIGIN}{address}", href) for href in elements.all("a", "href")]
    assert {urlsplit(link).netloc for link in links if "example.org" not in link} == {HOST}
    ours = [urlsplit(link) for link in links if urlsplit(link).netloc == HOST]
    assert {parts.path.split("/")[1] for parts in ours} <= known
    places = [parts for parts in ours if parts.path.startswith(("/lees/gemeente/", "/lees/provincie/"))]
    assert f"/lees/gemeente/{ARNHEM}" in {parts.path for parts in places}
    assert {parts.query for parts in places if "/gemeente/" in parts.path} == {"ronde=2025&niveau=operational"}
    assert not [parts for parts in ours if parts.path == "/gemeente" and parts.query.startswith("plaats")]


def test_the_way_into_the_dashboard_is_the_same_view() -> None:
    address = f"/lees/gemeente/{ARNHEM}?ronde=2025&niveau=operational"
    into = next(attributes["href"] for name, attributes in page(address).found if attributes.get("class") == "ci-plain-into")
    assert urljoin(address, into) == f"/gemeente?plaats={ARNHEM}&ronde=2025&niveau=operational"


def test_the_choices_are_links_and_the_one_of_now_is_marked() -> None:
    rows = [
        found for found in page(f"/lees/gemeente/{ARNHEM}?ronde=2025").found if found[0] == "a" and "aria-current" in found[1]
    ]
    assert [urljoin("/lees/gemeente/x", row[1]["href"]) for row in rows] == [f"/lees/gemeente/{ARNHEM}?ronde=2025"] * 2
    weighed = page("/lees/provincie/PV25")
    assert "../../lees/provincie/PV25?wegen=ja" in weighed.all("a", "href")


def test_a_messenger_reads_what_the_page_says() -> None:
    address = f"/lees/gemeente/{ARNHEM}?ronde=2025"
    html = told(address)
    shown = meta(Elements(html))
    assert "<title>Arnhem · CI Monitor</title>" in html
    assert shown["og:title"] == "Arnhem · CI Monitor"
    assert shown["description"] == shown["og:description"] == paragraphs(html)[0]
    assert shown["og:url"] == f"{ORIGIN}{address}"
    assert shown["og:locale"] == "nl_NL"
    picture = shown["og:image"].removeprefix(ORIGIN)
    assert re.fullmatch(r"/bestand/[0-9a-f]+/ci-monitor-arnhem-trend-2025\.png", picture)
    assert ask(picture).body.startswith(b"\x89PNG")


def test_a_name_of_a_server_that_is_none_never_gets_into_a_page() -> None:
    for host in ('evil.example/"><script>', "a b", "[::1", "x@y"):
        assert host not in ask("/lees/nederland", host=host).text
        assert "evil" not in ask("/lees/nederland", host=host).text
    assert "https://other.example:8443/lees/nederland" in ask("/lees/nederland", host="other.example:8443").text
    assert "other.example" not in ask("/lees/nederland").text


def test_a_browser_that_has_the_page_is_told_so() -> None:
    address = f"/lees/gemeente/{EDE}"
    first = ask(address)
    assert first.headers["cache-control"] == "no-cache"
    assert first.headers["content-encoding"] == "gzip"
    again = ask(address, if_none_match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    assert ask(address, if_none_match='W/"other"').status == 200
    plain = ask(address, accept_encoding="identity")
    assert "content-encoding" not in plain.headers
    assert plain.text == first.text
    head = ask(address, "HEAD")
    assert (head.status, head.body, head.headers["content-length"]) == (200, b"", first.headers["content-length"])


def test_new_figures_are_a_new_page(own_store: Path) -> None:
    address = f"/lees/gemeente/{APELDOORN}"
    before = ask(address)
    with store.write(own_store) as con:
        con.execute("delete from answer where round_year = 2025 and cbs_code = $code", {"code": APELDOORN})
    after = ask(address, if_none_match=before.headers["etag"])
    assert after.status == 200
    assert after.headers["etag"] != before.headers["etag"]


def test_no_script_can_run_whatever_a_text_holds() -> None:
    policy = ask("/lees/provincie/PV25").headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    html = told("/lees/provincie/PV25")
    assert "Brug [met] &lt;naam&gt;" in html  # the name of a pilot as delivered
    assert "<naam>" not in html


@pytest.mark.parametrize(
    ("address", "status", "sentence"),
    [
        ("/lees/gemeente/GM9999", 404, "Er is hier geen gemeente of provincie met de code “GM9999”."),
        ("/lees/gemeente/%3Cscript%3E", 404, "met de code “&lt;script&gt;”."),
        ("/lees/provincie/PV99?taal=en", 404, "There is no municipality or province with the code “PV99” here."),
        ("/lees/iets", 404, "Op dit adres staat geen pagina."),
        ("/lees/gemeente", 404, "Op dit adres staat geen pagina."),
    ],
)
def test_an_address_that_does_not_exist_gets_a_sentence_and_a_way_out(address: str, status: int, sentence: str) -> None:
    answer = ask(address)
    assert answer.status == status
    assert sentence in answer.text
    assert answer.headers["cache-control"] == "no-store"
    elements = Elements(answer.text)
    assert elements.all("form", "action") == [urljoin_up(address) + "lees"]
    assert meta(elements)["robots"] == "noindex"


def urljoin_up(address: str) -> str:
    return "../" * (urlsplit(address).path.count("/") - 1)


@pytest.mark.parametrize(
    ("address", "to"),
    [
        ("/lees/gemeente/PV25", "/lees/provincie/PV25"),
        ("/lees/provincie/gm0202?taal=en", "/lees/gemeente/GM0202?taal=en"),
        ("/lees/", "/lees"),
        ("/lees/nederland/?ronde=2025", "/lees/nederland?ronde=2025"),
        ("/lees?zoek=Den+Bosch", "/lees/gemeente/GM0796"),
        ("/lees?zoek=%27s-gravenhage", "/lees/gemeente/GM0518"),
        ("/lees?zoek=fryslan", "/lees/provincie/PV21"),
        ("/lees?zoek=Brielle&taal=en", "/lees/gemeente/GM0501?taal=en"),
    ],
)
def test_an_address_that_means_a_page_leads_there(address: str, to: str) -> None:
    answer = ask(address)
    assert answer.status == 302
    assert urljoin(address, answer.headers["location"]) == to


def test_small_letters_in_a_code_are_the_same_place() -> None:
    assert told("/lees/gemeente/gm0202") == told("/lees/gemeente/GM0202")


def test_a_choice_that_does_not_exist_is_told() -> None:
    html = told(f"/lees/gemeente/{ARNHEM}?ronde=1999&niveau=x")
    problems = [unescape(text) for text in re.findall(r'<p role="alert"[^>]*>(.*?)</p>', html)]
    assert [re.findall(r"“(\w+)”", problem) for problem in problems] == [["1999"], ["x"]]
    assert paragraphs(html) == paragraphs(told(f"/lees/gemeente/{ARNHEM}"))


def test_a_dissolved_municipality_leads_to_its_successor() -> None:
    links = page(f"/lees/gemeente/{BRIELLE}").all("a", "href")
    assert f"../../lees/gemeente/{VOORNE}" in links


def test_a_name_of_two_places_gives_both() -> None:
    links = page("/lees?zoek=utrecht").all("a", "href")
    html = told("/lees?zoek=utrecht")
    found = re.search(r'<ul class="ci-plain-found">(.*?)</ul>', html, re.DOTALL)[1]
    assert re.findall(r">([^<]+)</a>", found) == ["Utrecht", "Provincie Utrecht"]
    assert "./lees/gemeente/GM0344" in links


def test_the_list_has_every_place_of_today_once() -> None:
    folded = re.search(r"<details.*?</details>", told("/lees"), re.DOTALL)[0]
    today = {each.cbs_code for each in cached.all_places().values() if each.level == "municipality" and each.valid_to is None}
    found = re.findall(r"lees/gemeente/(GM\d{4})", folded)
    assert len(found) == 342
    assert set(found) == today


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=120))
def test_any_name_to_find_gets_an_answer(name: str) -> None:
    answer = ask(f"/lees?zoek={quote(name)}")
    if answer.status == 302:
        assert answer.headers["location"].startswith("lees/")
    else:
        Elements(answer.text)


def test_english_pages_are_english_and_stay_so() -> None:
    address = f"/lees/gemeente/{ARNHEM}?taal=en"
    html = told(address)
    assert "Open in the dashboard" in html
    own = [href for href in Elements(html).all("a", "href") if "bestand" not in href and not href.startswith(("#", "http"))]
    others = [href for href in own if "taal=en" not in href]
    assert others == [f"../../lees/gemeente/{ARNHEM}"]  # the switch
    with speaking("nl"):
        assert paragraphs(html) != paragraphs(told(f"/lees/gemeente/{ARNHEM}"))


def test_without_a_store_it_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI_MONITOR_STORE", str(tmp_path / "none"))
    for address in ("/lees", f"/lees/gemeente/{ARNHEM}", "/lees/nederland?taal=en"):
        answer = ask(address)
        assert answer.status == 503
        assert "python -m ingest samples" in answer.text
        assert ("There are no figures yet" if "taal=en" in address else "Er zijn nog geen cijfers") in answer.text


def test_without_answers_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store.create_store(tmp_path / "empty")
    monkeypatch.setenv("CI_MONITOR_STORE", str(tmp_path / "empty"))
    for address in ("/lees", f"/lees/gemeente/{ARNHEM}", "/lees/provincie/PV25", "/lees/nederland"):
        html = told(address)
        assert "Nog niemand heeft de vragenlijst ingevuld." in paragraphs(html)[0]
        assert "Verzonnen voorbeelddata" not in html  # this store is not a sample
    assert "Verzonnen voorbeelddata" not in told("/lees")


def test_invented_figures_are_labelled() -> None:
    assert all("Verzonnen voorbeelddata" in told(address) for address in ("/lees", f"/lees/gemeente/{WAGENINGEN}"))


def test_an_error_with_a_sentence_shows_that_sentence_only(small_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy() -> None:
        raise StoreBusy("Even wachten.", "/secret/path")

    monkeypatch.setattr(cached, "begin_run", busy)
    answer = ask(f"/lees/gemeente/{ALMERE}")
    assert answer.status == 503
    assert "Even wachten." in answer.text
    assert "/secret" not in answer.text


def test_an_error_nobody_foresaw_shows_a_sentence_without_a_trace(caplog: pytest.LogCaptureFixture) -> None:
    scope = {"type": "http", "method": "GET", "path": "/lees/nederland", "query_string": b"", "headers": []}
    answer = send_unforeseen(Request(scope), ValueError("/secret/path"))
    assert answer.status_code == 500
    html = bytes(answer.body).decode()
    assert "Er ging bij ons iets mis." in html
    assert "secret" not in html
    assert "/secret/path" in caplog.text


def test_the_shell_leaves_plain_pages_and_codes_alone() -> None:
    assert "ci-plain-page" in told("/lees/nederland")
    assert ask("/qr?pad=/lees").headers["content-type"] == "image/svg+xml"
    assert 'id="root"' in ask("/gemeente").text
