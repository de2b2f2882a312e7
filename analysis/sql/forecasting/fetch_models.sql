-- Which models are there already?
-- One row per level or theme and round it is seen from.
-- Columns: scope, code, origin_round_year, method_version, inputs_checksum, fitted.
-- Parameters: none.
select scope, code, origin_round_year, method_version, inputs_checksum, fitted
from forecast_model
order by scope, code, origin_round_year;
