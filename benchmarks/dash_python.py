"""The Python that runs the Dash page: in a folder of its own, because Dash is no part of the product."""

import subprocess
import sys

from data import ROOT

FOLDER = ROOT / "artifacts" / "dash"
REQUIREMENTS = ROOT / "benchmarks" / "requirements-dash.txt"


def dash_python() -> str:
    """Return its path; installed at first use."""
    python = FOLDER / "bin" / "python"
    done = FOLDER / "done"
    if not done.exists():
        subprocess.run([sys.executable, "-m", "venv", str(FOLDER)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", "-r", str(REQUIREMENTS)], check=True)
        done.touch()
    return str(python)
