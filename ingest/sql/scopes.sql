-- Question: for what can a target be set?
-- One row per level and theme, levels first, in order of the screen.
-- Columns: scope (level or theme), code, parent_code, name_nl, name_en.
-- Parameters: none.
select scope, code, parent_code, name_nl, name_en
from scope
where scope in ('level', 'theme')
order by scope, position, code
