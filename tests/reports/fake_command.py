"""Stands in for the command that makes reports: says the same events, makes a zip at once, and stops where it is told to.

python fake_command.py ... --out FOLDER [--hold] [--fail] [--refuse] [--die]
"""

import json
import sys
import threading
import zipfile
from pathlib import Path


def say(**event: object) -> None:
    print(json.dumps(event), flush=True)


def main(words: list[str]) -> int:
    out = Path(words[words.index("--out") + 1])
    if "--refuse" in words:
        say(event="refused", why="Het kan niet: de schijf is vol.")
        return 2
    say(event="begun", total_n=2)
    failures = [{"form": "pptx", "why": "het ging mis"}] if "--fail" in words else []
    say(event="report", name="Arnhem", code="GM0202", done_n=1, seconds_left=None, failures=failures)
    if "--hold" in words:
        threading.Event().wait()
    if "--die" in words:
        return 1
    say(event="report", name="Ede", code="GM0228", done_n=2, seconds_left=0.0, failures=[])
    with zipfile.ZipFile(out / "ci-monitor-2026-keuze.zip", "w") as made:
        made.writestr("inhoud.csv", " ".join(words))
    say(event="ended", failed_n=len(failures), path=str(out / "ci-monitor-2026-keuze.zip"))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
