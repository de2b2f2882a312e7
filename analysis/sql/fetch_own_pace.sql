-- What is the fastest pace a municipality itself kept for two years or more?
-- One row per municipality asked for, or none when it has no two rounds that can be compared that far apart.
-- Columns: cbs_code, name, usual_pct_per_year (over its longest window, the newest of equally long ones),
--     fastest_pct_per_year (its fastest window), from_round_year, to_round_year (of the fastest; the earliest of equals).
-- As in fetch_comparable_paces.sql, but from any score: the municipality is compared with itself.
-- Parameters: $code, $scope, $scope_code, $origin_round_year.
with
    own as (
        select
            pace_window.*,
            pace_window.to_round_year - pace_window.from_round_year as years_n
        from pace_window
        where scope = $scope and code = $scope_code and cbs_code = $code and to_round_year <= $origin_round_year
    ),

    final as (
        select
            own.cbs_code,
            place.name,
            arg_max(own.pace_pct_per_year, (own.years_n, own.to_round_year)) as usual_pct_per_year,
            max(own.pace_pct_per_year) as fastest_pct_per_year,
            arg_max(own.from_round_year, (own.pace_pct_per_year, -own.from_round_year, -own.to_round_year)) as from_round_year,
            arg_max(own.to_round_year, (own.pace_pct_per_year, -own.from_round_year, -own.to_round_year)) as to_round_year
        from own
        join place using (cbs_code)
        group by own.cbs_code, place.name
    )

select cbs_code, name, usual_pct_per_year, fastest_pct_per_year, from_round_year, to_round_year
from final;
