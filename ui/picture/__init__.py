"""Pictures of charts that stand on their own: an SVG without style sheet or script, and the same as PNG.

The records of the charts (ui/charts) are drawn once more, or their drawing for the
screen is taken and its style sheet worked into it, so that screen and paper cannot
differ. The colours are those of the light palette.
"""
