"""The numbers in the rules, for texts and queries.

The derivations hold the same numbers as rules in sql/derive/00_rules.sql; a test
checks that the two agree, also exactly at the border.
"""

from fractions import Fraction

LEAST_COVERAGE = Fraction(2, 3)  # SR-2: answered share of the applicable weight
LEAST_THEMES = Fraction(3, 4)  # SR-4: published share of the applicable themes
LEAST_COMMON = Fraction(2, 3)  # SR-6: common share of the weight of both rounds
LEAST_INHABITANTS = Fraction(2, 3)  # SR-8: inhabitants whose predecessor has a score
NEW_BASELINE = Fraction(1, 10)  # SR-8: share of the inhabitants that came in by a merger
SMALLEST_GROUP_N = 3  # GR-4: fewer municipalities give no group figure
LARGEST_WEIGHT = Fraction(1, 2)  # GR-4: one municipality with more than this gives no weighted mean
CONFIDENCE = 0.95  # GR-2
