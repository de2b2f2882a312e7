-- Who sits in which working group?
-- One row per participant and working group.
-- Columns: cohort, organisation_key, delivery_id, name_nl, name_en (the code when the group is not known).
-- Parameters: $programme.
select
    current_group_member.cohort, current_group_member.organisation_key, current_group_member.delivery_id,
    coalesce(known_working_group.name_nl, current_group_member.working_group) as name_nl,
    coalesce(known_working_group.name_en, current_group_member.working_group) as name_en
from current_group_member
left join known_working_group using (programme, working_group)
where current_group_member.programme = $programme
order by current_group_member.cohort, current_group_member.organisation_key, known_working_group.position, name_nl;
