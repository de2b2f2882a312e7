-- What did each participant of the programme promise?
-- One row per promise, in their order.
-- Columns: promise, position, text_nl, text_en, measured_by, bound, required_n, per, counts_from_phase,
--     scale_up_n, question_id, required_value, due_on (date), needed_nl, needed_en (the answer needed in words; null
--     where no answer is needed, or it has no words).
-- Parameters: $programme.
select
    promise, position, text_nl, text_en, measured_by, bound, required_n, per, counts_from_phase, scale_up_n,
    known_promise.question_id, required_value, due_on, answer_word.name_nl as needed_nl, answer_word.name_en as needed_en
from known_promise
left join answer_word on answer_word.question_id = known_promise.question_id and answer_word.value = known_promise.required_value
where programme = $programme
order by position, promise;
