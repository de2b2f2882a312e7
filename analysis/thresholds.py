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
ON_TRACK_FROM = Fraction(65, 100)  # TR-3: chance of reaching the target from which the word is "on track"
NO_DIFFERENCE_PCT = 1e-9  # TR-3: a score less than this below the target meets it; sums of fractions are off by that much
AT_RISK_BELOW = Fraction(35, 100)  # TR-3: chance below which the word is "at risk"
LEAST_ROUNDS_N = 2  # TR-3: rounds to compare; with fewer nothing is said about a chance
LONGEST_GAP_YEARS = 2  # TR-3: a newest score older than this says nothing about a chance
PACE_YEARS = 2  # TR-2, TR-5: a pace is kept over at least this many years
COMPARABLE_WITHIN_PCT = 10  # TR-2: comparable municipalities started within this many points
QUARTILES_FROM_N = 10  # GR-4: over fewer municipalities no quartiles
