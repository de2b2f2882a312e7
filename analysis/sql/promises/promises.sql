-- What did each participant of the programme promise?
-- One row per promise, in their order.
-- Columns: promise, position, text_nl, text_en, measured_by, bound, required_n, per, counts_from_phase,
--     scale_up_n, question_id, required_value, due_on (date).
-- Parameters: $programme.
select
    promise, position, text_nl, text_en, measured_by, bound, required_n, per, counts_from_phase, scale_up_n, question_id,
    required_value, due_on
from known_promise
where programme = $programme
order by position, promise;
