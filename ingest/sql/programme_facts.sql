-- Question: what counts now about learning programmes?
-- One row per programme, session, working group, promise, participant, participant at a session, and promise of a participant.
-- Columns: what (the sheet it belongs to), programme, item (which one it is), about (for the reader), shown (short, for the
--     reader; may be empty), said (everything about it, as text).
-- Parameters: none.
with
    people as (
        select
            programme, cohort, organisation_key,
            string_agg(concat_ws(' ', lower(choice_word.name_nl), people_n), ', ' order by choice_word.position) as people
        from current_people
        left join choice_word on choice_word.list = 'role' and choice_word.code = role
        group by programme, cohort, organisation_key
    ),

    members as (
        select programme, cohort, organisation_key, string_agg(working_group, ', ' order by working_group) as working_groups
        from current_group_member
        group by all
    ),

    participants as (
        select
            'participants' as what, one.programme, one.cohort || '|' || one.organisation_key as item,
            concat_ws(', ', one.organisation, nullif(one.cohort, '')) as about, coalesce(people.people, '') as shown,
            cast(row(
                one.organisation, one.organisation_type, one.cbs_code, one.province_code, one.joined_on, one.left_on,
                one.may_be_named, one.is_invented, one.source_url, people.people, members.working_groups
            ) as text) as said
        from current_participation as one
        left join people using (programme, cohort, organisation_key)
        left join members using (programme, cohort, organisation_key)
    ),

    attendance as (
        select
            'attendance' as what, one.programme, concat_ws('|', one.cohort, one.position, one.organisation_key) as item,
            concat_ws(
                ', ', min(one.organisation), nullif(one.cohort, ''), coalesce(min(known_session.name_nl), cast(one.position as text))
            ) as about,
            cast(sum(one.people_n) as text) as shown,
            string_agg(concat_ws(' ', coalesce(one.role, '-'), one.people_n, one.is_invented), ', ' order by one.role) as said
        from current_attendance as one
        left join known_session using (programme, position)
        group by one.programme, one.cohort, one.position, one.organisation_key
    ),

    reports as (
        select
            'reports' as what, one.programme, concat_ws('|', one.cohort, one.organisation_key, one.promise) as item,
            concat_ws(', ', one.organisation, nullif(one.cohort, ''), coalesce(known_promise.text_nl, one.promise)) as about,
            coalesce(choice_word.name_nl, one.said) as shown,
            cast(row(one.said, one.evidence, one.said_on, one.is_invented, one.source_url) as text) as said
        from current_promise_report as one
        left join known_promise using (programme, promise)
        left join choice_word on choice_word.list = 'promise_said' and choice_word.code = one.said
    ),

    final as (
        select 'programmes' as what, programme, programme as item, name_nl as about, '' as shown, cast(known_programme as text) as said
        from (select * exclude (position) from known_programme) as known_programme
        union all by name
        select
            'sessions' as what, programme, cast(position as text) as item, name_nl as about,
            coalesce(strftime(held_on, '%-d-%-m-%Y'), cast(held_year as text), '') as shown, cast(known_session as text) as said
        from known_session
        union all by name
        select
            'working_groups' as what, programme, working_group as item, name_nl as about, '' as shown,
            cast(known_working_group as text) as said
        from known_working_group
        union all by name
        select
            'promises' as what, programme, promise as item, text_nl as about, coalesce(strftime(due_on, '%-d-%-m-%Y'), '') as shown,
            cast(known_promise as text) as said
        from known_promise
        union all by name
        select * from participants
        union all by name
        select * from attendance
        union all by name
        select * from reports
    )

select what, programme, item, about, shown, said
from final
