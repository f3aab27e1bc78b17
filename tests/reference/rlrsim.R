# Tail probabilities of the exact (restricted) likelihood ratio for one variance, by RLRsim.
#
# Six unbalanced groups, a constant and a covariate. Writes rlrsim.json.

library(RLRsim)
library(jsonlite)

sizes <- c(2, 3, 5, 8, 13, 21)
group <- rep(seq_along(sizes), sizes)
n <- length(group)
X <- cbind(1, seq_len(n) / n)
Z <- model.matrix(~ factor(group) - 1)
at <- c(0.2, 1, 2.5, 5, 8)
draws <- 1e6

tails <- function(simulated) {
  list(zero = mean(simulated < 1e-8), tail = sapply(at, function(x) mean(simulated >= x)))
}

reml <- RLRTSim(X, Z, qrX = qr(X), sqrt.Sigma = diag(6), nsim = draws, seed = 1, gridlength = 400)
ml <- LRTSim(X, Z, q = 0, sqrt.Sigma = diag(6), nsim = draws, seed = 1, gridlength = 400)
write_json(
  list(
    version = as.character(packageVersion("RLRsim")), sizes = sizes, draws = draws, at = at,
    REML = tails(reml), ML = tails(ml)
  ),
  "rlrsim.json", auto_unbox = TRUE, digits = 8, pretty = TRUE
)
