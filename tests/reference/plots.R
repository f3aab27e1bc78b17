# Figures behind the plots: profile intervals, regressions of each group, normal scores, comparison
# intervals. Rscript plots.R writes plots.json.

suppressPackageStartupMessages({
  library(lme4)
  library(jsonlite)
})

read_data <- function(path) read.csv(file.path("..", "..", path), stringsAsFactors = FALSE)
here <- function(name) paste0("tests/reference/data/", name, ".csv")

# lme4 fits and profiles by maximum likelihood: the ends of the 95 % intervals interpolate a spline
# of the signed root, so they are good to about four digits.
profiled <- function(data, formula, command) {
  fit <- lmer(formula, read_data(data), REML = FALSE, control = lmerControl(
    optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10, maxfun = 1e5)
  ))
  interval <- confint(profile(fit, which = "theta_", signames = FALSE, delta = 0.2))
  list(
    data = data, command = command, names = rownames(interval),
    lower = unname(interval[, 1]), upper = unname(interval[, 2])
  )
}

profiles <- list(
  profiled(
    here("sleepstudy"), reaction ~ days + (days | subject),
    "reaction days || subject: days, cov(unstructured) mle"
  ),
  profiled("sample_data/jsp.csv", math5 ~ math3 + (1 | school), "math5 math3 || school:, mle"),
  profiled(
    "sample_data/penicillin.csv", diameter ~ 1 + (1 | plate) + (1 | sample),
    "diameter || _all: R.plate || sample:, mle"
  )
)

# Separate regressions: one school whose rows cannot tell the slope has none.
jsp <- read_data("sample_data/jsp.csv")
separate <- t(sapply(split(jsp, jsp$school), function(d) coef(lm(math5 ~ math3, d))))

# The normal QQ plot of the first 20 rows, and of the first 7.
scores <- function(n) {
  q <- qqnorm(jsp$math5[1:n], plot.it = FALSE)
  line <- qnorm(c(0.25, 0.75))
  ends <- unname(quantile(jsp$math5[1:n], c(0.25, 0.75)))
  slope <- diff(ends) / diff(line)
  list(n = n, scores = q$x, slope = slope, intercept = ends[1] - slope * line[1])
}

# Goldstein and Healy's multiplier by the average over all pairs, each by itself.
multiplier <- function(s, level) {
  pairs <- combn(s, 2)
  ratio <- (pairs[1, ] + pairs[2, ]) / sqrt(pairs[1, ]^2 + pairs[2, ]^2)
  f <- function(z) mean(2 * pnorm(-z * ratio)) - (1 - level / 100)
  list(se = s, level = level, z = uniroot(f, c(0.1, 5), tol = 1e-13)$root)
}
set.seed(8)

exact <- function(x) structure(sprintf("%.15g", x), class = "json")
out <- list(
  profiles = profiles,
  separate = list(
    school = rownames(separate), intercept = unname(separate[, 1]), slope = unname(separate[, 2])
  ),
  quantiles = list(scores(20), scores(7)),
  multipliers = list(
    multiplier(c(1, 2, 3, 0.5, 7), 95), multiplier(round(runif(40, 0.2, 3), 4), 95),
    multiplier(c(1, 1, 4), 90)
  ),
  envelope = list(
    n = 15, lower = qnorm(qbeta(0.025, 1:15, 15:1)), upper = qnorm(qbeta(0.975, 1:15, 15:1))
  )
)
out$separate$slope[is.na(out$separate$slope)] <- 1e99
digits <- function(x) if (length(x) == 1) exact(x) else lapply(x, exact)
write(toJSON(rapply(out, digits, classes = c("numeric", "integer"), how = "replace"),
  auto_unbox = TRUE, json_verbatim = TRUE, pretty = 1), "plots.json")
