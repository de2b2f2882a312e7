-- What did every participant score in one round, for machines?
-- One row per municipality that took part and scope (cells of the grid left out), in the order of codes
-- and of the questionnaire.
-- Columns: cbs_code, round_year, scope, code, score_pct (0-100, null when not published), coverage_pct
--     (0-100, null when nothing is applicable or asked), answered_n, applicable_n, asked_n (questions).
-- Parameters: $round_year.
with
    final as (
        select
            participation_round.cbs_code, participation_round.round_year, scope.scope, scope.code, scope.position,
            score.score_pct, score.coverage_pct,
            coalesce(score.answered_n, 0) as answered_n,
            coalesce(score.applicable_n, 0) as applicable_n,
            coalesce(score.asked_n, 0) as asked_n
        from participation_round
        cross join scope
        left join score using (cbs_code, round_year, scope, code)
        where participation_round.round_year = $round_year and scope.scope <> 'cell'
    )

select cbs_code, round_year, scope, code, score_pct, coverage_pct, answered_n, applicable_n, asked_n
from final
order by
    cbs_code,
    case scope when 'level' then 1 when 'theme' then 2 when 'category' then 3 else 4 end,
    position, code;
