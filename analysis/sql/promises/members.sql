-- Who takes part in the programme?
-- One row per cohort and organisation, by name.
-- Columns: cohort, organisation_key, organisation, organisation_type, cbs_code (null when the organisation is no
--     municipality), is_invented, source_url, delivery_id, joined_on, left_on, merged_on (dates; merged_on: first day the
--     municipality no longer existed, a rename is no end), merged_into (names of the successors), next_joined_on (when the
--     same organisation began in a later cohort), is_first (no earlier cohort).
-- Parameters: $programme.
with
    ended as (
        select
            place_successor.old_code as cbs_code,
            min(place_successor.effective_on) as merged_on,
            string_agg(place.name, ', ' order by place.name) as merged_into
        from place_successor
        join place on place.cbs_code = place_successor.new_code
        where place_successor.kind <> 'rename'
        group by place_successor.old_code
    ),

    member as (
        select
            current_participation.* replace (
                case when current_participation.cbs_code = current_participation.organisation_key
                    then current_participation.cbs_code end as cbs_code
            ),
            lead(current_participation.joined_on) over cohorts as next_joined_on,
            row_number() over cohorts = 1 as is_first
        from current_participation
        where current_participation.programme = $programme
        window cohorts as (
            partition by current_participation.organisation_key
            order by current_participation.joined_on nulls first, current_participation.cohort
        )
    ),

    final as (
        select member.*, ended.merged_on, ended.merged_into
        from member
        left join ended using (cbs_code)
    )

select
    cohort, organisation_key, organisation, organisation_type, cbs_code, is_invented, source_url, delivery_id,
    joined_on, left_on, merged_on, merged_into, next_joined_on, is_first
from final
order by organisation collate nocase.noaccent, organisation_key, cohort;
