-- When did pilots enter their phases?
-- One row per pilot and phase it is known to have entered, in the order of the phases.
-- Columns: pilot_key, phase, since_year, since_on (null when only the year is known).
-- Parameters: none.
with
    final as (
        select current_pilot_phase.*, choice_word.position
        from current_pilot_phase
        left join choice_word on choice_word.list = 'pilot_phase' and choice_word.code = current_pilot_phase.phase
    )

select pilot_key, phase, since_year, since_on
from final
order by pilot_key, position, phase;
