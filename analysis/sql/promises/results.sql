-- What was published of the programme, and what does this monitor know?
-- One row per published number, in their order.
-- Columns: what, amount, text_nl, text_en, why_nl, why_en, source_url, known_n (participants or pilots named by a source; for
--     value_eur pilots with a reported value), invented_n (the same, of the sample data), of_n (pilots known, real ones; null
--     otherwise).
-- Parameters: $programme.
with
    member as (
        select count(distinct organisation_key) filter (not is_invented) as known_n,
            count(distinct organisation_key) filter (is_invented) as invented_n
        from current_participation
        where programme = $programme
    ),

    known_pilot as (
        select
            count(*) filter (not is_invented) as known_n,
            count(*) filter (is_invented) as invented_n,
            count(contract_value_eur) filter (not is_invented) as valued_n,
            count(contract_value_eur) filter (is_invented) as invented_valued_n
        from current_pilot
        where programme = $programme
    ),

    final as (
        select
            programme_result.*,
            case programme_result.what
                when 'organisations' then member.known_n when 'pilots' then known_pilot.known_n else known_pilot.valued_n
            end as known_n,
            case programme_result.what
                when 'organisations' then member.invented_n when 'pilots' then known_pilot.invented_n
                else known_pilot.invented_valued_n
            end as invented_n,
            case programme_result.what when 'value_eur' then known_pilot.known_n end as of_n
        from programme_result, member, known_pilot
        where programme_result.programme = $programme
    )

select what, amount, text_nl, text_en, why_nl, why_en, source_url, known_n, invented_n, of_n
from final
order by position;
