-- What changed for a municipality up to one round, since the round before in which it took part?
-- One row per municipality and scope, by code, kind and position.
-- Columns: cbs_code, scope, code, change_pct (points), border_pct (points: up to here a change is within the noise),
--     is_within_noise (null without a change), from_round_year, matched_n (questions in both), reason
--     (not_participating, first_round, new_baseline, no_score, break, null).
-- Parameters: $code (null: every municipality), $round_year.
with
    own_change as (
        select * from score_change where to_round_year = $round_year and ($code is null or cbs_code = $code)
    ),

    taken_part as (
        select
            place.cbs_code,
            count(*) filter (where participation_round.round_year = $round_year) as now_n,
            max(participation_round.round_year) filter (where participation_round.round_year < $round_year) as earlier_round_year
        from place
        left join participation_round using (cbs_code)
        where place.place_level = 'municipality' and ($code is null or place.cbs_code = $code)
        group by all
    ),

    final as (
        select
            taken_part.cbs_code, scope.scope, scope.code, scope.position, own_change.change_pct,
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
        from taken_part
        cross join scope
        left join own_change
            on own_change.cbs_code = taken_part.cbs_code and own_change.scope = scope.scope and own_change.code = scope.code
        left join change_noise on change_noise.scope = scope.scope and change_noise.code = scope.code
    )

select cbs_code, scope, code, change_pct, border_pct, is_within_noise, from_round_year, matched_n, reason
from final
order by
    cbs_code,
    case scope when 'level' then 1 when 'theme' then 2 when 'category' then 3 when 'focal_point' then 4 else 5 end,
    position, code;
