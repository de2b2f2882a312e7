-- From what to what did municipalities go between any two rounds of one chain, and may they be named?
-- One row per municipality that still exists and pair of rounds up to the round it is seen from in which it rose.
-- Columns: cbs_code, name, province_code, province_name, population (inhabitants), may_be_named, from_round_year,
--     to_round_year, from_pct (counted back over common questions), to_pct (0-100), rise_pct (points), lost_pct (points it
--     fell from there to its last round of the chain).
-- Parameters: $scope, $scope_code, $round_year (nothing later counts).
with
    seen as (
        select *, arg_max(chain_pct, round_year) over (partition by cbs_code, chain_no) as last_chain_pct
        from linked_score
        where scope = $scope and code = $scope_code and round_year <= $round_year
    ),

    stretch as (
        select
            earlier.cbs_code,
            earlier.round_year as from_round_year,
            later.round_year as to_round_year,
            later.score_pct - (later.chain_pct - earlier.chain_pct) as from_pct,
            later.score_pct as to_pct,
            later.chain_pct - earlier.chain_pct as rise_pct,
            later.chain_pct - later.last_chain_pct as lost_pct
        from seen as earlier
        join seen as later
            on later.cbs_code = earlier.cbs_code and later.chain_no = earlier.chain_no and later.round_year > earlier.round_year
        where later.chain_pct > earlier.chain_pct
    ),

    final as (
        select
            stretch.*, place.name, place.parent_code as province_code, province.name as province_name, place.population,
            coalesce(naming.may_be_named, false) as may_be_named
        from stretch
        join place using (cbs_code)
        left join place as province on province.cbs_code = place.parent_code
        left join naming on naming.cbs_code = stretch.cbs_code
        where place.valid_to is null
    )

select
    cbs_code, name, province_code, province_name, population, may_be_named, from_round_year, to_round_year, from_pct, to_pct,
    rise_pct, lost_pct
from final
order by to_round_year - from_round_year, to_round_year desc, name, cbs_code;
