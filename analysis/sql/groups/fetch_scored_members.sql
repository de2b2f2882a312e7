-- Whose scores is every figure of a province or the country made of?
-- One row per municipality with a score, level or theme and round, by round, kind, code and municipality.
-- Columns: round_year, scope, code, cbs_code, province_code, is_linked (its change since the round before in which
--     anybody took part counts in that of a group).
-- Parameters: none.
with
    answered_round as (
        select round_year, closes_on, lag(round_year) over (order by round_year) as earlier_round_year
        from round
        where round_year in (select round_year from participation_round)
    ),

    member as (
        select answered_round.round_year, answered_round.earlier_round_year, place.cbs_code, place.parent_code as province_code
        from answered_round
        join place
            on place.place_level = 'municipality'
            and coalesce(place.valid_from <= answered_round.closes_on, true)
            and coalesce(place.valid_to > answered_round.closes_on, true)
    ),

    final as (
        select
            member.round_year, score.scope, score.code, member.cbs_code, coalesce(member.province_code, '') as province_code,
            coalesce(score_change.change_pct is not null and earlier_member.cbs_code is not null, false) as is_linked
        from member
        join score
            on score.cbs_code = member.cbs_code and score.round_year = member.round_year
            and score.scope in ('level', 'theme') and score.score_pct is not null
        left join member as earlier_member
            on earlier_member.cbs_code = member.cbs_code and earlier_member.round_year = member.earlier_round_year
        left join score_change
            on score_change.cbs_code = member.cbs_code and score_change.scope = score.scope and score_change.code = score.code
            and score_change.to_round_year = member.round_year and score_change.from_round_year = member.earlier_round_year
    )

select round_year, scope, code, cbs_code, province_code, is_linked
from final
order by round_year, scope, code, cbs_code;
