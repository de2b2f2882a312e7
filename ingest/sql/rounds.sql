-- Question: which rounds are there?
-- One row per round, oldest first.
-- Columns: round_year, edition, opens_on, closes_on.
-- Parameters: none.
select round_year, edition, opens_on, closes_on
from round
order by round_year
