-- Question: which answers count now, among those a file says something about?
-- One row per municipality, round and question of the registered frame delivered_answer that has an answer.
-- Columns: position (in the frame), value, not_applicable.
-- Parameters: none.
select delivered_answer.position, current_answer.value, current_answer.not_applicable
from current_answer
join delivered_answer
    on current_answer.cbs_code = cast(delivered_answer.cbs_code as varchar)
    and current_answer.round_year = delivered_answer.round_year
    and current_answer.question_id = cast(delivered_answer.question_id as varchar)
where current_answer.value is not null or current_answer.not_applicable
