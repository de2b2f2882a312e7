-- Question: which organisations that are no municipality and no province are known, from pilots and programmes?
-- One row per organisation: the spelling used most, by name.
-- Columns: organisation, organisation_type (from the list organisation_type), province_code (null: not reported).
-- Parameters: none.
with
    named as (
        select organisation_key, organisation, organisation_type, province_code from current_pilot
        union all
        select organisation_key, organisation, organisation_type, province_code from current_participation
    ),

    final as (
        select
            organisation_key,
            mode(organisation order by organisation) as organisation,
            mode(organisation_type order by organisation_type) as organisation_type,
            mode(province_code order by province_code) as province_code
        from named
        where organisation_type not in ('gemeente', 'provincie')
        group by organisation_key
    )

select organisation, organisation_type, province_code
from final
order by organisation collate nocase.noaccent, organisation
