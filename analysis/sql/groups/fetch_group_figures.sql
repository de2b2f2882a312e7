-- How do the municipalities of a comparison group score together, and how did they develop?
-- One row per level or theme of the round, and per round of the part that is looked at closely; by kind, position and round.
-- Columns: scope, code, parent_code, name_nl, name_en, round_year, score_n, participant_n, place_n (municipalities of the
--     group that existed on the last day of the round), mean_pct (0-100, unweighted), sd_pct (n - 1), like_for_like_pct
--     (0-100, chain-linked over municipalities in both rounds, anchored on the newest mean), like_for_like_se_pct (standard
--     error of the development up to the newest mean), like_for_like_df, linked_n (municipalities that link to the round
--     before), from_round_year (the round before), linked_change_pct (points; null below $least_n), linked_se_pct (its
--     standard error).
-- As derive/60_group_score.sql reckons for a province (GR-1 to GR-3), with these members in every round.
-- Parameters: $members (codes with a hyphen between), $least_n (fewer give no link and no anchor), $round_year, $scope,
--     $scope_code.
with
    chosen as (
        select distinct unnest(string_split($members, '-')) as cbs_code
    ),

    answered_round as (
        select round_year, closes_on, lag(round_year) over (order by round_year) as earlier_round_year
        from round
        where round_year in (select round_year from participation_round)
    ),

    member as (
        select
            answered_round.round_year, answered_round.earlier_round_year, place.cbs_code,
            participation_round.cbs_code is not null as is_participant
        from answered_round
        join place
            on coalesce(place.valid_from <= answered_round.closes_on, true)
            and coalesce(place.valid_to > answered_round.closes_on, true)
        join chosen using (cbs_code)
        left join participation_round using (cbs_code, round_year)
    ),

    size as (
        select
            answered_round.round_year, answered_round.earlier_round_year,
            count(member.cbs_code) as place_n,
            count(*) filter (where member.is_participant) as participant_n
        from answered_round
        left join member using (round_year)
        group by all
    ),

    part as (
        select scope, code, parent_code, position, name_nl, name_en from scope where scope in ('level', 'theme')
    ),

    mean as (
        select
            member.round_year, score.scope, score.code,
            count(*) as score_n,
            cast(sum(cast(score.score_pct as decimal(38, 20))) as double) / count(*) as mean_pct,
            case when count(*) > 1 then stddev_samp(score.score_pct order by member.cbs_code) end as sd_pct
        from member
        join score using (cbs_code, round_year)
        where score.score_pct is not null
        group by all
    ),

    link as (
        select
            member.round_year, score_change.scope, score_change.code,
            count(*) as linked_n,
            cast(sum(cast(score_change.change_pct as decimal(38, 20))) as double) / count(*) as change_pct,
            var_samp(score_change.change_pct order by member.cbs_code) as variance
        from member
        join member as earlier_member
            on earlier_member.round_year = member.earlier_round_year and earlier_member.cbs_code = member.cbs_code
        join score_change
            on score_change.cbs_code = member.cbs_code
            and score_change.to_round_year = member.round_year
            and score_change.from_round_year = member.earlier_round_year
        where score_change.change_pct is not null
        group by all
    ),

    figure as (
        select
            part.scope, part.code, part.parent_code, part.position, part.name_nl, part.name_en,
            size.round_year, size.earlier_round_year as from_round_year,
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
        cross join part
        left join mean on mean.round_year = size.round_year and mean.scope = part.scope and mean.code = part.code
        left join link on link.round_year = size.round_year and link.scope = part.scope and link.code = part.code
        left join change_noise on change_noise.scope = part.scope and change_noise.code = part.code
    ),

    anchor as (
        select scope, code, max(round_year) as round_year, arg_max(mean_pct, round_year) as mean_pct
        from figure
        where score_n >= $least_n
        group by all
    ),

    -- Everything after a round, up to the anchor: the changes to take off, and whether one is missing.
    chain as (
        select
            figure.round_year, figure.scope, figure.code,
            anchor.mean_pct as anchor_pct,
            coalesce(sum(figure.linked_change_pct) over later, 0) as change_since,
            coalesce(sum(figure.linked_variance) over later, 0) as variance_since,
            min(figure.linked_n) over later - 1 as df_since,
            count(*) over later = count(figure.linked_change_pct) over later as is_linked
        from figure
        join anchor
            on anchor.scope = figure.scope and anchor.code = figure.code and anchor.round_year >= figure.round_year
        window later as (
            partition by figure.scope, figure.code order by figure.round_year desc
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
        left join chain using (round_year, scope, code)
        where figure.round_year = $round_year or (figure.scope = $scope and figure.code = $scope_code)
    )

select
    scope, code, parent_code, name_nl, name_en, round_year, score_n, participant_n, place_n, mean_pct, sd_pct,
    like_for_like_pct, like_for_like_se_pct, like_for_like_df, linked_n, from_round_year, linked_change_pct,
    sqrt(linked_variance) as linked_se_pct
from final
order by scope, position, code, round_year;
