-- Question: which sessions does every known programme have?
-- One row per session.
-- Columns: programme, position, name_nl, name_en, held_on, held_year.
-- Parameters: none.
select programme, position, name_nl, name_en, held_on, held_year
from known_session
order by programme, position
