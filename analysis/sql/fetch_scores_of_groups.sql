-- What do the municipalities of every province and of the country score on everything in one round?
-- One row per province or country and scope, by code of the place, kind and position.
-- Columns: place_code, scope, code, parent_code, position, name_nl, name_en, score_pct (0-100, unweighted mean; null
--     when too few), score_n, participant_n, place_n (municipalities), sd_pct (of the scores),
--     weighted_mean_pct (0-100, by inhabitants; null when one has more than $largest_weight of the
--     weight), reason (too_few, null).
-- Parameters: $round_year, $smallest_n, $largest_weight (0-1).
with
    own_figure as (
        select * from group_score where round_year = $round_year
    ),

    final as (
        select
            place.cbs_code as place_code,
            scope.*,
            own_figure.mean_pct as score_pct,
            coalesce(own_figure.score_n, 0) as score_n,
            coalesce(own_figure.participant_n, 0) as participant_n,
            own_figure.place_n,
            own_figure.sd_pct,
            case when own_figure.largest_weight_share <= $largest_weight then own_figure.weighted_mean_pct end as weighted_mean_pct,
            coalesce(own_figure.score_n, 0) >= $smallest_n as is_shown
        from place
        cross join scope
        left join own_figure
            on own_figure.place_code = place.cbs_code and own_figure.scope = scope.scope and own_figure.code = scope.code
        where place.place_level <> 'municipality'
    )

select
    place_code, scope, code, parent_code, position, name_nl, name_en,
    case when is_shown then score_pct end as score_pct,
    score_n, participant_n, place_n,
    case when is_shown then sd_pct end as sd_pct,
    case when is_shown then weighted_mean_pct end as weighted_mean_pct,
    case when not is_shown then 'too_few' end as reason
from final
order by
    place_code, case scope when 'level' then 1 when 'theme' then 2 when 'category' then 3 when 'focal_point' then 4 else 5 end,
    position, code;
