"""What became of the scores of those who took part in a programme, beside those of others: an association, no cause."""
