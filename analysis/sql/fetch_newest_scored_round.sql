-- What is the newest round in which municipalities have a score for one thing?
-- One row per municipality that ever had one.
-- Columns: cbs_code, round_year.
-- Parameters: $code (null: all), $scope, $scope_code.
with
    final as (
        select cbs_code, max(round_year) as round_year
        from score
        where ($code is null or cbs_code = $code) and scope = $scope and code = $scope_code and score_pct is not null
        group by all
    )

select cbs_code, round_year from final order by cbs_code;
