-- What did the forecaster learn about one thing, as of a round?
-- One row per model: none or one.
-- Columns: fitted (JSON).
-- Parameters: $scope, $scope_code, $origin_round_year.
with
    final as (
        select fitted
        from forecast_model
        where scope = $scope and code = $scope_code and origin_round_year = $origin_round_year
    )

select fitted
from final;
