-- Writes the pilots of a delivery, from the registered frame delivered_pilot.
-- Parameters: $delivery_id.
insert into pilot (
    delivery_id, pilot_key, title, organisation, organisation_type, cbs_code, province_code, programme, category, working_group,
    phase, year_start, year_end, procedure, contract_value_eur, promised_effect, realised_effect, co2_reduction, material_reuse,
    reported_result, newcomers_involved, success_factors, obstacles, lessons, source_url,
    promised_co2_tonne, realised_co2_tonne, promised_reuse_kg, realised_reuse_kg, promised_mki_pct, realised_mki_pct,
    effect_method, effect_baseline, is_invented, sheet, cell
)
select
    $delivery_id, pilot_key, title, organisation, organisation_type, cbs_code, province_code, programme, category, working_group,
    phase, year_start, year_end, procedure, contract_value_eur, promised_effect, realised_effect, co2_reduction, material_reuse,
    reported_result, newcomers_involved, success_factors, obstacles, lessons, source_url,
    promised_co2_tonne, realised_co2_tonne, promised_reuse_kg, realised_reuse_kg, promised_mki_pct, realised_mki_pct,
    effect_method, effect_baseline, is_invented, sheet, cell
from delivered_pilot
