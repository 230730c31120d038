"""`python -m kaartspel`."""

import sys

from kaartspel.cli import main

sys.exit(main())
