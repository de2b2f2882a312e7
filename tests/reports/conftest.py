"""The sample store for reports: opened once per module, never changed."""

from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def sample(sample_store: Path) -> Iterator[Path]:
    """The sample store as the one that everything reads."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CI_MONITOR_STORE", str(sample_store))
        yield sample_store
