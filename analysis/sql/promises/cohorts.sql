-- Which programmes are there, and which cohorts do they have?
-- One row per programme and cohort, in order of the programmes; cohort null for a programme without participants.
-- Columns: programme, cohort, position (of the programme).
-- Parameters: none.
select distinct known_programme.programme, current_participation.cohort, known_programme.position
from known_programme
left join current_participation using (programme)
order by known_programme.position, known_programme.programme, current_participation.cohort;
