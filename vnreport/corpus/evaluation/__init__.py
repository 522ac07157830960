"""Gold and predictions in; precision, recall, F1 and rates with their intervals, gains and losses, out."""
