-- Through which phases does a pilot go?
-- One row per phase, in their order.
-- Columns: code, name_nl, name_en.
-- Parameters: none.
select code, name_nl, name_en from choice_word where list = 'pilot_phase' order by position;
