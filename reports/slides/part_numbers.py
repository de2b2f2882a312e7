"""Names of the parts of a file, given out by counting.

python-pptx walks through the whole file for every slide, chart and page of notes it
adds: the time that takes grows with the square of their number.
"""

from pptx.opc.package import OpcPackage
from pptx.opc.packuri import PackURI


class PartNumbers:
    """Gives each new part the next free number of its kind."""

    def __init__(self, package: OpcPackage) -> None:
        self._package = package
        self._last: dict[str, int] = {}

    def __call__(self, template: str) -> PackURI:
        """Return the next name of a kind: "/ppt/charts/chart%d.xml"."""
        if template not in self._last:
            self._last[template] = self._highest(template)
        self._last[template] += 1
        return PackURI(template % self._last[template])

    def _highest(self, template: str) -> int:
        start, end = template.split("%d")
        names = [str(part.partname) for part in self._package.iter_parts()]
        found = [name[len(start) : len(name) - len(end)] for name in names if name.startswith(start) and name.endswith(end)]
        return max((int(number) for number in found if number.isdecimal()), default=0)


def count_parts(package: OpcPackage) -> None:
    """Let a file give out the names of its new parts by counting."""
    package.next_partname = PartNumbers(package)
