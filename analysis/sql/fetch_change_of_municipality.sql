-- What changed for one municipality up to one round, since the round before in which it took part?
-- One row per scope, by kind and position.
-- Columns: scope, code, change_pct (points), border_pct (points: up to here a change is within the noise),
--     is_within_noise (null without a change), from_round_year, matched_n (questions in both), reason
--     (not_participating, first_round, new_baseline, no_score, break, null).
-- Parameters: $code, $round_year.
with
    own_change as (
        select * from score_change where cbs_code = $code and to_round_year = $round_year
    ),

    taken_part as (
        select
            count(*) filter (where round_year = $round_year) as now_n,
            max(round_year) filter (where round_year < $round_year) as earlier_round_year
        from participation_round
        where cbs_code = $code
    ),

    final as (
        select
            scope.scope, scope.code, scope.position, own_change.change_pct,
            change_noise.border_pct,
            abs(own_change.change_pct) <= change_noise.border_pct as is_within_noise,
            case when taken_part.now_n > 0 then taken_part.earlier_round_year end as from_round_year,
            coalesce(own_change.matched_n, 0) as matched_n,
            case
                when taken_part.now_n = 0 then 'not_participating'
                when taken_part.earlier_round_year is null then 'first_round'
                when own_change.code is null then 'no_score'
                else own_change.reason
            end as reason
        from scope
        cross join taken_part
        left join own_change using (scope, code)
        left join change_noise using (scope, code)
    )

select scope, code, change_pct, border_pct, is_within_noise, from_round_year, matched_n, reason
from final
order by
    case scope when 'level' then 1 when 'theme' then 2 when 'category' then 3 when 'focal_point' then 4 else 5 end,
    position, code;
