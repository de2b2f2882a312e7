"""The links to the files of a block, below its table."""

from markupsafe import Markup

from data.text import _
from ui.block import Block
from ui.charts.markup import tag
from ui.choices import sort_key
from ui.files.deposit import deposit
from ui.picture.charts import can_draw

FOLDER = "bestand"
TABLES = ("csv", "xlsx")
PICTURES = ("svg", "png")


def draw_file_links(block: Block) -> Markup:
    """Return a list of links: the table as CSV and XLSX, the chart as SVG and PNG when there is one."""
    folder, stem = f"./{FOLDER}/{deposit(block)}", file_stem(block)
    tables = [(_("Table as {form}", form=form.upper()), form) for form in TABLES]
    pictures = [(_("Chart as {form}", form=form.upper()), form) for form in PICTURES] if has_picture(block) else []
    links = (tag("a", label, href=f"{folder}/{stem}.{form}", download=True) for label, form in [*tables, *pictures])
    return tag("ul", *(tag("li", link) for link in links), class_="ci-files")


def has_picture(block: Block) -> bool:
    """Return whether its chart can be had as a picture."""
    return block.chart is not None and can_draw(block.chart)


def file_stem(block: Block) -> str:
    """Return the name of its files without their ending: ci-monitor-arnhem-trend-2026."""
    told = block.explanation
    place = sort_key(told.place_name).replace(" ", "-")
    year = [str(told.round_year)] if told.round_year else []
    return "-".join(["ci-monitor", place, block.key, *year])
