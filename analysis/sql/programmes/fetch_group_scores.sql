-- How did the municipalities in a programme develop, all together and per cohort?
-- One row per group (is_whole, or a cohort), level and round in which anybody took part, oldest round first.
-- Columns: is_whole, cohort ("" for the whole), code (of the level), name_nl, name_en, round_year, score_n, participant_n,
--     place_n (municipalities in the group that existed on the last day of the round), mean_pct (0-100, unweighted), sd_pct (n - 1),
--     like_for_like_pct (0-100, chain-linked over municipalities in both rounds, anchored on the newest mean), like_for_like_se_pct
--     (standard error of the development up to the newest mean), like_for_like_df, linked_n (municipalities that link to the
--     round before), linked_change_pct (points since the round before; null below $least_n), linked_se_pct (its standard error).
-- As derive/60_group_score.sql reckons for a province (GR-1 to GR-3), with the participants as the group: those who left stay in it,
--     and their rounds of before the programme count too, so that the line shows the same group throughout.
-- Parameters: $programme, $least_n (fewer municipalities give no link and no anchor).
with
    answered_round as (
        select round_year, closes_on, lag(round_year) over (order by round_year) as earlier_round_year
        from round
        where round_year in (select round_year from participation_round)
    ),

    grouping_place as (
        select false as is_whole, cohort, cbs_code
        from current_participation
        where programme = $programme and cbs_code = organisation_key
        union
        select true, '', cbs_code
        from current_participation
        where programme = $programme and cbs_code = organisation_key
    ),

    member as (
        select
            grouping_place.is_whole, grouping_place.cohort, answered_round.round_year, answered_round.earlier_round_year,
            grouping_place.cbs_code,
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
            is_whole, cohort, round_year, earlier_round_year,
            count(*) as place_n,
            count(*) filter (where is_participant) as participant_n
        from member
        group by all
    ),

    mean as (
        select
            member.is_whole, member.cohort, member.round_year, score.code,
            count(*) as score_n,
            cast(sum(cast(score.score_pct as decimal(38, 20))) as double) / count(*) as mean_pct,
            case when count(*) > 1 then stddev_samp(score.score_pct order by member.cbs_code) end as sd_pct
        from member
        join score on score.cbs_code = member.cbs_code and score.round_year = member.round_year and score.scope = 'level'
        where score.score_pct is not null
        group by all
    ),

    link as (
        select
            member.is_whole, member.cohort, member.round_year, score_change.code,
            count(*) as linked_n,
            cast(sum(cast(score_change.change_pct as decimal(38, 20))) as double) / count(*) as change_pct,
            var_samp(score_change.change_pct order by member.cbs_code) as variance
        from member
        join member as earlier_member
            on earlier_member.is_whole = member.is_whole
            and earlier_member.cohort = member.cohort
            and earlier_member.round_year = member.earlier_round_year
            and earlier_member.cbs_code = member.cbs_code
        join score_change
            on score_change.cbs_code = member.cbs_code
            and score_change.scope = 'level'
            and score_change.to_round_year = member.round_year
            and score_change.from_round_year = member.earlier_round_year
        where score_change.change_pct is not null
        group by all
    ),

    figure as (
        select
            size.is_whole, size.cohort, size.round_year, scope.code, scope.position, scope.name_nl, scope.name_en,
            coalesce(mean.score_n, 0) as score_n,
            size.participant_n,
            size.place_n,
            mean.mean_pct,
            mean.sd_pct,
            case when size.earlier_round_year is not null then coalesce(link.linked_n, 0) end as linked_n,
            case when link.linked_n >= $least_n then link.change_pct end as linked_change_pct,
            case when link.linked_n >= $least_n then
                link.variance / link.linked_n * (1 - link.linked_n / size.place_n)
                + 2 * pow(change_noise.noise_sd_pct, 2) / size.place_n
            end as linked_variance
        from size
        join scope on scope.scope = 'level'
        left join mean
            on mean.is_whole = size.is_whole and mean.cohort = size.cohort and mean.round_year = size.round_year
            and mean.code = scope.code
        left join link
            on link.is_whole = size.is_whole and link.cohort = size.cohort and link.round_year = size.round_year
            and link.code = scope.code
        left join change_noise on change_noise.scope = 'level' and change_noise.code = scope.code
    ),

    anchor as (
        select is_whole, cohort, code, max(round_year) as round_year, arg_max(mean_pct, round_year) as mean_pct
        from figure
        where score_n >= $least_n
        group by all
    ),

    -- Everything after a round, up to the anchor: the changes to take off, and whether one is missing.
    chain as (
        select
            figure.is_whole, figure.cohort, figure.round_year, figure.code,
            anchor.mean_pct as anchor_pct,
            coalesce(sum(figure.linked_change_pct) over later, 0) as change_since,
            coalesce(sum(figure.linked_variance) over later, 0) as variance_since,
            min(figure.linked_n) over later - 1 as df_since,
            count(*) over later = count(figure.linked_change_pct) over later as is_linked
        from figure
        join anchor
            on anchor.is_whole = figure.is_whole and anchor.cohort = figure.cohort and anchor.code = figure.code
            and anchor.round_year >= figure.round_year
        window later as (
            partition by figure.is_whole, figure.cohort, figure.code order by figure.round_year desc
            rows between unbounded preceding and 1 preceding
        )
    ),

    final as (
        select
            figure.*,
            case when chain.is_linked then chain.anchor_pct - chain.change_since end as like_for_like_pct,
            case when chain.is_linked then sqrt(chain.variance_since) end as like_for_like_se_pct,
            case when chain.is_linked then chain.df_since end as like_for_like_df
        from figure
        left join chain using (is_whole, cohort, round_year, code)
    )

select
    is_whole, cohort, code, name_nl, name_en, round_year, score_n, participant_n, place_n, mean_pct, sd_pct,
    like_for_like_pct, like_for_like_se_pct, like_for_like_df, linked_n, linked_change_pct, sqrt(linked_variance) as linked_se_pct
from final
order by is_whole desc, cohort, position, code, round_year;
