-- Keeps what was learned. Parameters: none. Needs the frame fresh_model.
insert into forecast_model by name
select scope, code, origin_round_year, method_version, inputs_checksum, unit_n, fitted from fresh_model;
