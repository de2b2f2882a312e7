"""`python -m tests.fuzz [--files 500] [--seed 1]`: takes in damaged files; ends with 1 when anything went wrong."""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.fuzz.run import run_fuzz


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--files", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        report = run_fuzz(Path(folder) / "store", chosen.files, chosen.seed)
    for line in report.lines():
        print(line)
    return 1 if report.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
