-- Which municipalities agreed to be named to others, and which said no?
-- One row per municipality that was asked, by code.
-- Columns: cbs_code, may_be_named.
select cbs_code, may_be_named from naming order by cbs_code;
