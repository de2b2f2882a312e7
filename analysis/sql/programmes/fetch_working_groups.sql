-- Which working groups does a programme have, and who sits in them?
-- One row per working group and member, in the order of the groups, members by name; a group without members is one row.
-- Columns: working_group, name_nl, name_en, cohort, organisation_key, organisation (null without members), pilot_n (pilots of the
--     programme, or of participants of the cohort, that name the group by its code or one of its names).
-- Parameters: $programme, $cohort (null is all).
with
    member as (
        select current_group_member.working_group, current_participation.cohort, organisation_key, current_participation.organisation
        from current_group_member
        join current_participation using (programme, cohort, organisation_key)
        where current_group_member.programme = $programme and ($cohort is null or cohort = $cohort)
    ),

    piloting as (
        select known_working_group.working_group, count(*) as pilot_n
        from known_working_group
        join current_pilot
            on current_pilot.programme = known_working_group.programme
            and lower(current_pilot.working_group) in (
                lower(known_working_group.working_group), lower(known_working_group.name_nl), lower(known_working_group.name_en)
            )
        where known_working_group.programme = $programme
            and ($cohort is null or current_pilot.organisation_key in (
                select organisation_key from current_participation where programme = $programme and cohort = $cohort
            ))
        group by all
    )

select
    known_working_group.working_group, known_working_group.name_nl, known_working_group.name_en,
    member.cohort, member.organisation_key, member.organisation,
    coalesce(piloting.pilot_n, 0) as pilot_n
from known_working_group
left join member using (working_group)
left join piloting using (working_group)
where known_working_group.programme = $programme
order by known_working_group.position, known_working_group.working_group, member.organisation collate nocase.noaccent, member.cohort;
