-- Which pilots are known of a place?
-- One row per pilot (newest published, not withdrawn record of its key), newest first, then by title.
-- Columns: pilot_key, title, organisation, organisation_key, organisation_type, organisation_type_nl,
--     organisation_type_en, cbs_code, province_code (as reported, else of the municipality), programme,
--     programme_nl, programme_en, category, category_nl, category_en, working_group (code where it is one
--     of the list, else as reported), working_group_nl, working_group_en, phase, phase_nl, phase_en,
--     year_start, year_end, procedure, contract_value_eur (euros), promised_effect, realised_effect,
--     co2_reduction, material_reuse, reported_result, newcomers_involved, success_factors, obstacles,
--     lessons, source_url, promised_co2_tonne, realised_co2_tonne, promised_reuse_kg, realised_reuse_kg,
--     promised_mki_pct, realised_mki_pct, effect_method, effect_baseline, is_invented, delivery_id,
--     delivered_at (UTC), file_name, sheet, cell.
-- Parameters: $code (municipality, province or country; the country is every pilot).
with
    newest as (
        select current_pilot.* replace (coalesce(current_pilot.province_code, place.parent_code) as province_code)
        from current_pilot
        left join place using (cbs_code)
    ),

    -- The working group by its code or its name, of the programme of the pilot first; each pilot once.
    grouped as (
        select newest.pilot_key, known_working_group.working_group, known_working_group.name_nl, known_working_group.name_en
        from newest
        join known_working_group
            on lower(trim(newest.working_group)) in (
                lower(known_working_group.working_group), lower(known_working_group.name_nl), lower(known_working_group.name_en)
            )
        qualify row_number() over (
            partition by newest.pilot_key
            order by known_working_group.programme is distinct from newest.programme, known_working_group.programme
        ) = 1
    ),

    -- What a pilot may be done under: a learning programme, or "another one".
    programme_name as (
        select programme, name_nl, name_en from known_programme
        union all
        select code, name_nl, name_en from choice_word where list = 'pilot_programme'
    ),

    final as (
        select
            newest.* replace (coalesce(grouped.working_group, newest.working_group) as working_group),
            organisation_word.name_nl as organisation_type_nl, organisation_word.name_en as organisation_type_en,
            coalesce(programme_name.name_nl, newest.programme) as programme_nl,
            coalesce(programme_name.name_en, newest.programme) as programme_en,
            category_word.name_nl as category_nl, category_word.name_en as category_en,
            coalesce(grouped.name_nl, newest.working_group) as working_group_nl,
            coalesce(grouped.name_en, newest.working_group) as working_group_en,
            phase_word.name_nl as phase_nl, phase_word.name_en as phase_en,
            delivery.delivered_at, delivery.file_name
        from newest
        join delivery using (delivery_id)
        join place as wanted on wanted.cbs_code = $code
        left join grouped using (pilot_key)
        left join programme_name on programme_name.programme = newest.programme
        left join choice_word as organisation_word
            on organisation_word.list = 'organisation_type' and organisation_word.code = newest.organisation_type
        left join choice_word as category_word on category_word.list = 'pilot_category' and category_word.code = newest.category
        left join choice_word as phase_word on phase_word.list = 'pilot_phase' and phase_word.code = newest.phase
        where wanted.place_level = 'country' or $code in (newest.cbs_code, newest.province_code)
    )

select
    pilot_key, title, organisation, organisation_key, organisation_type, organisation_type_nl, organisation_type_en,
    cbs_code, province_code, programme, programme_nl, programme_en, category, category_nl, category_en,
    working_group, working_group_nl, working_group_en, phase, phase_nl, phase_en, year_start, year_end, procedure,
    contract_value_eur, promised_effect, realised_effect, co2_reduction, material_reuse, reported_result,
    newcomers_involved, success_factors, obstacles, lessons, source_url, promised_co2_tonne, realised_co2_tonne,
    promised_reuse_kg, realised_reuse_kg, promised_mki_pct, realised_mki_pct, effect_method, effect_baseline,
    is_invented, delivery_id, delivered_at, file_name, sheet, cell
from final
order by coalesce(year_end, year_start) desc nulls last, title collate nocase.noaccent, pilot_key;
