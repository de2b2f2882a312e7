-- Which learning programmes are there, and how much is known of each?
-- One row per programme, in the order of the screen.
-- Columns: programme, name_nl, name_en, starts_on, ends_on, about_nl, about_en, source_url, is_invented,
--     participant_n (organisations), invented_n (of them invented), municipality_n (of them municipalities),
--     session_n, listed_n (sessions with an attendance list), promise_n, group_n (working groups), pilot_n, invented_pilot_n.
-- An organisation in two cohorts is one participant.
-- Parameters: none.
with
    organisation as (
        select
            programme, organisation_key,
            bool_and(is_invented) as is_invented,
            bool_or(coalesce(cbs_code = organisation_key, false)) as is_municipality
        from current_participation
        group by all
    ),

    taking_part as (
        select
            programme,
            count(*) as participant_n,
            count(*) filter (where is_invented) as invented_n,
            count(*) filter (where is_municipality) as municipality_n
        from organisation
        group by all
    ),

    session as (
        select programme, count(*) as session_n from known_session group by all
    ),

    -- A list counts when somebody on it takes part: that of participants who were withdrawn says nothing.
    listed as (
        select programme, count(distinct position) as listed_n
        from current_attendance
        join known_session using (programme, position)
        semi join current_participation using (programme, cohort, organisation_key)
        group by all
    ),

    promise as (
        select programme, count(*) as promise_n from known_promise group by all
    ),

    working as (
        select programme, count(*) as group_n from known_working_group group by all
    ),

    piloting as (
        select programme, count(*) as pilot_n, count(*) filter (where is_invented) as invented_pilot_n
        from current_pilot
        where programme is not null
        group by all
    ),

    final as (
        select
            known_programme.*,
            coalesce(taking_part.participant_n, 0) as participant_n,
            coalesce(taking_part.invented_n, 0) as invented_n,
            coalesce(taking_part.municipality_n, 0) as municipality_n,
            coalesce(session.session_n, 0) as session_n,
            coalesce(listed.listed_n, 0) as listed_n,
            coalesce(promise.promise_n, 0) as promise_n,
            coalesce(working.group_n, 0) as group_n,
            coalesce(piloting.pilot_n, 0) as pilot_n,
            coalesce(piloting.invented_pilot_n, 0) as invented_pilot_n
        from known_programme
        left join taking_part using (programme)
        left join session using (programme)
        left join listed using (programme)
        left join promise using (programme)
        left join working using (programme)
        left join piloting using (programme)
    )

select
    programme, name_nl, name_en, starts_on, ends_on, about_nl, about_en, source_url, is_invented,
    participant_n, invented_n, municipality_n, session_n, listed_n, promise_n, group_n, pilot_n, invented_pilot_n
from final
order by position, programme;
