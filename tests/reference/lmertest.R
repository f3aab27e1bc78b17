# Tests by lmerTest: the fixed effects' estimates, standard errors and t, and ranova's
# likelihood-ratio statistics of taking one random effect away (with its covariances).

suppressPackageStartupMessages({
  library(lmerTest)
  library(jsonlite)
})

tight <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10, maxfun = 1e5),
                     check.conv.singular = "ignore", calc.derivs = FALSE)

case <- function(data, command, smaller, formula, reml) {
  d <- read.csv(file.path("data", paste0(data, ".csv")))
  fit <- lmer(as.formula(formula), d, REML = reml, control = tight)
  table <- coef(summary(fit))
  taken <- ranova(fit)
  list(data = data, command = command, smaller = smaller,
       log_likelihood = as.numeric(logLik(fit)), names = rownames(table),
       estimate = unname(table[, "Estimate"]), se = unname(table[, "Std. Error"]),
       t = unname(table[, "t value"]), lrt = taken$LRT[2], df = taken$Df[2])
}

cases <- list(
  case("sleepstudy", "reaction days || subject: days, cov(unstructured)",
       "reaction days || subject:", "reaction ~ days + (days | subject)", TRUE),
  case("sleepstudy", "reaction days || subject: days, cov(unstructured) mle",
       "reaction days || subject:, mle", "reaction ~ days + (days | subject)", FALSE),
  case("exam", "normexam standLRT || school: standLRT, cov(unstructured)",
       "normexam standLRT || school:", "normexam ~ standLRT + (standLRT | school)", TRUE),
  case("exam", "normexam standLRT female schavg || school:, mle",
       "normexam standLRT female schavg, mle",
       "normexam ~ standLRT + female + schavg + (1 | school)", FALSE),
  case("oats", "yield nitro golden marvellous || block:", "yield nitro golden marvellous",
       "yield ~ nitro + golden + marvellous + (1 | block)", TRUE)
)
write_json(cases, "lmertest.json", digits = NA, auto_unbox = TRUE, pretty = TRUE)
