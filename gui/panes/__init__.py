"""The parts of the window. A pane takes Document and Selection and never another pane."""
