-- The thresholds and the area changes that the other derivations share. Fills no table.
-- Temporary macros: one definition, read as a rule, gone with the connection.
-- Whole numbers on both sides of >= so that exactly two thirds passes.
-- The same numbers for the texts are in analysis/thresholds.py; a test holds them equal.

-- SR-2, SR-6, SR-8: two thirds of the weight, of the common weight, of the inhabitants.
create or replace temp macro is_two_thirds(part, whole) as part * 3 >= whole * 2;

-- SR-4: three quarters of the themes.
create or replace temp macro is_three_quarters(part, whole) as part * 4 >= whole * 3;

-- GR-4: no group figure over fewer municipalities.
create or replace temp macro smallest_group_n() as 3;

-- GR-4: no quartiles over fewer municipalities.
create or replace temp macro quartiles_from_n() as 10;

-- TR-3: the word for the chance (0-100) of a target that is still to come; a border
-- belongs to the better word; null without a chance.
create or replace temp macro status_of_chance(chance_pct) as
    case when chance_pct >= 65 then 'on_track' when chance_pct >= 35 then 'uncertain' when chance_pct < 35 then 'at_risk' end;

-- TR-3: a score that is the target but for the last bit of a sum meets it: a billionth of a point is no difference.
create or replace temp macro reaches(score_pct, target_pct) as score_pct + 1e-9 >= target_pct;

-- TR-3: a newest score older than this many years says nothing about a chance.
create or replace temp macro longest_gap_years() as 2;

-- TR-2, TR-5: a pace is kept over at least this many years.
create or replace temp macro pace_years() as 2;

-- TR-2: comparable municipalities started within this many points.
create or replace temp macro comparable_within_pct() as 10;

-- SR-8, method.md 5 (d): who receives a tenth or more of its inhabitants starts a new baseline.
create or replace temp macro is_tenth(part, whole) as part * 10 >= whole;

-- Which municipality changed area when?
-- One row per municipality and day of change: cbs_code, effective_on, received_n (inhabitants that came
-- in), inhabitants_n (after the change), is_new_code, is_new_baseline.
-- The register knows one population per place, the last one. So the inhabitants after a change are that
-- figure less what came in at later changes. Unknown inhabitants: a new baseline, the cautious side.
create or replace temp macro area_change() as table
with
    received as (
        select
            place_successor.new_code as cbs_code,
            place_successor.effective_on,
            case when count(*) = count(old_place.population)
                then sum(cast(place_successor.share as decimal(9, 6)) * old_place.population) end as received_n
        from place_successor
        left join place as old_place on old_place.cbs_code = place_successor.old_code
        where place_successor.old_code <> place_successor.new_code
        group by all
    ),

    sized as (
        select
            received.cbs_code,
            received.effective_on,
            received.received_n,
            place.population - coalesce(sum(received.received_n) over (
                partition by received.cbs_code order by received.effective_on desc
                rows between unbounded preceding and 1 preceding
            ), 0) as inhabitants_n,
            coalesce(place.valid_from = received.effective_on, false) as is_new_code
        from received
        join place using (cbs_code)
    ),

    final as (
        select
            cbs_code, effective_on, received_n, inhabitants_n, is_new_code,
            is_new_code or coalesce(is_tenth(received_n, inhabitants_n), true) as is_new_baseline
        from sized
    )

select cbs_code, effective_on, received_n, inhabitants_n, is_new_code, is_new_baseline from final;
