-- Who takes part in a programme, under which number, and who may be named?
-- One row per organisation in the chosen cohort (all cohorts when none is chosen), by number.
-- Columns: number (the same in every view of the programme: by the delivery that first named the organisation, then in an
--     order that has nothing to do with its name), organisation_key, cbs_code (null: no municipality), name (null: may not
--     be named), population (null: unknown), has_left (by the close of the round), is_invented.
-- Parameters: $programme, $cohort (null: all), $round_year.
with
    member as (
        select
            current_participation.*,
            case when current_participation.organisation_key = current_participation.cbs_code
                then current_participation.cbs_code end as municipality
        from current_participation
        where programme = $programme and ($cohort is null or cohort = $cohort)
        qualify row_number() over (
            partition by organisation_key order by left_on desc nulls first, joined_on desc nulls last, cohort desc
        ) = 1
    ),

    final as (
        select
            numbered.number, member.organisation_key, member.municipality as cbs_code,
            case when coalesce(case when member.municipality is null then member.may_be_named else naming.may_be_named end, false)
                then coalesce(place.name, member.organisation) end as name,
            place.population,
            coalesce(member.left_on <= (select closes_on from round where round_year = $round_year), false) as has_left,
            member.is_invented
        from member
        join participant_number as numbered using (programme, organisation_key)
        left join place on place.cbs_code = member.municipality
        left join naming on naming.cbs_code = member.municipality
    )

select number, organisation_key, cbs_code, name, population, has_left, is_invented
from final
order by number;
