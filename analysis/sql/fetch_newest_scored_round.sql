-- What is the newest round in which a municipality has a score for one thing?
-- One row per municipality asked for.
-- Columns: round_year (null when it never had a score).
-- Parameters: $code, $scope, $scope_code.
with
    final as (
        select max(round_year) as round_year
        from score
        where cbs_code = $code and scope = $scope and code = $scope_code and score_pct is not null
    )

select round_year from final;
