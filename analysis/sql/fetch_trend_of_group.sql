-- How did the municipalities of a province or the country develop on one thing?
-- One row per round in which anybody took part, oldest first.
-- Columns: round_year, score_pct (0-100, mean of the participants; null when too few), score_n,
--     participant_n, place_n (municipalities), sd_pct, like_for_like_pct (0-100, chain-linked, anchored on
--     the newest mean), like_for_like_se_pct, like_for_like_df (standard error of the development from here to
--     the newest mean, and its degrees of freedom), linked_n (municipalities that link this round to the one before),
--     is_reconstructed, has_area_change (always false), reason (too_few, null).
-- Parameters: $code, $scope, $scope_code, $smallest_n.
with
    final as (
        select
            round_year, mean_pct, score_n, participant_n, place_n, sd_pct, like_for_like_pct, like_for_like_se_pct, like_for_like_df, linked_n,
            score_n >= $smallest_n as is_shown
        from group_score
        where place_code = $code and scope = $scope and code = $scope_code
    )

select
    round_year,
    case when is_shown then mean_pct end as score_pct,
    score_n, participant_n, place_n,
    case when is_shown then sd_pct end as sd_pct,
    like_for_like_pct, like_for_like_se_pct, like_for_like_df, linked_n,
    false as is_reconstructed,
    false as has_area_change,
    case when not is_shown then 'too_few' end as reason
from final
order by round_year;
