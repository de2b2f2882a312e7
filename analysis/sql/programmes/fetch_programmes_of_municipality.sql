-- In which learning programmes do municipalities take part?
-- One row per municipality, programme and cohort, in the order of the programmes.
-- Columns: cbs_code, programme, cohort, is_invented (that it takes part), joined_on, left_on (null as in the table participation).
-- Parameters: $cbs_code (null: everybody).
select
    current_participation.cbs_code, current_participation.programme, current_participation.cohort, current_participation.is_invented,
    current_participation.joined_on, current_participation.left_on
from current_participation
join known_programme using (programme)
where ($cbs_code is null or current_participation.cbs_code = $cbs_code)
    and current_participation.organisation_key = current_participation.cbs_code
order by known_programme.position, current_participation.programme, current_participation.cohort;
