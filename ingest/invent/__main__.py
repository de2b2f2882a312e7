"""`python -m ingest.invent --out FOLDER`: makes the invented sample workbooks again, from one seed."""

import argparse
import tempfile
from pathlib import Path

from data import SAMPLES, store
from data.text import _
from ingest.invent.sample import SEED, invent_sample
from ingest.invent.workbooks import write_sample


def main() -> None:
    """Write the workbooks and name them."""
    parser = argparse.ArgumentParser(prog="python -m ingest.invent", description=_("Makes the invented sample workbooks."))
    parser.add_argument("--out", type=Path, default=SAMPLES)
    parser.add_argument("--seed", type=int, default=SEED)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        reference = Path(folder) / "store"
        store.create_store(reference)
        con = store.read(reference)
        for path in write_sample(con, invent_sample(con, chosen.seed), chosen.out, chosen.seed):
            print(path.name)


main()
