-- What is to be expected of one municipality on one thing, seen from a round?
-- One row per year to come; none when it cannot be said.
-- Columns: year, mean_pct, p10_pct, p25_pct, p50_pct, p75_pct, p90_pct (0-100), last_round_year, history_n.
-- Parameters: $code, $scope, $scope_code, $origin_round_year.
with
    final as (
        select *
        from forecast
        where cbs_code = $code and scope = $scope and code = $scope_code and origin_round_year = $origin_round_year
    )

select year, mean_pct, p10_pct, p25_pct, p50_pct, p75_pct, p90_pct, last_round_year, history_n
from final
order by year;
