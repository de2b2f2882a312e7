-- Which published scores of a municipality can be compared with each other, and how far are they apart?
-- One row per municipality, level or theme, and round with a published score.
-- Columns: cbs_code, scope, code, round_year, score_pct (0-100), chain_no (1, 2, ...: a new chain begins
--     where nothing links two scores), chain_pct (points since the first round of the chain).
-- Successive rounds are linked by the change on common questions (SR-6). Over rounds in which the
-- municipality took part without a score (too few answers) nothing was compared; there the difference of
-- the two published scores links them, when both are of one edition and no merger lies between (SR-8).
-- Parameters: none.
delete from linked_score;
insert into linked_score by name
with
    published as (
        select
            score.cbs_code, score.scope, score.code, score.round_year, score.score_pct, participation_round.edition,
            lag(score.round_year) over own as earlier_round_year,
            lag(score.score_pct) over own as earlier_score_pct,
            lag(participation_round.edition) over own as earlier_edition
        from score
        join participation_round using (cbs_code, round_year)
        where score.score_pct is not null and score.scope in ('level', 'theme')
        window own as (partition by score.cbs_code, score.scope, score.code order by score.round_year)
    ),

    -- Every pair of successive rounds that lies between the two published scores; one when they are successive.
    crossed as (
        select
            published.cbs_code, published.scope, published.code, published.round_year,
            count(*) as pair_n,
            bool_or(score_change.reason = 'new_baseline') as is_new_baseline,
            max(score_change.change_pct) as change_pct
        from published
        join score_change
            on score_change.cbs_code = published.cbs_code
            and score_change.scope = published.scope
            and score_change.code = published.code
            and score_change.from_round_year >= published.earlier_round_year
            and score_change.to_round_year <= published.round_year
        group by all
    ),

    linked as (
        select
            published.*,
            case
                when crossed.is_new_baseline then null
                when crossed.pair_n = 1 then crossed.change_pct
                when published.edition = published.earlier_edition then published.score_pct - published.earlier_score_pct
            end as link_pct
        from published
        left join crossed using (cbs_code, scope, code, round_year)
    ),

    numbered as (
        select *, count(*) filter (where link_pct is null) over own as chain_no
        from linked
        window own as (partition by cbs_code, scope, code order by round_year)
    ),

    final as (
        select
            cbs_code, scope, code, round_year, score_pct, chain_no,
            cast(coalesce(sum(cast(
                case when round_year > first_round_year then link_pct end as decimal(38, 20)
            )) over so_far, 0) as double) as chain_pct
        from (
            select *, min(round_year) over (partition by cbs_code, scope, code, chain_no) as first_round_year
            from numbered
        )
        window so_far as (partition by cbs_code, scope, code, chain_no order by round_year)
    )

select cbs_code, scope, code, round_year, score_pct, chain_no, chain_pct
from final
order by scope, code, cbs_code, round_year;
