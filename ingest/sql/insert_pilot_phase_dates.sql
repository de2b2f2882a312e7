-- Writes when the pilots of a delivery entered their phases, from the registered frame delivered_pilot_phase_date.
-- Parameters: $delivery_id.
insert into pilot_phase_date (delivery_id, pilot_key, phase, since_year, since_on)
select $delivery_id, pilot_key, phase, since_year, since_on
from delivered_pilot_phase_date
