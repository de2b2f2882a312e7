-- Which participant of a programme has which number?
-- One row per organisation that takes part, by number; numbered as in fetch_cohort.sql.
-- Columns: number, organisation, cohorts (separated by commas), may_be_named.
-- Parameters: $programme.
with
    named as (
        select
            participation.delivery_id,
            organisation_key(
                participation.organisation, participation.organisation_type, participation.cbs_code, participation.province_code
            ) as organisation_key
        from participation
        where participation.programme = $programme
    ),

    numbered as (
        select
            organisation_key,
            row_number() over (order by min(delivery_id), md5($programme || organisation_key)) as number
        from named
        group by organisation_key
    ),

    final as (
        select
            numbered.number,
            coalesce(any_value(place.name), min(member.organisation)) as organisation,
            string_agg(distinct nullif(member.cohort, ''), ', ' order by nullif(member.cohort, '')) as cohorts,
            coalesce(bool_or(case when place.cbs_code is null then member.may_be_named else naming.may_be_named end), false) as may_be_named
        from current_participation as member
        join numbered using (organisation_key)
        left join place on place.cbs_code = member.organisation_key
        left join naming on naming.cbs_code = member.organisation_key
        where member.programme = $programme
        group by numbered.number
    )

select number, organisation, coalesce(cohorts, '') as cohorts, may_be_named
from final
order by number;
