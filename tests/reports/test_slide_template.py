"""Slides in another house style: a template of whoever makes them gives letters, logo and layouts, and never loses a figure."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation

from reports.slides.story_deck import write_story_deck
from reports.slides.template import OWN, TemplateUnfit, template_problem
from tests.reports.slide_reading import charts_of, check_places, languages_of, open_deck, texts_of, titles_of
from tests.reports.story_by_hand import NOTE, story_by_hand


def plain_template() -> bytes:
    """The template python-pptx brings along: 4:3, in English, with eleven layouts and Calibri."""
    deck = Presentation()
    example = deck.slides.add_slide(deck.slide_layouts[0])
    example.shapes.title.text = "Voorbeeld van ons"
    target = BytesIO()
    deck.save(target)
    return target.getvalue()


def only_title_template() -> bytes:
    """A template with one layout: a title alone, under another name."""
    deck = Presentation()
    layouts = deck.slide_layouts
    for layout in [each for each in layouts if each.name != "Title Only"]:
        layouts.remove(layout)
    layouts[0].name = "Huisstijl"
    target = BytesIO()
    deck.save(target)
    return target.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """Return the file with one part more, or with this part instead of its own."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as parts, zipfile.ZipFile(target, "w") as copy:
        for own in parts.namelist():
            if own != name:
                copy.writestr(own, parts.read(own))
        copy.writestr(name, part)
    return target.getvalue()


def with_kind(content: bytes, kind: bytes) -> bytes:
    """Return the file as one of another kind, as its list of parts says it."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as parts, zipfile.ZipFile(target, "w") as copy:
        for name in parts.namelist():
            copy.writestr(name, parts.read(name).replace(b"presentation.main+xml", kind))
    return target.getvalue()


@pytest.mark.parametrize("make", [plain_template, only_title_template])
def test_another_house_style(make: Callable[[], bytes], tmp_path: Path, sample: Path) -> None:
    template = tmp_path / "huisstijl.potx"
    template.write_bytes(with_kind(make(), b"template.main+xml"))
    assert template_problem(template.read_bytes()) == ""
    story = story_by_hand()
    deck = open_deck(write_story_deck(story, template))
    assert deck.slide_width * 3 == deck.slide_height * 4
    assert titles_of(deck)[0] == story.title
    assert "Voorbeeld van ons" not in titles_of(deck)
    used = {slide.slide_layout.name for slide in deck.slides}
    assert used == ({"Title Slide", "Title and Content"} if make is plain_template else {"Huisstijl"})
    check_places(deck)
    assert sum(len(charts_of(slide)) for slide in deck.slides) > 8
    assert {lang for slide in deck.slides for lang in languages_of(slide)} == {"nl-NL"}
    assert all(any(NOTE in text for text in texts_of(slide)) for slide in deck.slides)


@pytest.mark.parametrize("content", [b"", b"geen zip", plain_template()[:2000], with_kind(plain_template(), b"wat.anders+xml")])
def test_a_file_that_is_no_template_is_told(content: bytes, tmp_path: Path) -> None:
    assert "geen PowerPoint-bestand" in template_problem(content)
    (tmp_path / "fout.pptx").write_bytes(content)
    with pytest.raises(TemplateUnfit):
        write_story_deck(story_by_hand(slides=()), tmp_path / "fout.pptx")


def test_a_template_with_macros_or_without_titles_is_told() -> None:
    assert "macro" in template_problem(with_kind(OWN.read_bytes(), b"presentation.macroEnabled.main+xml"))
    assert "macro" in template_problem(with_part(OWN.read_bytes(), "ppt/vbaProject.bin", b"anything"))
    deck = Presentation()
    for layout in [each for each in deck.slide_layouts if each.name != "Blank"]:
        deck.slide_layouts.remove(layout)
    content = BytesIO()
    deck.save(content)
    assert "indeling met een titel" in template_problem(content.getvalue())


@pytest.mark.parametrize(("kind", "is_fit"), [("image", False), ("oleObject", False), ("hyperlink", True)])
def test_a_template_that_fetches_from_elsewhere_is_told(kind: str, is_fit: bool) -> None:
    path = "ppt/slideLayouts/_rels/slideLayout1.xml.rels"
    with zipfile.ZipFile(BytesIO(OWN.read_bytes())) as parts:
        own = parts.read(path)
    where = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    outside = f'<Relationship Id="rId99" Type="{where}/{kind}" Target="http://example.org/x.png" TargetMode="External"/>'
    problem = template_problem(
        with_part(OWN.read_bytes(), path, own.replace(b"</Relationships>", f"{outside}</Relationships>".encode()))
    )
    assert (problem == "") == is_fit
    assert is_fit or "http://example.org/x.png" in problem
