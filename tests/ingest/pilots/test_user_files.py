"""Every pilot and every remark of workbooks as people keep them."""

import pytest

from tests.ingest.pilots.user_files import HEADS_AND_ROWS
from tests.ingest.pilots.user_values import VALUES
from tests.ingest.seen import seen


@pytest.mark.parametrize("make", [*HEADS_AND_ROWS, *VALUES], ids=lambda make: make.__name__.strip("_"))
def test_what_comes_out_of_a_file(check, make) -> None:
    file = make()
    checked = check(file.content, file.file_name)
    assert checked.kind == "pilots"
    assert tuple(seen(checked)) == file.remarks
    assert checked.pilots == file.pilots
