-- What did one municipality answer to every question of its edition, and where does each answer stand?
-- One row per question asked, in the order of the questionnaire; of a place that did not fill in anything, those of the
-- round's edition, without answers.
-- Columns: question_id, question_nl, question_en, level, theme (code of the theme's scope), category, focal_point (codes; null
--     outside the grid), kind (choice, percentage), weight, value (as delivered), not_applicable, label_nl, label_en (the answer in
--     words; null for percentages), score_pct (0-100, SR-1), comment, file_name, sheet, cell.
-- Parameters: $code, $round_year.
with
    edition_of as (
        select round.round_year, coalesce(participation_round.edition, round.edition) as edition
        from round
        left join participation_round on participation_round.round_year = round.round_year and participation_round.cbs_code = $code
        where round.round_year = $round_year
    ),

    -- The same cell may have been delivered more than once in one file: the first one stands for it, as everywhere.
    origin as (
        select question_id, delivery_id, min(sheet) as sheet, min(cell) as cell
        from answer
        where cbs_code = $code and round_year = $round_year
        group by all
    ),

    final as (
        select
            question.*,
            question.level || '/' || question.theme as theme_code,
            answer_type.kind,
            edition_question.weight,
            current_answer.value,
            coalesce(current_answer.not_applicable, false) as not_applicable,
            answer_word.name_nl as label_nl, answer_word.name_en as label_en,
            current_answer.score_pct, current_answer.comment,
            delivery.file_name, origin.sheet, origin.cell
        from edition_of
        join edition_question using (edition)
        join question using (question_id)
        join answer_type using (answer_type)
        left join current_answer
            on current_answer.cbs_code = $code and current_answer.round_year = edition_of.round_year
            and current_answer.question_id = question.question_id
        left join answer_word on answer_word.question_id = question.question_id and answer_word.value = current_answer.value
        left join origin on origin.question_id = question.question_id and origin.delivery_id = current_answer.delivery_id
        left join delivery on delivery.delivery_id = current_answer.delivery_id
    )

select
    question_id, question_nl, question_en, level, theme_code as theme, category, focal_point, kind, weight, value, not_applicable,
    label_nl, label_en, score_pct, comment, file_name, sheet, cell
from final
order by position, question_id;
