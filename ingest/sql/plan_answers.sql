-- Question: what does a municipality answer in a round, as it counts now?
-- One row per question with a value.
-- Columns: question_id, value.
-- Parameters: $cbs_code, $round_year.
select question_id, value
from current_answer
where cbs_code = $cbs_code and round_year = $round_year and value is not null
