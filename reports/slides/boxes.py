"""Rectangles on a slide, in EMU (914,400 to the inch, 12,700 to the point)."""

from dataclasses import dataclass, replace

POINT = 12_700
INCH = 914_400


@dataclass(frozen=True)
class Box:
    """A rectangle on a slide, in EMU."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """Where it ends."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """Where it ends below."""
        return self.top + self.height

    @property
    def width_pt(self) -> float:
        """Its width in points."""
        return self.width / POINT

    @property
    def height_pt(self) -> float:
        """Its height in points."""
        return self.height / POINT

    def upper(self, height: int) -> "Box":
        """Return its upper part."""
        return replace(self, height=min(height, self.height))

    def below(self, height: int) -> "Box":
        """Return what is left of it below an upper part."""
        cut = min(height, self.height)
        return replace(self, top=self.top + cut, height=self.height - cut)

    def column(self, at: int, n: int, gap: int) -> "Box":
        """Return one of n columns of equal width."""
        width = (self.width - gap * (n - 1)) // n
        return replace(self, left=self.left + at * (width + gap), width=width)

    def fitted(self, width: float, height: float) -> "Box":
        """Return the largest rectangle of these proportions inside it, in the middle."""
        scale = min(self.width / width, self.height / height)
        wide, high = int(width * scale), int(height * scale)
        return Box(self.left + (self.width - wide) // 2, self.top + (self.height - high) // 2, wide, high)
