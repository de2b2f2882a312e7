-- Question: what was wrong in a delivered file?
-- One row per finding, in reading order.
-- Columns: severity, code, sheet, cell, found, params (JSON).
-- Parameters: $delivery_id.
select severity, code, sheet, cell, found, params
from finding
where delivery_id = $delivery_id
order by position
