"""Where the files of a group end: in a folder, or in a zip that is written to the disk file by file."""

import os
import zipfile
from pathlib import Path
from types import TracebackType

from data.text import _
from reports.making.contents_list import write_contents_csv, write_contents_page
from reports.making.records import Order, Outcome
from reports.making.tally import Tally

PACKED_ALREADY = (".pdf", ".pptx", ".xlsx")  # packing these again takes time and wins nothing


class Package:
    """Takes in each report as it is ready; with a path they go into one zip, which is there whole or not at all."""

    def __init__(self, order: Order, path: Path | None) -> None:
        self.order, self.path = order, path
        self._draft = path.with_name(f".{path.name}.{os.getpid()}.part") if path else None
        self._zip = zipfile.ZipFile(self._draft, "w") if self._draft else None

    def __enter__(self) -> "Package":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Leave nothing half: without close() there is no zip."""
        if self._zip:
            self._zip.close()
        if self._draft:
            self._draft.unlink(missing_ok=True)

    def take(self, outcome: Outcome) -> None:
        """Move the files of a place into the zip; in a folder they are in their place already."""
        for made in outcome.files if self._zip else ():
            path = self.order.out / made.name
            self._write(made.name, path.read_bytes())
            path.unlink()

    def close(self, tally: Tally) -> None:
        """Add the list of contents and put the zip in its place."""
        listed = {
            f"{_('contents')}.html": write_contents_page(tally, self.order),
            f"{_('contents')}.csv": write_contents_csv(tally, self.order),
        }
        for name, body in listed.items():
            if self._zip:
                self._write(name, body)
            else:
                draft = self.order.out / f".{name}.{os.getpid()}.part"
                draft.write_bytes(body)
                os.replace(draft, self.order.out / name)
        if self._zip and self._draft and self.path:
            self._zip.close()
            os.replace(self._draft, self.path)

    def _write(self, name: str, body: bytes) -> None:
        if self._zip:
            packing = zipfile.ZIP_STORED if name.endswith(PACKED_ALREADY) else zipfile.ZIP_DEFLATED
            self._zip.writestr(name, body, packing, 6)
