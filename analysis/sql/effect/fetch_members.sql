-- Which municipalities take part in a programme, and since when?
-- One row per municipality that takes part in any cohort, by code. Organisations that are no municipality have no scores.
-- Columns: cbs_code, joined_on (first day of its first cohort; that of the programme where it is not said; null when
--     neither is known), is_invented (the participation is sample data).
-- Parameters: $programme.
with
    final as (
        select
            current_participation.cbs_code,
            min(coalesce(current_participation.joined_on, known_programme.starts_on)) as joined_on,
            bool_and(current_participation.is_invented) as is_invented
        from current_participation
        join known_programme using (programme)
        where current_participation.programme = $programme
            and current_participation.organisation_key = current_participation.cbs_code
        group by current_participation.cbs_code
    )

select cbs_code, joined_on, is_invented
from final
order by cbs_code;
