"""The page slotbijeenkomst: choose, leave out, reorder and annotate the slides beforehand."""
