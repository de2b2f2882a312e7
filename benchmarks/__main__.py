"""`python -m benchmarks [names]`: prints what it measured, keeps artifacts/benchmarks.json. The names stand in ALL."""

import json
import sys

from benchmarks import check, forecast, load, pages, reading, reports, score, visitors
from benchmarks.measure import Ratio
from data import ROOT

ALL = {
    "reading": reading.run,
    "check": check.run,
    "load": load.run,
    "score": score.run,
    "forecast": forecast.run,
    "pages": pages.run,
    "visitors": visitors.run,
    "reports": reports.run,
}


def main() -> None:
    chosen = sys.argv[1:] or list(ALL)
    ratios: list[Ratio] = []
    for name in chosen:
        ratios += ALL[name]()
    for ratio in ratios:
        print(ratio.sentence())
    folder = ROOT / "artifacts"
    folder.mkdir(exist_ok=True)
    (folder / "benchmarks.json").write_text(json.dumps([ratio.record() for ratio in ratios], indent=1))


main()
