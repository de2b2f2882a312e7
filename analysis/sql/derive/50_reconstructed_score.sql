-- What would the history of a merged municipality have been?
-- One row per successor, round closed before its newest new baseline, and scope (SR-8).
-- Columns: cbs_code (successor), round_year, scope, code, score_pct (0-100, mean of the predecessors'
--     scores weighted by inhabitants), population_share (0-1, inhabitants whose predecessor has a
--     score; at least two thirds).
-- A merger of mergers is followed back to the municipalities that existed when the round closed. A
-- municipality that kept its code is its own predecessor, with the inhabitants that did not come in.
-- Parameters: none.
delete from reconstructed_score;
insert into reconstructed_score by name
with recursive
    baseline as (
        select
            *,
            lead(effective_on, 1, date '9999-12-31') over (partition by cbs_code order by effective_on) as next_effective_on
        from area_change()
        where is_new_baseline
    ),

    predecessor as (
        select
            baseline.cbs_code,
            baseline.effective_on,
            baseline.next_effective_on,
            place_successor.old_code,
            cast(place_successor.share as decimal(9, 6)) * old_place.population as inhabitants_n
        from baseline
        join place_successor
            on place_successor.new_code = baseline.cbs_code and place_successor.effective_on = baseline.effective_on
        left join place as old_place on old_place.cbs_code = place_successor.old_code
        union all
        select cbs_code, effective_on, next_effective_on, cbs_code, greatest(inhabitants_n - received_n, 0)
        from baseline
        where not is_new_code
    ),

    -- Shares are unknown, and nothing is reconstructed, when the inhabitants of one are.
    predecessor_share as (
        select
            *,
            case when count(*) over whole = count(inhabitants_n) over whole
                then cast(inhabitants_n as double) / cast(sum(inhabitants_n) over whole as double) end as share
        from predecessor
        window whole as (partition by cbs_code, effective_on)
    ),

    answered_round as (
        select round_year, closes_on from round
        where round_year in (select round_year from participation_round)
    ),

    part as (
        select distinct
            baseline.cbs_code,
            answered_round.round_year,
            answered_round.closes_on,
            baseline.cbs_code as part_code,
            date '9999-12-31' as before,
            cast(1 as double) as share
        from baseline
        join answered_round on answered_round.closes_on < baseline.effective_on
        union all
        select part.cbs_code, part.round_year, part.closes_on, step.old_code, step.effective_on, part.share * step.share
        from part
        join predecessor_share as step
            on step.cbs_code = part.part_code
            and step.effective_on > part.closes_on
            and step.effective_on < part.before
            and step.next_effective_on >= part.before
    ),

    existing_part as (
        select cbs_code, round_year, part_code, share
        from part
        where share is not null
            and not exists (
                select 1 from baseline
                where baseline.cbs_code = part.part_code
                    and baseline.effective_on > part.closes_on
                    and baseline.effective_on < part.before
            )
    ),

    final as (
        select
            existing_part.cbs_code,
            existing_part.round_year,
            score.scope,
            score.code,
            cast(sum(cast(existing_part.share * score.score_pct as decimal(38, 20))) as double)
                / cast(sum(cast(existing_part.share as decimal(38, 20))) as double) as score_pct,
            cast(sum(cast(existing_part.share as decimal(38, 20))) as double) as population_share
        from existing_part
        join score on score.cbs_code = existing_part.part_code and score.round_year = existing_part.round_year
        where score.score_pct is not null
        group by all
    )

select cbs_code, round_year, scope, code, score_pct, population_share
from final
where is_two_thirds(population_share, 1)
order by round_year, cbs_code, scope, code;
