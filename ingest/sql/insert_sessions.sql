-- Writes the sessions of the programmes of a delivery, from the registered frame filed_sessions.
-- Parameters: $delivery_id.
insert into delivered_session (delivery_id, programme, position, name_nl, name_en, held_on, held_year, sheet, cell)
select $delivery_id, programme, position, name_nl, name_en, cast(held_on as date), held_year, sheet, cell
from filed_sessions
