-- When did the pilots of the programme enter their phases?
-- One row per pilot and phase.
-- Columns: pilot_key, phase, since_on (date; null when only the year is known), since_year.
-- Parameters: $programme.
select current_pilot_phase.pilot_key, current_pilot_phase.phase, current_pilot_phase.since_on, current_pilot_phase.since_year
from current_pilot_phase
join current_pilot using (pilot_key)
where current_pilot.programme = $programme
order by current_pilot_phase.pilot_key, current_pilot_phase.since_year, current_pilot_phase.since_on, current_pilot_phase.phase;
