-- How many people of each participant take part?
-- One row per participant of which it was said.
-- Columns: cohort, organisation_key, people_n (over all roles).
-- Parameters: $programme.
select cohort, organisation_key, cast(sum(people_n) as integer) as people_n
from current_people
where programme = $programme
group by all
order by cohort, organisation_key;
