-- Question: of which answers in a file does the answer that counts now say something else?
-- One row per answer of the registered frame delivered_answer that differs from a published answer, in the order of the file.
-- Columns: position (in the frame), value_before, not_applicable_before, delivery_id, file_name, delivered_at (UTC),
--     delivered_by, sheet, cell (of the published answer).
-- Parameters: $most, rows at most.
with
    differing as (
        select
            delivered_answer.position,
            current_answer.cbs_code,
            current_answer.round_year,
            current_answer.question_id,
            current_answer.value as value_before,
            current_answer.not_applicable as not_applicable_before,
            current_answer.delivery_id
        from current_answer
        join delivered_answer
            on current_answer.cbs_code = cast(delivered_answer.cbs_code as varchar)
            and current_answer.round_year = delivered_answer.round_year
            and current_answer.question_id = cast(delivered_answer.question_id as varchar)
        where (current_answer.value is not null or current_answer.not_applicable)
            and (
                current_answer.value is distinct from delivered_answer.value
                or current_answer.not_applicable <> delivered_answer.not_applicable
            )
        order by delivered_answer.position
        limit $most
    ),

    final as (
        select
            differing.position,
            differing.value_before,
            differing.not_applicable_before,
            differing.delivery_id,
            delivery.file_name,
            delivery.delivered_at,
            delivery.delivered_by,
            answer.sheet,
            answer.cell
        from differing
        join delivery using (delivery_id)
        join answer
            on answer.delivery_id = differing.delivery_id
            and answer.cbs_code = differing.cbs_code
            and answer.round_year = differing.round_year
            and answer.question_id = differing.question_id
    )

select
    position, value_before, not_applicable_before, delivery_id, file_name, delivered_at, delivered_by, sheet, cell
from final
order by position
