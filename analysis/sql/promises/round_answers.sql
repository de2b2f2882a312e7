-- In which rounds did the participants take part, and what did they answer to the questions of the promises?
-- One row per municipality, round and question of a promise; one without question when the programme has none.
-- Columns: cbs_code, round_year, answered_on (date; first delivery that counts), question_id, question_nl,
--     question_en, value, not_applicable, delivery_id, answer_nl, answer_en (the answer in words; null without one).
-- Parameters: $programme.
with
    member as (
        select distinct cbs_code from current_participation where programme = $programme and cbs_code = organisation_key
    ),

    asked as (
        select distinct question.question_id, question.question_nl, question.question_en
        from known_promise
        join question using (question_id)
        where known_promise.programme = $programme
    ),

    answered as (
        select current_answer.cbs_code, current_answer.round_year, min(cast(delivery.delivered_at as date)) as answered_on
        from current_answer
        join member using (cbs_code)
        join delivery using (delivery_id)
        group by all
    ),

    final as (
        select
            participation_round.cbs_code, participation_round.round_year, answered.answered_on,
            asked.question_id, asked.question_nl, asked.question_en,
            current_answer.value, current_answer.not_applicable, current_answer.delivery_id,
            answer_word.name_nl as answer_nl, answer_word.name_en as answer_en
        from participation_round
        join member using (cbs_code)
        left join answered using (cbs_code, round_year)
        left join asked on true
        left join current_answer
            on current_answer.cbs_code = participation_round.cbs_code
            and current_answer.round_year = participation_round.round_year
            and current_answer.question_id = asked.question_id
        left join answer_word on answer_word.question_id = asked.question_id and answer_word.value = current_answer.value
    )

select
    cbs_code, round_year, answered_on, question_id, question_nl, question_en, value, not_applicable, delivery_id, answer_nl, answer_en
from final
order by cbs_code, round_year, question_id;
