"""One record of every kind of chart, with names that need care: quotes, accents, < and &."""

from ui.charts.aim_records import AimChart, AimLane, PaceChart, PaceDot, Zone
from ui.charts.compare_records import CompareChart, ComparedPart, ComparedPlace, ComparedScore
from ui.charts.effect_records import EffectChart, EffectLines, EffectRow, GroupLine, Span
from ui.charts.learning_records import StepCard, StepChart
from ui.charts.map_records import MapClass, Tile, TileMap
from ui.charts.no_value_records import NoValue
from ui.charts.pathway_records import (
    Aim,
    Fan,
    FanYear,
    LeftMark,
    Move,
    MoveChart,
    MoveList,
    PathPoint,
    Pathway,
    PathwayChart,
    WordChart,
    WordRow,
)
from ui.charts.pilot_records import (
    CountGrid,
    EffectCard,
    EffectPair,
    FunnelBar,
    FunnelChart,
    MoveBar,
    MoveCategory,
    MoveSegment,
    ReportedBar,
    ReportedChart,
)
from ui.charts.pilot_records import EffectChart as PilotEffects
from ui.charts.pilot_records import MoveChart as PilotMoves
from ui.charts.programme_promise_records import (
    EvidenceWords,
    PromiseBar,
    PromiseBars,
    PromiseCell,
    PromiseGrid,
    PromiseRow,
    WordCountBar,
)
from ui.charts.programme_records import CountChart, CountRow, SessionChart, SessionRow
from ui.charts.records import (
    Bar,
    BarChart,
    BarGroup,
    Column,
    GridCell,
    GridChart,
    Line,
    PlaceLink,
    Point,
    StripChart,
    StripDot,
    Table,
    TargetMark,
    TrendChart,
    Worded,
)
from ui.charts.reliability_records import ChanceZone, ReliabilityChart, ReliabilityDot, ShareBar, ShareChart
from ui.charts.target_records import TargetCard, TargetChart, TargetFigure
from ui.charts.what_if_records import ChanceRow, WhatIfChart

TITLE = 'Súdwest-Fryslân & "’s-Gravenhage" <nu>'
SAID = "Een zin die zo lang is dat hij niet op een regel past, met getallen als 47 en 31, en daarom over meer regels gaat."
HERE = PlaceLink("GM0202", 'Arnhem <"A&B">')
THERE = PlaceLink("GM0268", "Nijmegen")
TABLE = Table(
    (Column("Gemeente"), Column("Score", "score"), Column("Sinds", "change"), Column("n", "count"), Column("Woord", "word")),
    (
        (HERE, 46.5, -2.25, 1200, Worded("op koers", 1, "on_track")),
        (PlaceLink("GM1900", "Súdwest-Fryslân"), None, None, 3, None),
        ("=1+1", 100.0, 3.0, 0, "-x"),
        ("@SOM(A1)", 0.0, 0.0, 1, "+31 6"),
    ),
)
HEAD = (TITLE, SAID)


def lines() -> EffectLines:
    return EffectLines("Strategisch", ("1 ronde ervoor", "erna"), 1, "deelname", "", GroupLine("deelnemers", (40.0, 52.0)),
                       GroupLine("anderen", (41.0, 44.0)))  # fmt: skip


def charts() -> tuple[object, ...]:
    """Return a record of every kind, the ones with the most in them first."""
    own = Line(
        "own",
        HERE.name,
        (Point(2023, 40, is_reconstructed=True), Point(2024, 42), Point(2025, None), Point(2026, 47, low_pct=40, high_pct=52)),
    )
    strip = StripChart(
        *HEAD,
        (StripDot(HERE, 47, is_own=True), StripDot(THERE, 47, is_own=False), StripDot(THERE, 12, is_own=False)),
        (("province", "Gelderland", 50.0), ("country", "Nederland", 48.0)),
        TABLE,
    )
    aim = AimChart(
        *HEAD,
        (AimLane("2028", (Zone(0, 47, "achieved"), Zone(47, 60, "uncertain"), Zone(60, 100, "at_risk")), 65.0),),
        strip,
        TABLE,
    )
    cell = PromiseCell("kept", "nagekomen", "", (), "verzonnen voorbeeld")
    grid_cells = ((GridCell(10), GridCell(None, "n.v.t."), GridCell(35)), (GridCell(55), GridCell(75), GridCell(95)))
    return (
        TrendChart(
            *HEAD,
            (
                own,
                Line("province", "Gelderland", (Point(2023, 50), Point(2026, 48))),
                Line("peer1", "Nijmegen", (Point(2023, 30), Point(2026, 33))),
            ),
            (TargetMark(2028, 65.0),),
            TABLE,
        ),
        strip,
        aim,
        PaceChart(*HEAD, (PaceDot(HERE, -2.5, "x"), PaceDot(THERE, 4.0, "y")), (("nodig voor 2028", 6.0),), TABLE),
        TileMap(
            *HEAD,
            (
                Tile(HERE, "PV25", "Gelderland", 0, 0, "step-3", "61", ()),
                Tile(THERE, "PV25", "Gelderland", 1, 0, "absent", "", ()),
                Tile(PlaceLink("GM1", "Á"), "PV20", "Groningen", 0, 1, "too_few", "", ()),
                Tile(PlaceLink("GM2", "B"), "PV20", "Groningen", 1, 1, "rise-2", "+12", ()),
                Tile(PlaceLink("GM3", "C"), "PV20", "Groningen", 2, 1, "at_risk", "", ()),
            ),
            (MapClass("step-3", "60 tot 80", 1), MapClass("absent", "deed niet mee", 1), MapClass("too_few", "te weinig", None)),
            TABLE,
        ),
        PathwayChart(
            TITLE,
            "",
            SAID,
            "Arnhem",
            2026,
            (PathPoint(2023, 36, "earlier"), PathPoint(2025, 41), PathPoint(2026, 46)),
            (Aim(2028, 65.0, is_chosen=True),),
            (Pathway(((2023, 36.0), (2028, 65.0))),),
            Fan(2026, 46.0, (FanYear(2027, 40, 44, 47, 50, 55), FanYear(2028, 38, 44, 49, 54, 61))),
            (LeftMark(2025, 41.0),),
            TABLE,
        ),
        ReliabilityChart(
            *HEAD,
            (ReliabilityDot(20, 25, 10, 40, 32, "x"),),
            (ChanceZone("at_risk", 0, 35), ChanceZone("uncertain", 35, 65)),
            TABLE,
        ),
        BarChart(
            *HEAD,
            "Arnhem",
            "Gelderland",
            "Nederland",
            (
                BarGroup(
                    "Strategisch",
                    (Bar("Beleid", 47.0, "", "gelijk", 50.0, 48.0), Bar("Plan", None, "te weinig antwoorden", "", None, 48.0)),
                ),
                BarGroup("Operationeel", (Bar("Resultaat", 100.0, "", "", 0.0, 48.0),)),
            ),
            TABLE,
        ),
        GridChart(
            *HEAD,
            ("Grond-, weg- en waterbouw", "Energie"),
            ("Gezonde mens en maatschappij", "Hergebruik", "Kringlopen"),
            grid_cells,
            (GridCell(20), GridCell(None)),
            (GridCell(1), GridCell(2), GridCell(3)),
            TABLE,
        ),
        CountGrid(*HEAD, "Categorie", ("Gebouwen",), tuple(f"Marktconsultatie {n}" for n in range(9)), (tuple(range(9)),), TABLE),
        ShareChart(
            *HEAD,
            (ShareBar("behaald", 81.0, 60.0, 92.0, "32 keer", "achieved"), ShareBar("anders", None, None, None, "te weinig")),
            80.0,
            "wat het zou moeten zijn",
            TABLE,
        ),
        WordChart(*HEAD, (WordRow("achieved", 4, 40.0), WordRow("at_risk", None, None)), "minder dan 3", TABLE),
        MoveChart(
            *HEAD,
            (
                MoveList("Weg van het doel", (Move(HERE, "on_track", "at_risk", "12 punten"),), ""),
                MoveList("Naar het doel", (), "geen"),
            ),
            TABLE,
        ),
        WhatIfChart(
            *HEAD,
            46.0,
            60.0,
            "46",
            "60",
            TargetMark(2028, 65.0),
            (ChanceRow("Nu", "score 46", 22.0, 2, "2 van de 10", "at_risk"),),
            TABLE,
        ),
        CountChart(
            *HEAD, (CountRow("Bouw", 4, 40.0, "4 deelnemers", "Gemeente Arnhem"), CountRow("Leeg", 0, 0.0, "niemand")), TABLE
        ),
        SessionChart(
            *HEAD,
            (SessionRow("Eerste", "2018", 80.0, "8 van 10", "", ()), SessionRow("Tweede", "", None, "geen lijst", "", ())),
            "wie",
            TABLE,
        ),
        PromiseBars(
            *HEAD,
            (
                PromiseBar(
                    "Twee inkopen",
                    "uiterlijk 2020",
                    WordCountBar((("kept", 3), ("on_its_way", 2), ("open", 1), ("not_to_say", 1))),
                ),
            ),
            TABLE,
        ),
        PromiseGrid(
            *HEAD,
            (("Twee inkopen", "uiterlijk 2020"), ("Monitor ingevuld", "")),
            (PromiseRow(HERE, "", "", (cell, None)), PromiseRow("Waterschap", "", "", (cell, cell))),
            EvidenceWords("bron", "niets"),
            "alles",
            TABLE,
        ),
        FunnelChart(
            *HEAD,
            (FunnelBar("Voorbereiding", 10, 4, "10, waarvan nu hier: 4"), FunnelBar("Afgerond", 0, 0, "0")),
            ("Apart: 3",),
            TABLE,
        ),
        ReportedChart(*HEAD, (ReportedBar("Fase", 3, 7), ReportedBar("Lessen", 0, 7)), TABLE),
        PilotEffects(
            *HEAD,
            (
                EffectCard(
                    "Brug",
                    "",
                    "Gemeente",
                    "verzonnen",
                    (EffectPair("CO2", "10 ton", "niet gemeld", 100.0, None),),
                    (("Gemeten", "nee"),),
                ),
            ),
            TABLE,
        ),
        PilotMoves(
            *HEAD,
            (
                MoveCategory(
                    "Gebouwen",
                    "De score steeg.",
                    (
                        MoveBar(
                            "Met pilot (9)",
                            (MoveSegment("up", 60.0, "▲ 5"), MoveSegment("down", 20.0, "▼ 2"), MoveSegment(None, 20.0, "2")),
                            "meer gestegen: 5",
                        ),
                    ),
                ),
            ),
            TABLE,
        ),
        EffectChart(
            *HEAD,
            (lines(), lines()),
            (
                EffectRow("Beleid", Span(5.0, -1.0, 11.0, "+5"), Span(1.0, -4.0, 6.0, "+1"), "kan toeval zijn"),
                EffectRow("Plan", None, None, "te weinig deelnemers"),
            ),
            TABLE,
        ),
        StepChart(
            *HEAD,
            "Arnhem: 46",
            "doel: 65",
            (StepCard(THERE, "van 40 naar 57", "zelfde provincie", 40.0, 57.0, 46.0, 65.0, "x", (), ()),),
            "",
            ("Minder dan 3 gemeenten.",),
            TABLE,
        ),
        TargetChart(
            *HEAD,
            (
                TargetCard(
                    "Strategisch",
                    2028,
                    65.0,
                    46.0,
                    "Score 2026",
                    (TargetFigure("19", "punten te gaan", "veel"),),
                    "at_risk",
                    "dreigt niet gehaald te worden",
                    "Van 10 gemeenten haalden er 3 dit doel.",
                    "",
                    (),
                    (),
                    "Gesteld door de raad",
                ),
            ),
            TABLE,
        ),
        CompareChart(
            *HEAD,
            (ComparedPlace(HERE, "own", ""), ComparedPlace(THERE, "peer1", "n = 3")),
            (
                (
                    "Strategisch",
                    (
                        ComparedPart(
                            "Strategisch",
                            True,
                            (ComparedScore(47.0, None, "+6"), ComparedScore(None, NoValue("hidden", "te klein"), "")),
                        ),
                        ComparedPart("Beleid", False, (ComparedScore(12.0, None, ""), ComparedScore(100.0, None, ""))),
                    ),
                ),
            ),
            TABLE,
        ),
    )
