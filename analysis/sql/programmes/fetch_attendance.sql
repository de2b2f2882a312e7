-- How many people of which participant were at which session?
-- One row per cohort, session, organisation and role; a row of 0 says that nobody was. Only who takes part.
-- Columns: cohort, position, organisation_key, role, name_nl, name_en (of the role; null when not said), people_n, is_invented.
-- Parameters: $programme, $cohort (null is all).
select
    current_attendance.cohort, current_attendance.position, current_attendance.organisation_key, current_attendance.role,
    coalesce(role.name_nl, current_attendance.role) as name_nl,
    coalesce(role.name_en, current_attendance.role) as name_en,
    sum(current_attendance.people_n)::integer as people_n,
    bool_or(current_attendance.is_invented) as is_invented
from current_attendance
semi join current_participation using (programme, cohort, organisation_key)
left join choice_word as role on role.list = 'role' and role.code = current_attendance.role
where current_attendance.programme = $programme and ($cohort is null or current_attendance.cohort = $cohort)
group by all
order by current_attendance.cohort, current_attendance.position, current_attendance.organisation_key, current_attendance.role;
