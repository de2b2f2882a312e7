-- Writes one plan.
-- Parameters: the columns.
insert into plan (
    plan_id, cbs_code, scope, code, horizon_years, name, made_at, made_by, base_round_year, score_pct, planned_score_pct,
    chance_pct, planned_chance_pct
)
values (
    $plan_id, $cbs_code, $scope, $code, $horizon_years, $name, $made_at, $made_by, $base_round_year, $score_pct,
    $planned_score_pct, $chance_pct, $planned_chance_pct
)
