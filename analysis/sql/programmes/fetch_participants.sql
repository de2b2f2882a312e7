-- Who takes part in a programme?
-- One row per cohort and organisation, by name.
-- Columns: cohort, organisation_key, organisation, type_nl, type_en (kind of organisation; null where not reported),
--     cbs_code (of a municipality; null for others), joined_on, left_on (null as in the table participation),
--     may_be_named, is_invented, source_url, pilot_n (its pilots in this programme).
-- Parameters: $programme, $cohort (null is all).
with
    piloting as (
        select organisation_key, count(*) as pilot_n from current_pilot where programme = $programme group by all
    ),

    final as (
        select
            current_participation.*,
            kind.name_nl as type_nl,
            kind.name_en as type_en,
            coalesce(piloting.pilot_n, 0) as pilot_n
        from current_participation
        left join choice_word as kind on kind.list = 'organisation_type' and kind.code = current_participation.organisation_type
        left join piloting using (organisation_key)
        where programme = $programme and ($cohort is null or cohort = $cohort)
    )

select
    cohort, organisation_key, organisation, type_nl, type_en, case when cbs_code = organisation_key then cbs_code end as cbs_code,
    joined_on, left_on, may_be_named, is_invented, source_url, pilot_n
from final
order by organisation collate nocase.noaccent, organisation_key, cohort;
