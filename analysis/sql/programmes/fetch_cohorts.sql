-- Which cohorts does a programme have?
-- One row per cohort, by name; "" is the only cohort.
-- Columns: cohort, participant_n (organisations), municipality_n (of them municipalities).
-- Parameters: $programme.
select
    cohort,
    count(*) as participant_n,
    count(*) filter (where cbs_code = organisation_key) as municipality_n
from current_participation
where programme = $programme
group by all
order by cohort;
