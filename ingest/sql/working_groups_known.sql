-- Question: which working groups may be chosen, of which programme?
-- One row per programme and working group, in order.
-- Columns: working_group, name_nl, name_en, programme.
-- Parameters: none.
select working_group, name_nl, name_en, programme
from known_working_group
order by programme, position, working_group
