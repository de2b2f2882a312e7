-- Question: what does every known programme have its participants promise?
-- One row per promise.
-- Columns: programme, promise, position, text_nl, text_en, measured_by, bound, required_n, per, counts_from_phase, scale_up_n,
--     question_id, required_value, due_on.
-- Parameters: none.
select
    programme, promise, position, text_nl, text_en, measured_by, bound, required_n, per, counts_from_phase, scale_up_n,
    question_id, required_value, due_on
from known_promise
order by programme, position, promise
