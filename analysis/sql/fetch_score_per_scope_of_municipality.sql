-- What does one municipality score on everything in one round?
-- One row per scope, by kind and position.
-- Columns: scope, code, parent_code, position, name_nl, name_en, score_pct (0-100), low_pct, high_pct
--     (0-100, all unanswered at 0 or 100), coverage_pct (0-100), answered_n, applicable_n, asked_n
--     (questions), score_n, participant_n, place_n (municipalities, 0 or 1), weighted_mean_pct (always
--     null), reason (not_participating, not_asked, nothing_applicable, coverage_too_low, null).
-- Parameters: $code, $round_year.
with
    taken_part as (
        select count(*) as n from participation_round where cbs_code = $code and round_year = $round_year
    ),

    existing as (
        select
            cast(count(*) filter (
                where coalesce(place.valid_from <= round.closes_on, true) and coalesce(place.valid_to > round.closes_on, true)
            ) as integer) as place_n
        from place
        cross join round
        where place.cbs_code = $code and round.round_year = $round_year
    ),

    own_score as (
        select * from score where cbs_code = $code and round_year = $round_year
    ),

    final as (
        select
            scope.*,
            own_score.score_pct, own_score.low_pct, own_score.high_pct, own_score.coverage_pct,
            case when taken_part.n > 0 then coalesce(own_score.answered_n, 0) end as answered_n,
            case when taken_part.n > 0 then coalesce(own_score.applicable_n, 0) end as applicable_n,
            case when taken_part.n > 0 then coalesce(own_score.asked_n, 0) end as asked_n,
            cast(own_score.score_pct is not null as integer) as score_n,
            cast(taken_part.n as integer) as participant_n,
            existing.place_n,
            cast(null as double) as weighted_mean_pct,
            case
                when taken_part.n = 0 then 'not_participating'
                when own_score.code is null then 'not_asked'
                else own_score.reason
            end as reason
        from scope
        cross join taken_part
        cross join existing
        left join own_score using (scope, code)
    )

select
    scope, code, parent_code, position, name_nl, name_en, score_pct, low_pct, high_pct, coverage_pct,
    answered_n, applicable_n, asked_n, score_n, participant_n, place_n, weighted_mean_pct, reason
from final
order by
    case scope when 'level' then 1 when 'theme' then 2 when 'category' then 3 when 'focal_point' then 4 else 5 end,
    position, code;
