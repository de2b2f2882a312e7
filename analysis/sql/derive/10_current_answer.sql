-- Which answers count?
-- One row per municipality, round and question: the newest published, not withdrawn delivery that says
-- something about it. A delivered empty cell is a statement too: not answered (SR-7).
-- Columns: cbs_code, round_year, question_id, value (as delivered), not_applicable, comment,
--     score_pct (0-100, SR-1; null when not answered or not applicable), delivery_id.
-- Parameters: none.
delete from current_answer;
insert into current_answer by name
with
    newest as (
        select answer.*
        from answer
        join published_delivery using (delivery_id)
        -- after event_no only to stay deterministic: ingest refuses two rows for one question in one file
        qualify row_number() over (
            partition by answer.cbs_code, answer.round_year, answer.question_id
            order by published_delivery.event_no desc, answer.sheet, answer.cell, answer.value, answer.not_applicable, answer.comment
        ) = 1
    ),

    final as (
        select
            newest.cbs_code,
            newest.round_year,
            newest.question_id,
            newest.value,
            newest.not_applicable,
            newest.comment,
            case answer_type.kind
                when 'percentage' then cast(newest.value as decimal(9, 4))
                else answer_option.score_pct
            end as score_pct,
            newest.delivery_id
        from newest
        join question using (question_id)
        join answer_type using (answer_type)
        left join answer_option
            on answer_option.answer_type = question.answer_type and answer_option.value = newest.value
    )

select cbs_code, round_year, question_id, value, not_applicable, comment, score_pct, delivery_id
from final
order by round_year, cbs_code, question_id;
