"""`python -m analysis forecast` as other programs use it."""

import csv
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from analysis.__main__ import main
from analysis.forecast import Panel, fit_panel
from data import ROOT
from tests.analysis.forecast.panels import simulated

HISTORY = "unit,year,value,group\na,2020,40,x\na,2021,45,x\nb,2020,10,x\nb,2021,12,y\nc,2021,80,\n"
QUERIES = "unit,horizon,target\nb,3,20\na,5,60\nb,3,15\nc,3,80\n"
COLUMNS = ["unit", "horizon", "target", "mean", "p10", "p50", "p90", "sd", "prob"]


def words(folder: Path) -> list[str]:
    return ["forecast", *(str(part) for name in ("history", "queries", "out") for part in (f"--{name}", folder / f"{name}.csv"))]


def run(folder: Path, history: str = HISTORY, queries: str = QUERIES) -> int:
    (folder / "history.csv").write_text(history)
    (folder / "queries.csv").write_text(queries)
    return main(words(folder))


def answers(folder: Path) -> list[dict[str, str]]:
    with (folder / "out.csv").open(newline="") as lines:
        return list(csv.DictReader(lines))


def test_one_answer_per_question_in_the_same_order(tmp_path: Path) -> None:
    assert run(tmp_path) == 0
    rows = answers(tmp_path)
    assert list(rows[0]) == COLUMNS
    assert [(row["unit"], row["horizon"], row["target"]) for row in rows] == [
        ("b", "3", "20"), ("a", "5", "60"), ("b", "3", "15"), ("c", "3", "80"),
    ]  # fmt: skip
    assert float(rows[0]["prob"]) < float(rows[2]["prob"])
    assert rows[0]["mean"] == rows[2]["mean"]
    assert all(float(row["p10"]) <= float(row["p50"]) <= float(row["p90"]) for row in rows)


def test_figures_are_those_of_the_forecaster_to_the_bit(tmp_path: Path) -> None:
    panel = simulated("walk, drift and noise", 1, unit_n=12, round_n=4)
    history = [f"{unit},{year},{value!r}" for unit, row in zip(panel.units, panel.values.tolist(), strict=True)
               for year, value in zip(panel.years, row, strict=True)]  # fmt: skip
    queries = [f"{unit},5,55.5" for unit in panel.units]
    assert run(tmp_path, "\n".join(["unit,year,value", *history]), "\n".join(["unit,horizon,target", *queries])) == 0
    forecast = fit_panel(panel).predict(panel.years, panel.values, [int(panel.years[-1]) + 5])
    rows = answers(tmp_path)
    for column, expected in {"mean": forecast.mean_pct, "p90": forecast.quantile_pct(0.9), "prob": forecast.chance(55.5)}.items():
        assert [float(row[column]) for row in rows] == expected[:, 0].tolist()


def test_an_empty_value_is_a_missed_round_and_columns_may_stand_in_any_order(tmp_path: Path) -> None:
    assert run(tmp_path) == 0
    plain = answers(tmp_path)
    turned = "value,unit,year\n" + "".join(
        f"{line.split(',')[2]},{line.split(',')[0]},{line.split(',')[1]}\n" for line in HISTORY.splitlines()[1:]
    )
    assert run(tmp_path, turned + ",c,2020,\n\n  \n,,\n") == 0
    assert answers(tmp_path) == plain


@pytest.mark.parametrize(
    ("history", "queries", "sentence"),
    [
        ("unit,year\na,2020\n", QUERIES, "In history.csv ontbreekt: value."),
        ("", QUERIES, "In history.csv ontbreekt: unit, year, value."),
        ("unit,year,value\n", QUERIES, "Er staan geen scores in history.csv."),
        (HISTORY, "unit,horizon,target\n", "Er staan geen vragen in queries.csv."),
        (HISTORY, "unit,target\na,3\n", "In queries.csv ontbreekt: horizon."),
        (HISTORY + "d,2021,veel,\n", QUERIES, "Rij 7 van history.csv: “veel” in kolom value is geen getal."),
        (HISTORY + "d,2021,nan,\n", QUERIES, "Rij 7 van history.csv: “nan” in kolom value is geen getal."),
        (HISTORY + "d,2021,100.5,\n", QUERIES, "Rij 7 van history.csv: value is 100.5 en moet tussen 0 en 100 liggen."),
        (
            HISTORY + "d,2021.5,50,\n",
            QUERIES,
            "Rij 7 van history.csv: “2021.5” in kolom year is geen geheel getal van 1 tot en met 9999.",
        ),
        (HISTORY + "a,2021,46,\n", QUERIES, "Rij 7 van history.csv: a heeft in 2021 al een score."),
        (HISTORY + ",2021,46,\n", QUERIES, "Rij 7 van history.csv: de gemeente (unit) ontbreekt."),
        (HISTORY, QUERIES + "z,3,50\n", "Rij 6 van queries.csv: z heeft geen score in de geschiedenis."),
        (HISTORY, QUERIES + "a,0,50\n", "Rij 6 van queries.csv: “0” in kolom horizon is geen geheel getal van 1 tot en met 100."),
        (HISTORY, QUERIES + "a,3,-1\n", "Rij 6 van queries.csv: target is -1 en moet tussen 0 en 100 liggen."),
        (HISTORY, QUERIES + "a,3\n", "Rij 6 van queries.csv: “” in kolom target is geen getal."),
        (HISTORY, QUERIES + "a,3,50,5\n", "Rij 6 van queries.csv: de rij is langer dan de kop; een decimaal is een punt."),
        (
            "unit,year,value\na,2020,12,5\n",
            QUERIES,
            "Rij 2 van history.csv: de rij is langer dan de kop; een decimaal is een punt.",
        ),
        ("unit,year,value,value\na,2020,12,13\n", QUERIES, "In history.csv staat meer dan één keer: value."),
        (
            HISTORY,
            QUERIES + "a,101,50\n",
            "Rij 6 van queries.csv: “101” in kolom horizon is geen geheel getal van 1 tot en met 100.",
        ),
        (
            HISTORY,
            QUERIES + "a,1e308,50\n",
            "Rij 6 van queries.csv: “1e308” in kolom horizon is geen geheel getal van 1 tot en met 100.",
        ),
        (
            HISTORY + "d,1e18,5,\n",
            QUERIES,
            "Rij 7 van history.csv: “1e18” in kolom year is geen geheel getal van 1 tot en met 9999.",
        ),
    ],
)
def test_a_wrong_file_is_one_dutch_sentence(tmp_path: Path, capsys, history: str, queries: str, sentence: str) -> None:
    assert run(tmp_path, history, queries) == 2
    captured = capsys.readouterr()
    assert captured.err == sentence + "\n"
    assert captured.out == ""
    assert not (tmp_path / "out.csv").exists()


def test_files_that_cannot_be_read_or_written(tmp_path: Path, capsys) -> None:
    assert main(words(tmp_path)) == 2
    assert capsys.readouterr().err == "Het bestand history.csv kan niet worden gelezen.\n"
    (tmp_path / "out.csv").mkdir()
    assert run(tmp_path) == 2
    assert capsys.readouterr().err == "Het bestand out.csv kan niet worden geschreven.\n"
    (tmp_path / "history.csv").write_bytes(b"unit,year,value\n\xff\xfe,2020,4\n")
    assert main(words(tmp_path)) == 2
    assert capsys.readouterr().err == "Het bestand history.csv kan niet worden gelezen.\n"


@pytest.mark.parametrize("arguments", [["forecast"], ["forecast", "--history", "h.csv"], ["forecast", "--history"]])
def test_a_wrong_command_is_refused_in_dutch(capsys, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert capsys.readouterr().err.startswith("Deze opdracht is niet volledig of niet goed.")


@pytest.mark.processes
def test_as_a_process_without_pandas_store_or_texts(tmp_path: Path) -> None:
    """It is started hundreds of times in a backtest."""
    run(tmp_path)
    expected = (tmp_path / "out.csv").read_bytes()
    code = (
        "import sys; from analysis.__main__ import main; code = main(sys.argv[1:]); "
        "print(sorted({'pandas', 'duckdb', 'streamlit', 'scipy.stats'} & set(sys.modules))); sys.exit(code)"
    )
    ended = subprocess.run([sys.executable, "-c", code, *words(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ended.stdout == "[]\n"
    assert (tmp_path / "out.csv").read_bytes() == expected


def test_groups_change_nothing() -> None:
    panel = simulated("jumps", 1, unit_n=6, round_n=3)
    grouped = Panel(panel.units, panel.years, panel.values, ("x", "y") * 3)
    assert fit_panel(grouped) == fit_panel(panel)
    assert np.isfinite(fit_panel(grouped).predict(panel.years, panel.values, [2020]).mean_pct).all()
