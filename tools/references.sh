#!/bin/sh
# Make the reference figures of tests/reference again. Needs R with lme4, nlme, RLRsim, lmerTest, car, performance,
# multcomp, MASS, afex, carData and HSAUR3.
set -eu
cd "$(dirname "$0")/../tests/reference"

if ! command -v Rscript >/dev/null 2>&1; then
    echo "R is not installed. On Debian or Ubuntu:" >&2
    echo "    apt-get install r-base-core r-cran-lme4 r-cran-nlme r-cran-mlmrev r-cran-numderiv r-cran-jsonlite r-cran-rlrsim r-cran-lmertest r-cran-car r-cran-performance r-cran-multcomp r-cran-mass r-cran-afex r-cran-hsaur3" >&2
    exit 1
fi
Rscript --vanilla data.R
Rscript --vanilla one_level.R
Rscript --vanilla levels.R
Rscript --vanilla rlrsim.R
Rscript --vanilla plots.R
Rscript --vanilla terms.R
Rscript --vanilla codings.R
Rscript --vanilla lmertest.R
Rscript --vanilla influence.R
Rscript --vanilla exchangeable.R
