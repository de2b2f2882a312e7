-- Question: which learning programmes may be chosen?
-- One row per programme, in order.
-- Columns: programme, name_nl, name_en.
-- Parameters: none.
select programme, name_nl, name_en
from known_programme
order by position, programme
