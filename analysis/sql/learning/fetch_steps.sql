-- Who made the step a municipality has to make, and may they be named?
-- One row per other municipality that still exists and, between two rounds of one chain, began within the points around
-- the score, rose at least what is needed to beyond the score of now, and did not fall back beyond the noise since. Its
-- shortest such stretch, the newest of equally short ones. Of a municipality that did not agree to be named only its province is told.
-- Columns: cbs_code, name (null: may not be named), province_code, province_name, is_like_size (between half and twice the
--     inhabitants), is_near (same province), from_round_year, to_round_year, from_pct (counted back over common questions),
--     to_pct (0-100) (these four null where it may not be named), rise_pct (points, of everybody: to choose the furthest).
-- Parameters: $code, $scope, $scope_code, $round_year (nothing later counts), $score_pct (0-100), $needed_pct, $border_pct,
--     $within_pct (points). A billionth of a point is no difference.
with
    seen as (
        select
            *,
            max(round_year) over chain as last_round_year,
            arg_max(chain_pct, round_year) over chain as last_chain_pct
        from linked_score
        where scope = $scope and code = $scope_code and round_year <= $round_year and cbs_code <> $code
        window chain as (partition by cbs_code, chain_no)
    ),

    stretch as (
        select
            earlier.cbs_code,
            earlier.round_year as from_round_year,
            later.round_year as to_round_year,
            later.score_pct - (later.chain_pct - earlier.chain_pct) as from_pct,
            later.score_pct as to_pct,
            later.chain_pct - earlier.chain_pct as rise_pct
        from seen as earlier
        join seen as later
            on later.cbs_code = earlier.cbs_code and later.chain_no = earlier.chain_no and later.round_year > earlier.round_year
        where later.chain_pct - earlier.chain_pct + 1e-9 >= $needed_pct
            and abs(later.score_pct - (later.chain_pct - earlier.chain_pct) - $score_pct) <= $within_pct + 1e-9
            and later.score_pct > $score_pct + $border_pct
            and later.last_chain_pct + $border_pct + 1e-9 >= later.chain_pct
        qualify row_number() over (
            partition by earlier.cbs_code order by later.round_year - earlier.round_year, later.round_year desc
        ) = 1
    ),

    final as (
        select
            stretch.*,
            place.name,
            place.parent_code as province_code,
            province.name as province_name,
            coalesce(greatest(place.population, own.population) <= 2 * least(place.population, own.population), false) as is_like_size,
            coalesce(place.parent_code = own.parent_code, false) as is_near,
            coalesce(naming.may_be_named, false) as may_be_named
        from stretch
        join place using (cbs_code)
        join place as own on own.cbs_code = $code
        left join place as province on province.cbs_code = place.parent_code
        left join naming on naming.cbs_code = stretch.cbs_code
        where place.valid_to is null
    )

select
    case when may_be_named then cbs_code end as cbs_code,
    case when may_be_named then name end as name,
    province_code, province_name, is_like_size, is_near,
    case when may_be_named then from_round_year end as from_round_year,
    case when may_be_named then to_round_year end as to_round_year,
    case when may_be_named then from_pct end as from_pct,
    case when may_be_named then to_pct end as to_pct,
    rise_pct
from final
order by is_like_size desc, is_near desc, final.to_round_year - final.from_round_year, final.to_round_year desc, final.name;
