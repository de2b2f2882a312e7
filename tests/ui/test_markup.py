from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from ui.charts import markup
from ui.charts.markup import LONGEST_KEPT, join, tag


@given(st.text(max_size=400), st.text(max_size=20))
def test_text_and_attributes_are_escaped_and_markup_is_not(text: str, value: str) -> None:
    drawn = tag("p", text, Markup("<b>x</b>"), 3, None, title=value, hidden=False, open=True, data_go=1.25)
    assert drawn == f'<p title="{escape(value)}" open data-go="1.2">{escape(text)}<b>x</b>3</p>'
    assert join(text, Markup("<i>")) == f"{escape(text)}<i>"
    assert isinstance(drawn, Markup)


def test_a_long_text_is_not_kept() -> None:
    before = markup._escaped.cache_info().currsize
    assert tag("p", "<" * (LONGEST_KEPT + 1)).count("&lt;") == LONGEST_KEPT + 1
    assert markup._escaped.cache_info().currsize == before
