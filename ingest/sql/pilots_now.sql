-- Question: which pilots count now, among those a file holds?
-- One row per pilot of the registered frame delivered_pilot that is known.
-- Columns: pilot_key, the columns of a pilot as reported, and phase_dates (phase, since_year and since_on of each phase
-- it is known to have entered, in the order of the phases; null when there are none).
-- Parameters: none.
with
    entered as (
        select
            pilot_key,
            list({'phase': phase, 'since_year': since_year, 'since_on': since_on} order by position) as phase_dates
        from current_pilot_phase
        join choice_word on list = 'pilot_phase' and code = phase
        group by pilot_key
    ),

    final as (
        select current_pilot.*, entered.phase_dates
        from current_pilot
        left join entered using (pilot_key)
        where pilot_key in (select pilot_key from delivered_pilot)
    )

select
    pilot_key, title, organisation, organisation_type, cbs_code, province_code, programme, category, working_group,
    phase, year_start, year_end, procedure, contract_value_eur, promised_effect, realised_effect, co2_reduction, material_reuse,
    reported_result, newcomers_involved, success_factors, obstacles, lessons, source_url,
    promised_co2_tonne, realised_co2_tonne, promised_reuse_kg, realised_reuse_kg, promised_mki_pct, realised_mki_pct,
    effect_method, effect_baseline, is_invented, phase_dates
from final
