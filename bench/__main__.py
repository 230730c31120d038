"""python -m bench [--quick] [--only NAME]… [--rounds N] [--json FILE] [--check]

Prints one table. Floor and case run in turn, each time in a fresh process; ratios are medians over the pairs. With
--check the exit code is 1 when a kept row (start, save) is over its limit; frame times are only reported.
"""

import argparse
import json
import sys
from pathlib import Path

from bench.content import folder
from bench.machine import machine
from bench.measures import MEASURES
from bench.table import as_json, table

ROUNDS, QUICK_ROUNDS = 15, 5


def main() -> int:
    parser = argparse.ArgumentParser("bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help=f"{QUICK_ROUNDS} rounds instead of {ROUNDS}")
    parser.add_argument("--rounds", type=int, help="how often floor and case run in turn")
    parser.add_argument("--only", action="append", choices=tuple(MEASURES), help="only this; may be given again")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every single value there too")
    parser.add_argument("--check", action="store_true", help="exit 1 when a kept row is over its limit")
    asked = parser.parse_args()
    rounds = asked.rounds or (QUICK_ROUNDS if asked.quick else ROUNDS)
    with folder() as where:
        rows = []
        for name in asked.only or MEASURES:
            print(f"measuring: {name}", file=sys.stderr, flush=True)
            rows += MEASURES[name](where, rounds)
    on = machine()
    print(table(rows, on))
    if asked.json:
        asked.json.write_text(json.dumps(as_json(rows, on), indent=1), "utf-8")
    return int(asked.check and any(row.over and row.kept for row in rows))


if __name__ == "__main__":
    sys.exit(main())
