-- Which pilots were delivered under the programme?
-- One row per pilot.
-- Columns: organisation_key, title, phase, year_start, year_end, source_url, delivery_id, delivered_on (date), is_invented,
--     pilot_key.
-- Parameters: $programme.
select
    current_pilot.organisation_key, current_pilot.title, current_pilot.phase, current_pilot.year_start, current_pilot.year_end,
    current_pilot.source_url, current_pilot.delivery_id, cast(delivery.delivered_at as date) as delivered_on,
    current_pilot.is_invented, current_pilot.pilot_key
from current_pilot
join delivery using (delivery_id)
where current_pilot.programme = $programme
order by current_pilot.title collate nocase.noaccent, current_pilot.pilot_key;
