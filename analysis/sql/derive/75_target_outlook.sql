-- Where does each target stand, seen from each round since it was set?
-- One row per target as it counted in a round, and that round (TR-1, TR-2, TR-3, TR-5, SR-8). Nothing later
-- than the round goes in; once the target year has come the score of that year decides, and stays decided.
-- Columns: cbs_code, scope, code, horizon_years, origin_round_year (the round it is seen from),
--     base_round_year, target_year, target_pct (0-100), set_by, set_on, score_pct (in that round, 0-100),
--     last_round_year, last_score_pct (newest score up to the round and the target year), base_score_pct
--     (counted back over common questions), gap_pct (points), pace_pct_per_year, needed_pace_pct_per_year
--     (points per year), chance_pct (0-100), status, reason, left_pathway_round_year,
--     usual_low_pct_per_year, usual_pct_per_year, usual_high_pct_per_year (points per year; null over too few
--     municipalities, GR-4), comparable_n, kept_n, kept_of_n (municipalities).
-- Parameters: none.
delete from target_outlook;
insert into target_outlook by name
with
    -- seen_no stands for the five columns of the key in the steps below.
    seen as materialized (
        select
            row_number() over (order by scope, code, target_as_of.cbs_code, horizon_years, origin_round_year) as seen_no,
            target_as_of.*,
            origin.closes_on as origin_closes_on,
            base.closes_on as base_closes_on,
            least(target_as_of.origin_round_year, target_as_of.target_year) as judged_round_year,
            target_as_of.target_year <= origin_round_year as is_year_come,
            place.valid_to
        from target_as_of
        join place using (cbs_code)
        join round as origin on origin.round_year = target_as_of.origin_round_year
        left join round as base on base.round_year = target_as_of.base_round_year
    ),

    -- The area a municipality has since its last new baseline; before that it was another one (SR-8).
    baseline as (
        select seen.cbs_code, seen.origin_round_year, max(change.effective_on) as effective_on
        from (select distinct cbs_code, origin_round_year, origin_closes_on from seen) as seen
        join area_change() as change
            on change.cbs_code = seen.cbs_code and change.is_new_baseline and change.effective_on <= seen.origin_closes_on
        group by all
    ),

    dated_score as (
        select linked_score.*, round.closes_on
        from linked_score
        join round using (round_year)
    ),

    placed as (
        select
            seen.*,
            coalesce(baseline.effective_on > seen.base_closes_on, false)
                or coalesce(seen.valid_to <= seen.origin_closes_on, false) as is_closed,
            case when dated_score.closes_on >= coalesce(baseline.effective_on, dated_score.closes_on)
                then dated_score.round_year end as last_round_year
        from seen
        left join baseline using (cbs_code, origin_round_year)
        asof left join dated_score
            on dated_score.cbs_code = seen.cbs_code and dated_score.scope = seen.scope and dated_score.code = seen.code
            and dated_score.round_year <= seen.judged_round_year
    ),

    scored as (
        select
            placed.*,
            own.score_pct,
            judged.score_pct as judged_pct,
            newest.score_pct as last_score_pct,
            newest.chain_no,
            newest.chain_pct as last_chain_pct,
            newest.score_pct - (newest.chain_pct - base.chain_pct) as base_score_pct,
            case when reaches(newest.score_pct, placed.target_pct) then least(placed.target_pct - newest.score_pct, 0)
                else placed.target_pct - newest.score_pct end as gap_pct,
            case
                when judged.reason = 'coverage_too_low' then 'coverage_too_low'
                when placed.judged_round_year not in (select round_year from participation_round) then 'no_round'
                when participation_round.cbs_code is null then 'not_participating'
                else 'no_score'
            end as absence
        from placed
        left join score as own
            on own.cbs_code = placed.cbs_code and own.scope = placed.scope and own.code = placed.code
            and own.round_year = placed.origin_round_year
        left join score as judged
            on judged.cbs_code = placed.cbs_code and judged.scope = placed.scope and judged.code = placed.code
            and judged.round_year = placed.judged_round_year
        left join participation_round
            on participation_round.cbs_code = placed.cbs_code and participation_round.round_year = placed.judged_round_year
        left join linked_score as newest
            on newest.cbs_code = placed.cbs_code and newest.scope = placed.scope and newest.code = placed.code
            and newest.round_year = placed.last_round_year
        left join linked_score as base
            on base.cbs_code = newest.cbs_code and base.scope = newest.scope and base.code = newest.code
            and base.chain_no = newest.chain_no and base.round_year = placed.base_round_year
    ),

    paced as (
        select
            *,
            case when last_round_year > base_round_year
                then (last_score_pct - base_score_pct) / (last_round_year - base_round_year) end as pace_pct_per_year,
            case when gap_pct > 0 and not is_year_come and not is_closed
                then gap_pct / (target_year - last_round_year) end as needed_pace_pct_per_year
        from scored
    ),

    -- The word, in this order: what is no longer judged, what is decided, what cannot be said, what is met, the chance.
    worded as materialized (
        select
            paced.*,
            not (is_closed or is_year_come) as is_open,
            target_chance.chance_pct,
            case
                when is_closed then 'closed'
                when is_year_come and judged_pct is null then 'too_early'
                when is_year_come and reaches(judged_pct, paced.target_pct) then 'achieved'
                when is_year_come then 'missed'
                when absence = 'coverage_too_low' or last_score_pct is null then 'too_early'
                when last_round_year < paced.origin_round_year - longest_gap_years() then 'too_early'
                when reaches(last_score_pct, paced.target_pct) then 'achieved'
                else coalesce(status_of_chance(target_chance.chance_pct), 'too_early')
            end as status,
            case
                when is_closed then 'area_changed'
                when is_year_come and judged_pct is null then absence
                when is_year_come then null
                when absence = 'coverage_too_low' or last_score_pct is null then absence
                when last_round_year < paced.origin_round_year - longest_gap_years() then 'last_score_too_old'
                when not reaches(last_score_pct, paced.target_pct) and target_chance.chance_pct is null then 'one_round'
            end as reason
        from paced
        left join target_chance using (cbs_code, scope, code, horizon_years, origin_round_year)
    ),

    -- TR-1: the pathway runs from the base score through the targets of that base round, up to the own one.
    judged_on_pathway as (
        select *
        from worded
        where base_score_pct is not null and last_round_year > base_round_year and status not in ('achieved', 'closed')
    ),

    knot as (
        select seen_no, base_round_year as year, base_score_pct as pct from judged_on_pathway
        union all by name
        select own.seen_no, stage.target_year as year, stage.target_pct as pct
        from judged_on_pathway as own
        join worded as stage using (cbs_code, scope, code, origin_round_year, base_round_year)
        where stage.target_year <= own.target_year
    ),

    stretch as (
        select seen_no, year, pct, lead(year) over along as to_year, lead(pct) over along as to_pct
        from knot
        window along as (partition by seen_no order by year)
    ),

    -- A billionth of a point is no difference: sums of fractions are off by that much.
    measured as (
        select
            own.seen_no, passed.round_year,
            own.last_score_pct - (own.last_chain_pct - passed.chain_pct) + 1e-9
                < stretch.pct + (stretch.to_pct - stretch.pct)
                    * (passed.round_year - stretch.year) / (stretch.to_year - stretch.year) as is_below
        from judged_on_pathway as own
        join linked_score as passed using (cbs_code, scope, code, chain_no)
        join stretch using (seen_no)
        where passed.round_year > stretch.year and passed.round_year <= least(stretch.to_year, own.last_round_year)
    ),

    fine_until as (
        select seen_no, max(round_year) filter (where not is_below) as round_year from measured group by all
    ),

    left_pathway as (
        select measured.seen_no, min(measured.round_year) as left_pathway_round_year
        from measured
        join fine_until using (seen_no)
        where measured.round_year > coalesce(fine_until.round_year, 0)
        group by all
    ),

    -- TR-2: others that started within ten points, each with its longest window, the newest of equally long ones.
    -- Targets of one municipality for one thing stand at the same score: the first of them stands for all.
    standing as (
        select cbs_code, scope, code, origin_round_year, any_value(last_score_pct) as last_score_pct, min(seen_no) as standing_no
        from worded
        where last_score_pct is not null and is_open
        group by all
    ),

    -- Of each start the longest window known then: a municipality's rounds of one chain, seen from the round.
    known_window as (
        select
            origin.origin_round_year, pace_window.scope, pace_window.code, pace_window.cbs_code,
            pace_window.from_round_year, pace_window.start_pct,
            max(pace_window.to_round_year) as to_round_year,
            arg_max(pace_window.pace_pct_per_year, pace_window.to_round_year) as pace_pct_per_year
        from (select distinct origin_round_year from seen) as origin
        join pace_window on pace_window.to_round_year <= origin.origin_round_year
        group by all
    ),

    -- Starts and scores in strips as wide as the reach: what is near lies in the same strip or the one beside it.
    reaching as (
        select standing.*, floor(last_score_pct / comparable_within_pct()) + beside.strip as strip
        from standing
        cross join (values (-1), (0), (1)) as beside (strip)
    ),

    comparable as (
        select
            reaching.standing_no,
            arg_max(
                known_window.pace_pct_per_year,
                (known_window.to_round_year - known_window.from_round_year) * 10000 + known_window.to_round_year
            ) as pace_pct_per_year
        from reaching
        join known_window
            on known_window.scope = reaching.scope and known_window.code = reaching.code
            and known_window.origin_round_year = reaching.origin_round_year
            and floor(known_window.start_pct / comparable_within_pct()) = reaching.strip
        where known_window.cbs_code <> reaching.cbs_code
            and abs(known_window.start_pct - reaching.last_score_pct) <= comparable_within_pct() + 1e-9
        group by reaching.standing_no, known_window.cbs_code
    ),

    usual as (
        select standing_no, count(*) as comparable_n, quantile_cont(pace_pct_per_year, [0.25, 0.5, 0.75]) as quarters
        from comparable
        group by all
    ),

    usual_shown as (
        select
            standing.cbs_code, standing.scope, standing.code, standing.origin_round_year, true as is_open,
            usual.comparable_n,
            case when usual.comparable_n >= quartiles_from_n() then usual.quarters[1] end as usual_low_pct_per_year,
            case when usual.comparable_n >= smallest_group_n() then usual.quarters[2] end as usual_pct_per_year,
            case when usual.comparable_n >= quartiles_from_n() then usual.quarters[3] end as usual_high_pct_per_year
        from usual
        join standing using (standing_no)
    ),

    -- TR-5: the fastest each municipality ever went for two years or more, as known then, and how many went as fast.
    fastest as (
        select origin_round_year, scope, code, cbs_code, max(pace_pct_per_year) as pace_pct_per_year
        from (select distinct origin_round_year from seen) as origin
        join pace_window on pace_window.to_round_year <= origin.origin_round_year
        group by all
    ),

    as_fast as (
        select
            origin_round_year, scope, code, pace_pct_per_year,
            sum(count(*)) over (partition by origin_round_year, scope, code order by pace_pct_per_year desc) as municipality_n
        from fastest
        group by origin_round_year, scope, code, pace_pct_per_year
    ),

    pace_known as (
        select origin_round_year, scope, code, count(*) as kept_of_n from fastest group by all
    ),

    -- The slowest pace that is still enough tells how many were at least as fast.
    kept as (
        select needing.seen_no, as_fast.municipality_n as kept_n
        from (select * from worded where needed_pace_pct_per_year is not null) as needing
        asof join as_fast
            on as_fast.origin_round_year = needing.origin_round_year and as_fast.scope = needing.scope
            and as_fast.code = needing.code and needing.needed_pace_pct_per_year <= as_fast.pace_pct_per_year
    ),

    final as (
        select
            worded.*,
            left_pathway.left_pathway_round_year,
            usual_shown.usual_low_pct_per_year, usual_shown.usual_pct_per_year, usual_shown.usual_high_pct_per_year,
            coalesce(usual_shown.comparable_n, 0) as comparable_n,
            coalesce(kept.kept_n, 0) as kept_n,
            coalesce(pace_known.kept_of_n, 0) as kept_of_n
        from worded
        left join left_pathway using (seen_no)
        left join pace_known using (scope, code, origin_round_year)
        left join usual_shown using (cbs_code, scope, code, origin_round_year, is_open)
        left join kept using (seen_no)
    )

select
    cbs_code, scope, code, horizon_years, origin_round_year, base_round_year, target_year, target_pct, set_by, set_on,
    score_pct, last_round_year, last_score_pct, base_score_pct, gap_pct, pace_pct_per_year, needed_pace_pct_per_year,
    case when status not in ('too_early', 'closed') then chance_pct end as chance_pct,
    status, reason, left_pathway_round_year,
    usual_low_pct_per_year, usual_pct_per_year, usual_high_pct_per_year, comparable_n, kept_n, kept_of_n
from final
order by scope, code, cbs_code, horizon_years, origin_round_year;
