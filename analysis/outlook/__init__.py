"""What is to be expected of a municipality: the forecaster on the scores of the store."""
