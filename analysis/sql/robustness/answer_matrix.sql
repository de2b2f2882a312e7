-- Which answers count, by number: for arithmetic on all of them at once?
-- One row per answer of a participant, in any order.
-- Columns: participant_no, question_no, score_pct (0-100; not a number when not answered or not applicable),
--     not_applicable.
-- Parameters: none. Needs the temporary tables of make_numbers.
with
    final as (
        select
            numbered_participant.participant_no, numbered_question.question_no,
            coalesce(cast(current_answer.score_pct as double), 'nan') as score_pct,
            current_answer.not_applicable
        from current_answer
        join numbered_participant using (cbs_code, round_year)
        join numbered_question using (question_id)
    )

select participant_no, question_no, score_pct, not_applicable from final;
