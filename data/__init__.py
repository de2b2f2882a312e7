"""What the numbers mean and where they rest: paths, reference files, texts and the store.

The lowest layer. It imports nothing of ours; every other package may import it.
Settings of a run are read here and nowhere else, each with a default that works
after a clone.
"""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "data" / "reference"
QUESTIONNAIRE = REFERENCE / "questionnaire"
SAMPLES = ROOT / "data" / "samples"
# One thread for numpy: our matrices are tiny, and its threads spent ten times the work waiting for each other.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# openpyxl writes and reads by the standard library, also where another library brought lxml along: one way to test.
os.environ.setdefault("OPENPYXL_LXML", "False")
DERIVE, KEEP = "analysis.derive:derive", "analysis.derive:keep"  # what the store calls at every publication


def everybody_may(setting: str) -> bool:
    """Return whether a setting leaves something to everybody: "everybody", or not set (the demonstration); else nobody may."""
    return os.environ.get(setting, "everybody") == "everybody"


def default_store_path() -> Path:
    """Folder of the store: setting CI_MONITOR_STORE, else data/store in the project."""
    return Path(os.environ.get("CI_MONITOR_STORE", ROOT / "data" / "store"))
