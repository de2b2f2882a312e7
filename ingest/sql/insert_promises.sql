-- Writes the promises of the programmes of a delivery, from the registered frame filed_promises.
-- Parameters: $delivery_id.
insert into delivered_promise (
    delivery_id, programme, promise, position, text_nl, text_en, measured_by, bound, required_n, per, counts_from_phase,
    scale_up_n, question_id, required_value, due_on, sheet, cell
)
select
    $delivery_id, programme, promise, position, text_nl, text_en, measured_by, bound, required_n, per, counts_from_phase,
    scale_up_n, question_id, required_value, cast(due_on as date), sheet, cell
from filed_promises
