"""`python -m reports`: see reports/command.py."""

import sys
from functools import partial

if __name__ == "__main__":
    from reports.making.ahead import begin_loading

    begin_loading()
    from reports.command import run

    sys.exit(run(sys.argv[1:], partial(print, flush=True), partial(print, file=sys.stderr)))
