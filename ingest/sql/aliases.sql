-- Question: how else are places written?
-- One row per other name and place.
-- Columns: alias, cbs_code.
-- Parameters: none.
select alias, cbs_code
from place_alias
order by alias, cbs_code
