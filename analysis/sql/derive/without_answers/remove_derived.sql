-- Where nobody answered anything nothing is derived. Empties every table that derive fills. Parameters: none.
delete from current_answer;
delete from participation_round;
delete from score;
delete from score_change;
delete from reconstructed_score;
delete from change_noise;
delete from rank_range;
delete from group_score;
delete from linked_score;
delete from pace_window;
delete from forecast_model;
delete from forecast;
delete from target_chance;
delete from trend_arrow;
delete from target_outlook;
