-- Which questions are there, in any edition?
-- One row per question, by code.
-- Columns: question_id.
-- Parameters: none.
with
    final as (
        select question_id from question
    )

select question_id from final order by question_id;
