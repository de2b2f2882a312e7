"""The map of equal tiles as a record: what each tile is and says, before it is drawn."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from ui.charts.records import PlaceLink, Table

MapColor: TypeAlias = Literal["score", "change", "status"]  # what the colours of the map mean
ScoreGroup: TypeAlias = Literal["step-0", "step-1", "step-2", "step-3", "step-4"]
ChangeGroup: TypeAlias = Literal["fall-2", "fall-1", "same", "rise-1", "rise-2"]
StatusGroup: TypeAlias = Literal["achieved", "on_track", "uncertain", "at_risk", "too_early", "missed", "closed"]
# Why a tile has no value. Each is drawn in a way of its own, and none of them as a zero.
GapGroup: TypeAlias = Literal["too_few", "not_asked", "no_earlier", "no_target", "hidden", "absent", "not_yet"]
TileGroup: TypeAlias = ScoreGroup | ChangeGroup | StatusGroup | GapGroup


@dataclass(frozen=True)
class Tile:
    """A municipality of today on the map.

    group: what it is drawn as. shown: the number in it, empty without one. told: what
    it says besides its name and province, in pieces of text.
    """

    place: PlaceLink
    province_code: str
    province_name: str
    column_no: int
    row_no: int
    group: TileGroup
    shown: str
    told: tuple[str, ...]


@dataclass(frozen=True)
class MapClass:
    """An entry of the key: what a group of tiles means, and how many there are; n None is not told because it is small."""

    group: TileGroup
    label: str
    n: int | None


@dataclass(frozen=True)
class TileMap:
    """Municipalities as equal tiles, because area is not importance; is_large: few tiles, with their names in them."""

    title: str
    sentence: str
    tiles: tuple[Tile, ...]
    classes: tuple[MapClass, ...]
    table: Table
    is_large: bool = False


@dataclass(frozen=True)
class OwnPlace:
    """The municipality and the province chosen last, to be pointed out on the map; None where nothing was chosen."""

    municipality: str | None
    province: str | None
