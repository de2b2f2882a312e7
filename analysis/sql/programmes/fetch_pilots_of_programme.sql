-- Which pilots belong to a programme, and what was learned in them?
-- One row per pilot, by title; of a cohort those of its participants.
-- Columns: pilot_key, title, organisation, phase, phase_order (of the phase in its list), phase_nl, phase_en (null where not reported), lessons, success_factors, obstacles,
--     source_url, is_invented.
-- Parameters: $programme, $cohort (null is all).
with
    wanted as (
        select current_pilot.*
        from current_pilot
        where programme = $programme
            and ($cohort is null or organisation_key in (
                select organisation_key from current_participation where programme = $programme and cohort = $cohort
            ))
    )

select
    wanted.pilot_key, wanted.title, wanted.organisation, phase.code as phase, coalesce(phase.position, 1000) as phase_order,
    phase.name_nl as phase_nl, phase.name_en as phase_en,
    wanted.lessons, wanted.success_factors, wanted.obstacles, wanted.source_url, wanted.is_invented
from wanted
left join choice_word as phase on phase.list = 'pilot_phase' and phase.code = wanted.phase
order by wanted.title collate nocase.noaccent, wanted.pilot_key;
