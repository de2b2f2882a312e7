-- Question: when did a pilot enter its phases, as each delivery reported it?
-- One row per delivery and phase, in the order of the phases.
-- Columns: delivery_id, phase, since_year, since_on (day; null when only the year is known).
-- Parameters: $pilot_key.
with
    final as (
        select pilot_phase_date.*, choice_word.position
        from pilot_phase_date
        join choice_word on choice_word.list = 'pilot_phase' and choice_word.code = pilot_phase_date.phase
        where pilot_phase_date.pilot_key = $pilot_key
    )

select delivery_id, phase, since_year, since_on
from final
order by delivery_id, position
