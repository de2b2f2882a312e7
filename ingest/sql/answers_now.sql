-- Question: which answers count now, among those a file says something about?
-- One row per municipality, round and question of the registered frame delivered_answer that has an answer.
-- Columns: cbs_code, round_year, question_id, value, not_applicable.
-- Parameters: none.
select current_answer.cbs_code, current_answer.round_year, current_answer.question_id, current_answer.value, current_answer.not_applicable
from current_answer
join delivered_answer using (cbs_code, round_year, question_id)
