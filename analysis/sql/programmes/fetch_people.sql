-- How many people of each participant take part, per role?
-- One row per cohort, organisation and role, in the order of the list of roles.
-- Columns: cohort, organisation_key, role, name_nl, name_en (of the role), people_n.
-- Parameters: $programme, $cohort (null is all).
select
    current_people.cohort, current_people.organisation_key, current_people.role,
    coalesce(role.name_nl, current_people.role) as name_nl,
    coalesce(role.name_en, current_people.role) as name_en,
    current_people.people_n
from current_people
left join choice_word as role on role.list = 'role' and role.code = current_people.role
where current_people.programme = $programme and ($cohort is null or current_people.cohort = $cohort)
order by current_people.cohort, current_people.organisation_key, role.position, current_people.role;
