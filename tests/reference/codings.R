# Models whose factors are coded by treatment, sum, Helmert, polynomial or custom contrasts, in the
# fixed and in the random part: estimates and covariances (lme4), Type III tests (car::Anova after
# contr.sum; where cells are empty, Wald tests of the columns that R keeps), sequential tests
# (anova), linear hypotheses (car::linearHypothesis), linear combinations (multcomp::glht), R²
# (performance), intraclass correlations with the delta method from lmerTest's covariance of the
# variance parameters. Writes codings.json.

suppressPackageStartupMessages({
  library(lme4)
  library(car)
  library(multcomp)
  library(performance)
  library(lmerTest)
  library(jsonlite)
})

control <- lmerControl(
  optimizer = "bobyqa", optCtrl = list(rhobeg = 0.2, rhoend = 1e-11, maxfun = 1e6),
  check.conv.singular = "ignore", check.conv.grad = "ignore", check.rankX = "silent.drop.cols"
)

# --- codings, their columns named as our tables name them ------------------------------------------

# Contrasts of which the rows of `weights` are what the coefficients estimate.
custom <- function(weights) solve(rbind(1 / ncol(weights), weights))[, -1, drop = FALSE]

coded <- function(f, name, coding) {
  k <- nlevels(f)
  l <- levels(f)
  if (is.matrix(coding)) {
    matrix <- custom(coding)
    words <- paste0("contrast(", seq_len(k - 1), ")")
  } else {
    matrix <- switch(coding,
      treatment = contr.treatment(k), sum = contr.sum(k), helmert = contr.helmert(k),
      polynomial = contr.poly(k)
    )
    words <- switch(coding,
      treatment = l[-1], sum = paste0("sum(", l[-k], ")"), helmert = paste0("helmert(", l[-1], ")"),
      polynomial = paste0("polynomial(", seq_len(k - 1), ")")
    )
  }
  colnames(matrix) <- paste0("|", words, ".", name)
  contrasts(f, how.many = k - 1) <- matrix
  f
}

read_data <- function(path, codings, groups) {
  d <- read.csv(file.path("..", "..", path), check.names = FALSE, stringsAsFactors = FALSE)
  for (f in names(codings)) {
    x <- factor(d[[f]], levels = sort(unique(d[[f]]), method = "radix"))
    d[[f]] <- coded(x, f, codings[[f]])
  }
  for (g in groups) d[[g]] <- factor(d[[g]])
  d
}

# "variety|sum(Victory).variety:nitro" -> "sum(Victory).variety#c.nitro"
our_name <- function(name) {
  if (name == "(Intercept)") return("_cons")
  pieces <- strsplit(name, ":", fixed = TRUE)[[1]]
  said <- ifelse(
    grepl("|", pieces, fixed = TRUE), sub("^[^|]*\\|", "", pieces),
    if (length(pieces) > 1) paste0("c.", pieces) else pieces
  )
  paste(said, collapse = "#")
}
our_names <- function(names) vapply(names, our_name, "", USE.NAMES = FALSE)

# --- what is read off a fit ------------------------------------------------------------------------

wald <- function(b, V) list(chi2 = as.numeric(b %*% solve(V, b)), df = length(b))

# Per term the test of its coefficients in the model with sum coding; of columns that depend on
# earlier ones (empty cells) lme4 keeps the first.
type3 <- function(d, formula, codings, reml) {
  for (f in names(codings)) d[[f]] <- coded(d[[f]], f, "sum")
  fit <- lmer(formula, d, REML = reml, control = control)
  X <- getME(fit, "X")
  full <- model.matrix(terms(fit), model.frame(fit))
  labels <- attr(terms(fit), "term.labels")
  term <- attr(full, "assign")[match(colnames(X), colnames(full))]
  b <- fixef(fit)
  V <- as.matrix(vcov(fit))
  found <- lapply(seq_along(labels), function(t) {
    own <- which(term == t)
    if (length(own)) wald(b[own], V[own, own])
  })
  names(found) <- labels
  if (ncol(X) == ncol(full)) {
    a <- Anova(as(fit, "lmerMod"), type = 3)
    stopifnot(all(abs(a[labels, "Chisq"] / sapply(found, `[[`, "chi2") - 1) < 1e-9))
  }
  found
}

# The share of intercept variances summed over `parts` (the names of grouping factors) of all.
icc <- function(fit, parts) {
  fit <- as_lmerModLmerTest(fit)
  theta <- getME(fit, "theta")
  first <- which(getME(fit, "lower") == 0)
  terms <- names(getME(fit, "cnms"))
  places <- cumsum(c(1, sapply(getME(fit, "cnms"), function(n) length(n) * (length(n) + 1) / 2)))
  at <- places[seq_along(terms)]
  s <- sigma(fit)
  variance <- theta[at]^2 * s^2
  total <- sum(variance) + s^2
  mine <- terms %in% parts
  value <- sum(variance[mine]) / total
  gradient <- numeric(length(theta) + 1)
  gradient[at] <- 2 * theta[at] * s^2 * (mine - value) / total
  gradient[length(theta) + 1] <- 2 / s * (sum(variance[mine]) - value * total) / total
  se <- sqrt(as.numeric(gradient %*% fit@vcov_varpar %*% gradient))
  ends <- plogis(qlogis(value) + c(-1, 1) * qnorm(0.975) * se / (value * (1 - value)))
  list(estimate = value, se = se, lower = ends[1], upper = ends[2])
}

covariances <- function(fit, rename) {
  lapply(VarCorr(fit), function(V) {
    names <- our_names(rownames(V))
    names <- ifelse(names %in% names(rename), unlist(rename)[names], names)
    list(names = as.list(unname(names)), matrix = unname(matrix(V, nrow(V))))
  })
}

# Nakagawa and Schielzeth (2013), Johnson (2014), and as `performance` has it, which is wrong for
# slopes in several terms of one group.
r_squared <- function(fit) {
  fixed <- var(as.vector(getME(fit, "X") %*% fixef(fit)))
  ZL <- as.matrix(getME(fit, "Z") %*% getME(fit, "Lambda"))
  random <- sigma(fit)^2 * mean(rowSums(ZL^2))
  total <- fixed + random + sigma(fit)^2
  found <- list(conditional = (fixed + random) / total, marginal = fixed / total)
  if (!anyDuplicated(sub("\\.[0-9]+$", "", names(VarCorr(fit))))) {
    r2 <- suppressWarnings(r2_nakagawa(fit, tolerance = 0))
    stopifnot(
      abs(r2$R2_conditional[[1]] / found$conditional - 1) < 1e-9,
      abs(r2$R2_marginal[[1]] / found$marginal - 1) < 1e-9
    )
  }
  found
}

# Weights of coefficients by our names as a row of a matrix.
row_of <- function(weights, names) {
  stopifnot(all(names(weights) %in% names))
  unname(ifelse(names %in% names(weights), weights[names], 0))
}

record <- function(name, data, command, formula, codings, groups, reml = TRUE, tests = list(),
                   lincoms = list(), iccs = list(), prepare = identity, rename = list()) {
  d <- prepare(read_data(data, codings, groups))
  fit <- lmer(formula, d, REML = reml, control = control)
  fit <- as(fit, "lmerMod")
  b <- fixef(fit)
  se <- sqrt(diag(as.matrix(vcov(fit))))
  names <- our_names(names(b))
  sequential <- anova(fit)
  hypotheses <- lapply(tests, function(t) {
    L <- t(sapply(t$rows, row_of, names = names))
    rhs <- if (is.null(t$rhs)) rep(0, nrow(L)) else t$rhs
    # car's method for these fits forgets the right-hand side.
    s <- summary(glht(fit, linfct = L, rhs = rhs), test = Chisqtest())$test
    chi2 <- as.numeric(s$SSH)
    if (all(rhs == 0)) {
      a <- linearHypothesis(fit, L, test = "Chisq")
      stopifnot(abs(a$Chisq[2] / chi2 - 1) < 1e-9, a$Df[2] == s$df[1])
    }
    list(kind = t$kind, text = t$text, chi2 = chi2, df = as.integer(s$df[[1]]))
  })
  combinations <- lapply(lincoms, function(l) {
    s <- summary(glht(fit, linfct = t(row_of(l$row, names))), test = univariate())$test
    list(text = l$text, estimate = s$coefficients[[1]], se = s$sigma[[1]], z = s$tstat[[1]])
  })
  singular <- isSingular(fit, tol = 1e-5)
  cat(sprintf("%-24s %.8f%s\n", name, as.numeric(logLik(fit)), if (singular) " singular" else ""))
  list(
    name = name, data = data, command = command, n_obs = nobs(fit),
    log_likelihood = as.numeric(logLik(fit)),
    fixed = setNames(Map(function(e, s) list(estimate = e, se = s), unname(b), unname(se)), names),
    random = unname(covariances(fit, rename)), residual = sigma(fit)^2,
    type3 = type3(d, formula, codings, reml),
    sequential = setNames(as.list(sequential[["Sum Sq"]] / sigma(fit)^2), rownames(sequential)),
    tests = hypotheses, lincom = combinations,
    icc = lapply(iccs, function(parts) icc(fit, parts)),
    r2 = r_squared(fit)
  )
}

# --- models ----------------------------------------------------------------------------------------

d <- "tests/reference/data/"
sample <- "sample_data/"
differences <- rbind(c(-1, 1, 0), c(0, -1, 1))

records <- list(
  # Agriculture: a factorial in blocks, and a split plot with a quantitative factor.
  record("npk_sum", paste0(d, "npk.csv"),
    "yield i(sum).N i(sum).P i(sum).K i(sum).N#i(sum).P i(sum).N#i(sum).K i(sum).P#i(sum).K || block:",
    yield ~ N + P + K + N:P + N:K + P:K + (1 | block),
    list(N = "sum", P = "sum", K = "sum"), "block",
    tests = list(list(kind = "testparm", text = "i.N#i.P i.N#i.K i.P#i.K", rows = list(
      c("sum(0).N#sum(0).P" = 1), c("sum(0).N#sum(0).K" = 1), c("sum(0).P#sum(0).K" = 1)))),
    lincoms = list(list(text = "-2*sum(0).N - 2*sum(0).N#sum(0).P",
                        row = c("sum(0).N" = -2, "sum(0).N#sum(0).P" = -2))),
    iccs = list(block = "block")
  ),
  record("oats_trend", paste0(d, "oats.csv"),
    "yield i(helmert).variety##i(polynomial).nitro || block: || variety:",
    yield ~ variety * nitro + (1 | block / variety),
    list(variety = "helmert", nitro = "polynomial"), "block",
    tests = list(list(kind = "test", text = "polynomial(2).nitro polynomial(3).nitro",
      rows = list(c("polynomial(2).nitro" = 1), c("polynomial(3).nitro" = 1)))),
    iccs = list(block = "block", "variety|block" = c("block", "variety:block"))
  ),
  # Industry: every coding of a random factor.
  record("machines_helmert", paste0(d, "machines.csv"),
    "score i(helmert).machine || worker: i(helmert).machine, cov(un)",
    score ~ machine + (machine | worker), list(machine = "helmert"), "worker",
    iccs = list(worker = "worker")
  ),
  record("machines_custom", paste0(d, "machines.csv"),
    "score i(-1 1 0 \\ 0 -1 1).machine || worker: i(-1 1 0 \\ 0 -1 1).machine, cov(un) mle",
    score ~ machine + (machine | worker), list(machine = differences), "worker", reml = FALSE,
    tests = list(list(kind = "test", text = "contrast(1).machine = contrast(2).machine",
      rows = list(c("contrast(1).machine" = 1, "contrast(2).machine" = -1)))),
    lincoms = list(list(text = "contrast(1).machine + contrast(2).machine",
                        row = c("contrast(1).machine" = 1, "contrast(2).machine" = 1)))
  ),
  record("machines_independent", paste0(d, "machines.csv"),
    "score i(sum).machine || worker: i(sum).machine",
    score ~ machine + (1 | worker) + (0 + s1 | worker) + (0 + s2 | worker),
    list(machine = "sum"), "worker",
    prepare = function(x) {
      s <- contr.sum(3)[as.integer(x$machine), ]
      transform(x, s1 = s[, 1], s2 = s[, 2])
    },
    rename = list(s1 = "sum(A).machine", s2 = "sum(B).machine")
  ),
  # Psychology: unequal groups of persons, three phases of repeated measures.
  record("obk_sum", paste0(d, "obk.csv"),
    "value i(sum).treatment i(sum).gender i(polynomial).phase i(sum).treatment#i(sum).gender i(sum).treatment#i(polynomial).phase i(sum).gender#i(polynomial).phase || id: i(polynomial).phase, cov(un)",
    value ~ treatment + gender + phase + treatment:gender + treatment:phase + gender:phase + (phase | id),
    list(treatment = "sum", gender = "sum", phase = "polynomial"), "id",
    tests = list(list(kind = "test", text = "(sum(A).treatment = 0.5) (sum(B).treatment = 1)",
      rows = list(c("sum(A).treatment" = 1), c("sum(B).treatment" = 1)), rhs = c(0.5, 1)))
  ),
  record("obk_trend", paste0(d, "obk.csv"),
    "value i.treatment##i(helmert).phase i(polynomial).hour || id:, mle",
    value ~ treatment * phase + hour + (1 | id),
    list(treatment = "treatment", phase = "helmert", hour = "polynomial"), "id", reml = FALSE,
    tests = list(list(kind = "test", text = "B.treatment = control.treatment = 0",
      rows = list(c("B.treatment" = 1), c("control.treatment" = 1)))),
    lincoms = list(list(text = "B.treatment - control.treatment + 2*B.treatment#helmert(2).phase",
      row = c("B.treatment" = 1, "control.treatment" = -1, "B.treatment#helmert(2).phase" = 2))),
    iccs = list(id = "id")
  ),
  # Health: visits that stop early; a slope for each girl.
  record("btheb", paste0(d, "btheb.csv"),
    "bdi bdipre month i(sum).treatment i(sum).drug i(sum).length c.month#i(sum).treatment i(sum).treatment#i(sum).drug || subject:",
    bdi ~ bdipre + month + treatment + drug + length + month:treatment + treatment:drug + (1 | subject),
    list(treatment = "sum", drug = "sum", length = "sum"), "subject",
    lincoms = list(list(text = "2*sum(BtheB).treatment + 10*c.month#sum(BtheB).treatment",
      row = c("sum(BtheB).treatment" = 2, "c.month#sum(BtheB).treatment" = 10))),
    iccs = list(subject = "subject")
  ),
  record("blackmore", paste0(d, "blackmore.csv"),
    "exercise i(sum).group age c.age#i(sum).group || subject: age, cov(un)",
    exercise ~ group + age + age:group + (age | subject), list(group = "sum"), "subject",
    iccs = list(subject = "subject")
  ),
  # Food: persons crossed with products; ages by occupations with empty cells.
  record("carrots", paste0(d, "carrots.csv"),
    "preference sens1 i(sum).homesize i(polynomial).age i(sum).homesize#i(polynomial).age || _all: R.consumer || _all: R.product",
    preference ~ sens1 + homesize + age + homesize:age + (1 | consumer) + (1 | product),
    list(homesize = "sum", age = "polynomial"), c("consumer", "product"),
    iccs = list(R.consumer = "consumer", R.product = "product")
  ),
  record("carrots_empty", paste0(d, "carrots.csv"),
    "preference sens2 i.age i.work i.work#i.age || consumer: sens2, cov(un) mle",
    preference ~ sens2 + age * work + (sens2 | consumer),
    list(age = "treatment", work = "treatment"), "consumer", reml = FALSE,
    iccs = list(consumer = "consumer")
  ),
  record("ratpup_empty", paste0(d, "ratpup.csv"),
    "weight i.lsize i.female low high i.lsize#i.female || litter:",
    weight ~ lsize + female + low + high + lsize:female + (1 | litter),
    list(lsize = "treatment", female = "treatment"), "litter", iccs = list(litter = "litter")
  ),
  # Education: classes of unequal size.
  record("nlschools", paste0(d, "nlschools.csv"),
    "lang i(sum).comb iq ses i(sum).comb#c.iq || class: iq, cov(un)",
    lang ~ comb + iq + ses + comb:iq + (iq | class), list(comb = "sum"), "class",
    tests = list(list(kind = "test", text = "iq = 25*ses", rows = list(c(iq = 1, ses = -25)))),
    iccs = list(class = "class")
  ),
  record("jsp_helmert", paste0(sample, "jsp.csv"),
    "math5 i(helmert).social i(sum).gender math3 i(sum).gender#c.math3 || school:",
    math5 ~ social + gender + math3 + gender:math3 + (1 | school),
    list(social = "helmert", gender = "sum"), "school", iccs = list(school = "school")
  ),
  # Ecology: three crossed factors in nested populations.
  record("arabidopsis_sum", paste0(d, "arabidopsis.csv"),
    "logfruits i(sum).nutrient i(sum).clipped i(helmert).reg i(sum).nutrient#i(sum).clipped i(sum).nutrient#i(helmert).reg i(sum).clipped#i(helmert).reg i(sum).nutrient#i(sum).clipped#i(helmert).reg || popu: || gen:",
    logfruits ~ nutrient * clipped * reg + (1 | popu / gen),
    list(nutrient = "sum", clipped = "sum", reg = "helmert"), c("popu", "gen"),
    iccs = list(popu = "popu", "gen|popu" = c("popu", "gen:popu"))
  )
)
write_json(records, "codings.json", digits = NA, auto_unbox = TRUE, null = "null", pretty = TRUE)
