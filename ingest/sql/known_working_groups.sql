-- Question: which working groups does every known programme have?
-- One row per working group.
-- Columns: programme, working_group, position, name_nl, name_en.
-- Parameters: none.
select programme, working_group, position, name_nl, name_en
from known_working_group
order by programme, position, working_group
