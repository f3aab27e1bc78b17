# Exchangeable effects of a factor within groups by nlme's pdCompSymm, which lets them be
# negatively correlated: log likelihood, fixed effects, standard errors, variance and covariance.

suppressPackageStartupMessages({
  library(nlme)
  library(jsonlite)
})

tight <- lmeControl(maxIter = 500, msMaxIter = 5000, msMaxEval = 20000, niterEM = 200,
                    tolerance = 1e-13, msTol = 1e-15)

case <- function(data, command, fixed, level, factor, method) {
  d <- read.csv(file.path("data", paste0(data, ".csv")))
  d$value <- base::factor(d[[factor]])
  d$group <- base::factor(d[[level]])
  fit <- lme(as.formula(fixed), d, random = list(group = pdCompSymm(~ 0 + value)),
             method = method, control = tight)
  G <- as.matrix(getVarCov(fit))
  b <- fixef(fit)
  u <- as.matrix(ranef(fit))
  list(data = data, command = command, log_likelihood = as.numeric(logLik(fit)),
       names = I(sub("(Intercept)", "_cons", names(b), fixed = TRUE)), estimate = I(unname(b)),
       se = I(unname(sqrt(diag(vcov(fit))))), variance = G[1, 1], covariance = G[1, 2],
       residual = fit$sigma^2, first_group = rownames(u)[1],
       first_effects = unname(u[1, ]))
}

both <- function(data, command, fixed, level, factor) list(
  case(data, command, fixed, level, factor, "REML"),
  case(data, paste(command, "mle"), fixed, level, factor, "ML"))

cases <- c(
  both("machines", "score machineB machineC || worker: R.machine, cov(exchangeable)",
       "score ~ machineB + machineC", "worker", "machine"),
  both("oats", "yield nitro golden marvellous || block: R.variety, cov(exchangeable)",
       "yield ~ nitro + golden + marvellous", "block", "variety"),
  both("assay", "logdens || block: R.dilut, cov(exchangeable)", "logdens ~ 1", "block", "dilut"),
  both("cake", "angle temp || recipe: R.replicate, cov(exchangeable)", "angle ~ temp",
       "recipe", "replicate")
)
write_json(cases, "exchangeable.json", digits = NA, auto_unbox = TRUE, pretty = TRUE)
