-- What did a municipality answer to every question that counts in a score, in one round?
-- One row per municipality that took part and scored question of the edition it filled in, in the order of the
-- questionnaire.
-- Columns: cbs_code, question_id, theme_code (code of the theme), level_code, category, kind (choice, percentage),
--     weight, value (as delivered), score_pct (0-100), not_applicable, question_nl, question_en.
-- Parameters: $code (null: everybody), $round_year.
with
    final as (
        select
            participation_round.cbs_code,
            question.position,
            question.question_id,
            scope.code as theme_code,
            scope.parent_code as level_code,
            question.category,
            answer_type.kind,
            scope_question.weight,
            current_answer.value,
            current_answer.score_pct,
            coalesce(current_answer.not_applicable, false) as not_applicable,
            question.question_nl,
            question.question_en
        from participation_round
        join scope_question on scope_question.edition = participation_round.edition and scope_question.scope = 'theme'
        join scope on scope.scope = scope_question.scope and scope.code = scope_question.code
        join question on question.question_id = scope_question.question_id
        join answer_type using (answer_type)
        left join current_answer
            on current_answer.cbs_code = participation_round.cbs_code
            and current_answer.round_year = participation_round.round_year
            and current_answer.question_id = scope_question.question_id
        where ($code is null or participation_round.cbs_code = $code) and participation_round.round_year = $round_year
    )

select
    cbs_code, question_id, theme_code, level_code, category, kind, weight, value, score_pct, not_applicable, question_nl,
    question_en
from final
order by cbs_code, position, question_id;
