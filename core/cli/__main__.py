"""`python -m core.cli SUBCOMMAND …`: the command line without the `levelwise` command."""

import sys

from core.cli import main

sys.exit(main(sys.argv[1:]))
