-- Question: which municipality went into which?
-- One row per old and new code.
-- Columns: old_code, new_code, effective_on, share (0-1 of the inhabitants).
-- Parameters: none.
select old_code, new_code, effective_on, share
from place_successor
order by old_code, share desc, new_code
