-- Question: which places are there, and when?
-- One row per place.
-- Columns: cbs_code, name, place_level, parent_code, valid_from, valid_to (first day it no longer existed).
-- Parameters: none.
select cbs_code, name, place_level, parent_code, valid_from, valid_to
from place
order by cbs_code
