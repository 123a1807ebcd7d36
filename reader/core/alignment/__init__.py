"""Which sentences report the same claim."""

import os

# Before numpy is first imported: its matrices here are small, and a second thread costs more than
# it gives (senses of two articles took 24 ms instead of 1 on two busy cores).
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
