-- Takes over what was delivered to a store of schema 3, its tables at hand as earlier_<table>, into a store of the newest schema.
-- A column that came later gets the default of the schema.
insert into delivery by name select * from earlier_delivery;
insert into delivery_event by name select * from earlier_delivery_event;
insert into response by name select * from earlier_response;
insert into answer by name select * from earlier_answer;
insert into target by name select * from earlier_target;
insert into pilot by name select * from earlier_pilot;
insert into plan by name select * from earlier_plan;
insert into plan_step by name select * from earlier_plan_step;
insert into plan_event by name select * from earlier_plan_event;
insert into finding by name select * from earlier_finding;
insert into form_column by name select * from earlier_form_column;
insert into kept_forecast by name select * from earlier_kept_forecast;
