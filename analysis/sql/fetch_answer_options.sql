-- Which answers can be chosen, and what does each score?
-- One row per question with options and option, from the lowest score up.
-- Columns: question_id, value, score_pct (0-100, SR-1), label_nl, label_en (the question's own label, else
--     that of the answer type).
-- Parameters: none.
with
    -- A question's own labels stand in the order of the values.
    final as (
        select
            question.question_id, answer_option.value, answer_option.score_pct,
            coalesce(nullif(string_split(question.labels_nl, '|')[row_number() over by_value], ''), answer_option.label_nl) as label_nl,
            coalesce(nullif(string_split(question.labels_en, '|')[row_number() over by_value], ''), answer_option.label_en) as label_en
        from question
        join answer_option using (answer_type)
        window by_value as (partition by question.question_id order by answer_option.value)
    )

select question_id, value, score_pct, label_nl, label_en from final order by question_id, score_pct, value;
