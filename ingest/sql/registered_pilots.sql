-- Question: which pilots were ever delivered, and which of them count now?
-- One row per pilot: its record that counts, else the one delivered last; by organisation and title.
-- Columns: pilot_key, organisation, title, organisation_key (macro organisation_key), is_current, is_invented.
-- Parameters: none.
with
    newest as (
        select pilot.*, current_pilot.pilot_key is not null as is_current
        from pilot
        left join current_pilot using (pilot_key, delivery_id)
        qualify row_number() over (
            partition by pilot.pilot_key
            order by current_pilot.pilot_key is not null desc, pilot.delivery_id desc, pilot.sheet, pilot.cell
        ) = 1
    ),

    final as (
        select
            pilot_key, organisation, title, organisation_key(organisation, organisation_type, cbs_code, province_code) as organisation_key,
            is_current, is_invented
        from newest
    )

select pilot_key, organisation, title, organisation_key, is_current, is_invented
from final
order by organisation collate nocase.noaccent, title collate nocase.noaccent, pilot_key
