"""The least data for a figure about taking part. Source: PR-2, method.md section 6."""

LEAST_ROUNDS_BEFORE_N = 2  # of every municipality, before it joined
LEAST_ROUNDS_AFTER_N = 1
LEAST_MEMBERS_N = 15  # participants with complete data
LEAST_OTHERS_N = 15  # others with complete data over the same rounds
LARGEST_GAP_SD = 1.0  # between the two groups before, in standard deviations between municipalities
SEEN_FACTOR = 2.8  # an effect of so many standard errors is seen four times in five
LEAST_DRAWN_N = 5  # GR-4: no mean of fewer municipalities
HEAD_START_CONFIDENCE = 0.50  # how surely a claimed difference must exceed the placebo gone on for as long
