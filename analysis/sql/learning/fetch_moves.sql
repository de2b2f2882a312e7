-- On which questions of a level or theme did a municipality rise most between two rounds?
-- One row per municipality and question answered in both rounds with a higher score in the later one; per municipality the
--     largest rise first.
-- Columns: cbs_code, question_nl, question_en, from_pct, to_pct (score of the answer, 0-100).
-- Parameters: $code (null: everybody), $level, $theme (null: all themes of the level), $from_round_year, $to_round_year, $most (rows of a
--     municipality).
with
    final as (
        select
            earlier.cbs_code, question.question_nl, question.question_en, question.position,
            cast(earlier.score_pct as double) as from_pct, cast(later.score_pct as double) as to_pct
        from question
        join current_answer as earlier on earlier.question_id = question.question_id and earlier.round_year = $from_round_year
        join current_answer as later
            on later.question_id = question.question_id and later.cbs_code = earlier.cbs_code and later.round_year = $to_round_year
        where ($code is null or earlier.cbs_code = $code) and question.level = $level and ($theme is null or question.theme = $theme)
            and later.score_pct > earlier.score_pct
            and question.question_id in (select question_id from edition_question where weight > 0)
    )

select cbs_code, question_nl, question_en, from_pct, to_pct
from final
qualify row_number() over (partition by cbs_code order by to_pct - from_pct desc, position) <= $most
order by cbs_code, to_pct - from_pct desc, position;
