-- What does a municipality score on everything in one round?
-- One row per municipality and scope, by code, kind and position.
-- Columns: cbs_code, scope, code, parent_code, position, name_nl, name_en, score_pct (0-100), low_pct, high_pct
--     (0-100, all unanswered at 0 or 100), coverage_pct (0-100), answered_n, applicable_n, asked_n
--     (questions), score_n, participant_n, place_n (municipalities, 0 or 1), weighted_mean_pct (always
--     null), reason (not_participating, not_asked, nothing_applicable, coverage_too_low, null).
-- Parameters: $code (null: every municipality), $round_year.
with
    municipality as (
        select
            place.cbs_code,
            cast(
                coalesce(place.valid_from <= round.closes_on, true) and coalesce(place.valid_to > round.closes_on, true) as integer
            ) as place_n,
            cast(participation_round.cbs_code is not null as integer) as participant_n
        from place
        join round on round.round_year = $round_year
        left join participation_round
            on participation_round.cbs_code = place.cbs_code and participation_round.round_year = round.round_year
        where place.place_level = 'municipality' and ($code is null or place.cbs_code = $code)
    ),

    own_score as (
        select * from score where round_year = $round_year and ($code is null or cbs_code = $code)
    ),

    final as (
        select
            municipality.cbs_code, municipality.participant_n, municipality.place_n,
            scope.*,
            own_score.score_pct, own_score.low_pct, own_score.high_pct, own_score.coverage_pct,
            case when participant_n > 0 then coalesce(own_score.answered_n, 0) end as answered_n,
            case when participant_n > 0 then coalesce(own_score.applicable_n, 0) end as applicable_n,
            case when participant_n > 0 then coalesce(own_score.asked_n, 0) end as asked_n,
            cast(own_score.score_pct is not null as integer) as score_n,
            cast(null as double) as weighted_mean_pct,
            case
                when participant_n = 0 then 'not_participating'
                when own_score.code is null then 'not_asked'
                else own_score.reason
            end as reason
        from municipality
        cross join scope
        left join own_score
            on own_score.cbs_code = municipality.cbs_code and own_score.scope = scope.scope and own_score.code = scope.code
    )

select
    cbs_code, scope, code, parent_code, position, name_nl, name_en, score_pct, low_pct, high_pct, coverage_pct,
    answered_n, applicable_n, asked_n, score_n, participant_n, place_n, weighted_mean_pct, reason
from final
order by
    cbs_code,
    case scope when 'level' then 1 when 'theme' then 2 when 'category' then 3 when 'focal_point' then 4 else 5 end,
    position, code;
