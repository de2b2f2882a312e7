-- Names the municipalities of a file with the round its targets are seen from (outlook_concerned; null: the newest
-- round there is), and keeps where their targets stand before it is published (outlook_before).
-- Reads the registered frames delivered_response and delivered_target.
-- Parameters: none.
create temp table outlook_concerned as
with
    named as (
        select cbs_code, round_year from delivered_response
        union all
        select cbs_code, null from delivered_target
    )

select cbs_code, max(round_year) as round_year from named group by all;

create temp table outlook_before as
select target_outlook.* from target_outlook where cbs_code in (select cbs_code from outlook_concerned);
