-- How do provinces and the country do, over their municipalities?
-- One row per province or country, round with participants, and scope (GR-1 to GR-3).
-- Columns: place_code, round_year, scope, code, score_n, participant_n, place_n (municipalities),
--     mean_pct (0-100, unweighted), sd_pct (n - 1), weighted_mean_pct (by inhabitants),
--     largest_weight_share (0-1), like_for_like_pct (0-100, chain-linked), linked_n (municipalities),
--     linked_change_pct (points since the round before, null below three), linked_se_pct (its standard
--     error), like_for_like_se_pct (standard error of the development from here to the anchor), like_for_like_df
--     (its degrees of freedom; null in the anchor).
-- A municipality counts where its place row says, if it existed on the last day of the round (SR-8).
-- The chain is anchored on the newest round with enough scores, and ends where too few municipalities
-- link two rounds (GR-4): before that there is no like-for-like figure.
-- GR-2 for a change: who takes part could have been others (s^2 / n with finite population correction), and
-- what those who took part answered has noise, which remains when everybody takes part (2 x noise^2 / N).
-- Links add up as if independent: noise turns back in the next link, so the margin is rather too wide.
-- Parameters: none.
delete from group_score;
insert into group_score by name
with
    answered_round as (
        select round_year, closes_on, lag(round_year) over (order by round_year) as earlier_round_year
        from round
        where round_year in (select round_year from participation_round)
    ),

    grouping_place as (
        select municipality.cbs_code, municipality.parent_code as place_code
        from place as municipality
        where municipality.place_level = 'municipality'
        union all
        select municipality.cbs_code, province.parent_code
        from place as municipality
        join place as province on province.cbs_code = municipality.parent_code
        where municipality.place_level = 'municipality'
    ),

    member as (
        select
            grouping_place.place_code,
            answered_round.round_year,
            answered_round.earlier_round_year,
            place.cbs_code,
            place.population,
            participation_round.cbs_code is not null as is_participant
        from answered_round
        join place
            on coalesce(place.valid_from <= answered_round.closes_on, true)
            and coalesce(place.valid_to > answered_round.closes_on, true)
        join grouping_place using (cbs_code)
        left join participation_round using (cbs_code, round_year)
    ),

    size as (
        select
            place_code, round_year, earlier_round_year,
            count(*) as place_n,
            count(*) filter (where is_participant) as participant_n
        from member
        group by all
    ),

    member_score as (
        select member.place_code, member.round_year, score.scope, score.code, score.score_pct, member.population
        from member
        join score using (cbs_code, round_year)
        where score.score_pct is not null
    ),

    mean as (
        select
            place_code, round_year, scope, code,
            count(*) as score_n,
            cast(sum(cast(score_pct as decimal(38, 20))) as double) / count(*) as mean_pct,
            cast(sum(cast(score_pct * population as decimal(38, 14))) as double) / sum(population) as weighted_mean_pct,
            max(population) / sum(population) as largest_weight_share
        from member_score
        group by all
    ),

    spread as (
        select
            member_score.place_code, member_score.round_year, member_score.scope, member_score.code,
            sum(cast(pow(member_score.score_pct - mean.mean_pct, 2) as decimal(38, 20))) as squares
        from member_score
        join mean using (place_code, round_year, scope, code)
        group by all
    ),

    link as (
        select
            member.place_code, member.round_year, score_change.scope, score_change.code,
            count(*) as linked_n,
            sum(cast(score_change.change_pct as decimal(38, 20))) / count(*) as change_pct,
            sum(cast(score_change.change_pct as decimal(18, 9)) * cast(score_change.change_pct as decimal(18, 9))) as squares
        from member
        join member as earlier_member
            on earlier_member.place_code = member.place_code
            and earlier_member.round_year = member.earlier_round_year
            and earlier_member.cbs_code = member.cbs_code
        join score_change
            on score_change.cbs_code = member.cbs_code
            and score_change.to_round_year = member.round_year
            and score_change.from_round_year = member.earlier_round_year
        where score_change.change_pct is not null
        group by all
    ),

    figure as (
        select
            size.place_code, size.round_year, scope.scope, scope.code,
            coalesce(mean.score_n, 0) as score_n,
            size.participant_n,
            size.place_n,
            mean.mean_pct,
            case when mean.score_n > 1 then sqrt(cast(spread.squares as double) / (mean.score_n - 1)) end as sd_pct,
            mean.weighted_mean_pct,
            mean.largest_weight_share,
            case when size.earlier_round_year is not null then coalesce(link.linked_n, 0) end as linked_n,
            case when link.linked_n >= smallest_group_n() then link.change_pct end as linked_change,
            case when link.linked_n >= smallest_group_n() then
                greatest(0, cast(link.squares as double) / link.linked_n - pow(cast(link.change_pct as double), 2))
                    / (link.linked_n - 1) * (1 - link.linked_n / size.place_n)
                + 2 * pow(change_noise.noise_sd_pct, 2) / size.place_n
            end as linked_variance
        from size
        cross join scope
        left join mean using (place_code, round_year, scope, code)
        left join spread using (place_code, round_year, scope, code)
        left join link using (place_code, round_year, scope, code)
        left join change_noise using (scope, code)
    ),

    anchor as (
        select place_code, scope, code, max(round_year) as round_year, arg_max(mean_pct, round_year) as mean_pct
        from figure
        where score_n >= smallest_group_n()
        group by all
    ),

    -- Everything after a round, up to the anchor: the changes to take off, and whether one is missing.
    chain as (
        select
            figure.place_code, figure.round_year, figure.scope, figure.code,
            anchor.mean_pct as anchor_pct,
            coalesce(sum(figure.linked_change) over later, 0) as change_since,
            coalesce(sum(cast(figure.linked_variance as decimal(38, 20))) over later, 0) as variance_since,
            min(figure.linked_n) over later - 1 as df_since,
            count(*) over later as step_n,
            count(figure.linked_change) over later as linked_step_n
        from figure
        join anchor
            on anchor.place_code = figure.place_code and anchor.scope = figure.scope and anchor.code = figure.code
            and anchor.round_year >= figure.round_year
        window later as (
            partition by figure.place_code, figure.scope, figure.code order by figure.round_year desc
            rows between unbounded preceding and 1 preceding
        )
    ),

    final as (
        select
            figure.*,
            chain.linked_step_n = chain.step_n as is_linked,
            case when is_linked then chain.anchor_pct - cast(chain.change_since as double) end as like_for_like_pct,
            case when is_linked then sqrt(cast(chain.variance_since as double)) end as like_for_like_se_pct,
            case when is_linked then chain.df_since end as like_for_like_df,
            cast(figure.linked_change as double) as linked_change_pct,
            sqrt(figure.linked_variance) as linked_se_pct
        from figure
        left join chain using (place_code, round_year, scope, code)
    )

select
    place_code, round_year, scope, code, score_n, participant_n, place_n,
    mean_pct, sd_pct, weighted_mean_pct, largest_weight_share, like_for_like_pct, linked_n,
    linked_change_pct, linked_se_pct, like_for_like_se_pct, like_for_like_df
from final
order by round_year, place_code, scope, code;
