-- Who took part in which round, with which edition, and where does it count?
-- One row per municipality and round, by round and code.
-- Columns: cbs_code, round_year, edition, province_code, country_code (null when it no longer existed on the
--     last day).
-- Parameters: none.
with
    final as (
        select
            participation_round.cbs_code, participation_round.round_year, participation_round.edition,
            province.cbs_code as province_code, province.parent_code as country_code
        from participation_round
        join round using (round_year)
        left join place
            on place.cbs_code = participation_round.cbs_code
            and coalesce(place.valid_from <= round.closes_on, true)
            and coalesce(place.valid_to > round.closes_on, true)
        left join place as province on province.cbs_code = place.parent_code
    )

select cbs_code, round_year, edition, province_code, country_code from final order by round_year, cbs_code;
