-- What became of each step of a plan in a later round?
-- One row per step of the plan, in the order of the questionnaire.
-- Columns: question_id, question_nl, question_en, from_value, to_value, from_score_pct, to_score_pct (score
--     of the answer, 0-100), next_value, next_score_pct, not_applicable (the later answer), is_asked (the
--     edition filled in later asks the question).
-- Parameters: $plan_id, $round_year (the later round; null while there is none).
with
    later as (
        select participation_round.edition, participation_round.cbs_code, participation_round.round_year
        from participation_round
        join plan using (cbs_code)
        where plan.plan_id = $plan_id and participation_round.round_year = $round_year
    ),

    final as (
        select
            plan_step.*,
            question.position, question.question_nl, question.question_en,
            case answer_type.kind
                when 'percentage' then cast(plan_step.from_value as decimal(9, 4)) else from_option.score_pct end as from_score_pct,
            case answer_type.kind
                when 'percentage' then cast(plan_step.to_value as decimal(9, 4)) else to_option.score_pct end as to_score_pct,
            current_answer.value as next_value,
            current_answer.score_pct as next_score_pct,
            coalesce(current_answer.not_applicable, false) as not_applicable,
            edition_question.question_id is not null as is_asked
        from plan_step
        join question using (question_id)
        join answer_type using (answer_type)
        left join answer_option as from_option
            on from_option.answer_type = question.answer_type and from_option.value = plan_step.from_value
        left join answer_option as to_option
            on to_option.answer_type = question.answer_type and to_option.value = plan_step.to_value
        left join later on true
        left join current_answer
            on current_answer.cbs_code = later.cbs_code and current_answer.round_year = later.round_year
            and current_answer.question_id = plan_step.question_id
        left join edition_question
            on edition_question.edition = later.edition and edition_question.question_id = plan_step.question_id
        where plan_step.plan_id = $plan_id
    )

select
    question_id, question_nl, question_en, from_value, to_value, from_score_pct, to_score_pct, next_value, next_score_pct,
    not_applicable, is_asked
from final
order by position, question_id;
