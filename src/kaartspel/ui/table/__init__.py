"""Step 1, Choose: the deck on the table, the motives board beside it, and the hand that carries cards between them."""
