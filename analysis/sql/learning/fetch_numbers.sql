-- Which participant of a programme has which number?
-- One row per organisation that takes part, by number.
-- Columns: number, organisation, cohorts (separated by commas), may_be_named.
-- Parameters: $programme.
with
    final as (
        select
            numbered.number,
            coalesce(any_value(place.name), min(member.organisation)) as organisation,
            string_agg(distinct nullif(member.cohort, ''), ', ' order by nullif(member.cohort, '')) as cohorts,
            coalesce(bool_or(case when place.cbs_code is null then member.may_be_named else naming.may_be_named end), false) as may_be_named
        from current_participation as member
        join participant_number as numbered using (programme, organisation_key)
        left join place on place.cbs_code = member.organisation_key
        left join naming on naming.cbs_code = member.organisation_key
        where member.programme = $programme
        group by numbered.number
    )

select number, organisation, coalesce(cohorts, '') as cohorts, may_be_named
from final
order by number;
