-- Writes the working groups of the programmes of a delivery, from the registered frame filed_working_groups.
-- Parameters: $delivery_id.
insert into delivered_working_group (delivery_id, programme, working_group, position, name_nl, name_en, sheet, cell)
select $delivery_id, programme, working_group, position, name_nl, name_en, sheet, cell
from filed_working_groups
