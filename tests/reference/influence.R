# Deletion diagnostics with the variance parameters held, at every level, nested and crossed: lme4's
# own deviance function of the remaining rows, evaluated at the theta of the whole fit, and
# hatvalues of the whole fit. Writes influence.json.

suppressPackageStartupMessages({
  library(lme4)
  library(jsonlite)
})

control <- lmerControl(
  optimizer = "bobyqa", optCtrl = list(rhobeg = 0.2, rhoend = 1e-10, maxfun = 1e6),
  check.conv.singular = "ignore", check.conv.grad = "ignore"
)

# The fixed effects of the rows kept, theta as it is: beta does not depend on sigma.
beta_at <- function(fit, d, keep) {
  value <- lmer(formula(fit), d[keep, ], REML = isREML(fit), control = control, devFunOnly = TRUE)
  value(getME(fit, "theta"))
  environment(value)$pp$beta(1)
}

deletion <- function(fit, d, keep) {
  change <- fixef(fit) - beta_at(fit, d, keep)
  V <- as.matrix(vcov(fit))
  list(
    cooks = as.numeric(change %*% solve(V) %*% change) / length(change),
    dfbetas = as.list(change / sqrt(diag(V)))
  )
}

# `levels`: what our command calls a level -> the column of d that tells its groups apart.
record <- function(name, data, command, formula, levels, reml = TRUE, prepare = identity) {
  d <- prepare(read.csv(file.path("..", "..", data), check.names = FALSE))
  fit <- lmer(formula, d, REML = reml, control = control)
  rows <- unique(round(seq(1, nrow(d), length.out = 8)))
  all_rows <- seq_len(nrow(d))
  leverage <- as.numeric(hatvalues(fit))
  groups <- lapply(levels, function(column) {
    labels <- as.character(d[[column]])
    chosen <- unique(labels)
    chosen <- chosen[unique(round(seq(1, length(chosen), length.out = min(8, length(chosen)))))]
    lapply(setNames(chosen, chosen), function(g) {
      c(deletion(fit, d, labels != g), list(leverage = mean(leverage[labels == g])))
    })
  })
  list(
    name = name, data = data, command = command, log_likelihood = as.numeric(logLik(fit)),
    leverage_sum = sum(leverage),
    rows = lapply(rows, function(i) {
      c(list(row = i, leverage = leverage[i]), deletion(fit, d, all_rows != i))
    }),
    groups = groups
  )
}

reference <- "tests/reference/data/"
factors <- function(...) function(d) {
  for (f in c(...)) d[[f]] <- factor(d[[f]])
  d
}
below <- function(upper, lower) function(d) {
  d$path <- paste(d[[upper]], d[[lower]], sep = " / ")
  d
}

records <- list(
  record("sleepstudy", paste0(reference, "sleepstudy.csv"),
    "reaction days || subject: days, cov(unstructured)",
    reaction ~ days + (days | subject), list(subject = "subject")),
  record("productivity", "sample_data/productivity.csv",
    "gsp private emp hwy water other unemp || region: || state:, mle",
    gsp ~ private + emp + hwy + water + other + unemp + (1 | region) + (1 | path),
    list(region = "region", state = "path"), reml = FALSE, prepare = below("region", "state")),
  record("penicillin", "sample_data/penicillin.csv",
    "diameter || _all: R.plate || _all: R.sample",
    diameter ~ 1 + (1 | plate) + (1 | sample), list(plate = "plate", sample = "sample")),
  record("pastes", paste0(reference, "pastes.csv"),
    "strength || batch: || cask:",
    strength ~ 1 + (1 | batch) + (1 | path), list(batch = "batch", cask = "path"),
    prepare = below("batch", "cask")),
  record("exam", paste0(reference, "exam.csv"),
    "normexam standLRT schavg || school: standLRT, cov(unstructured)",
    normexam ~ standLRT + schavg + (standLRT | school), list(school = "school")),
  record("scotssec", "sample_data/scotssec.csv",
    "attain verbal sex || _all: R.primary || _all: R.second",
    attain ~ verbal + sex + (1 | primary) + (1 | second),
    list(primary = "primary", second = "second"), prepare = factors("primary", "second")),
  record("oats", paste0(reference, "oats.csv"),
    "yield nitro || block: || variety:, mle",
    yield ~ nitro + (1 | block) + (1 | path), list(block = "block", variety = "path"),
    reml = FALSE, prepare = below("block", "variety")),
  record("machines", paste0(reference, "machines.csv"),
    "score machineB machineC || worker: || machine:",
    score ~ machineB + machineC + (1 | worker) + (1 | path),
    list(worker = "worker", machine = "path"), prepare = below("worker", "machine")),
  record("growth", "sample_data/growth.csv",
    "weight week || id: week, cov(unstructured)",
    weight ~ week + (week | id), list(id = "id"))
)
write_json(records, "influence.json", digits = I(17), auto_unbox = TRUE, pretty = TRUE)
