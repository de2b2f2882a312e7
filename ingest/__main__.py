"""`python -m ingest`: starts the reader of the first file, and only then loads the rest of the program beside it."""

import gc
import sys

from ingest.confinement.confined import start_ahead

if __name__ == "__main__" and sys.argv[1:2] in (["check"], ["load"]):
    start_ahead()

from ingest.command.line import main  # loading this takes as long as the reader needs to be ready

if __name__ == "__main__":
    gc.freeze()  # the program itself is no garbage: a load of many files would look through it again and again
    sys.exit(main())
