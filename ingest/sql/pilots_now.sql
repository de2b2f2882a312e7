-- Question: which pilots count now, among those a file holds?
-- One row per pilot of the registered frame delivered_pilot that is known.
-- Columns: pilot_key, and the columns of a pilot as reported.
-- Parameters: none.
with
    final as (
        select * from current_pilot where pilot_key in (select pilot_key from delivered_pilot)
    )

select
    pilot_key, title, organisation, organisation_type, cbs_code, province_code, programme, category, working_group,
    phase, year_start, year_end, procedure, contract_value_eur, promised_effect, realised_effect, co2_reduction, material_reuse,
    reported_result, newcomers_involved, success_factors, obstacles, lessons, source_url
from final
