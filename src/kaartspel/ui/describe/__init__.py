"""Step 2: a motive and a reason beside every card."""
