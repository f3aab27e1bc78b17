# Models with categorical predictors, interactions and centring: estimates, tests of terms by
# car::Anova (type III after contr.sum) and lme4's anova (sequential), R² by performance, and
# deletion diagnostics by generalised least squares without the rows. Writes terms.json.

suppressPackageStartupMessages({
  library(lme4)
  library(car)
  library(performance)
  library(jsonlite)
})

control <- lmerControl(
  optimizer = "bobyqa", optCtrl = list(rhobeg = 0.2, rhoend = 1e-10, maxfun = 1e6),
  check.conv.singular = "ignore", check.conv.grad = "ignore", check.rankX = "silent.drop.cols"
)

read_data <- function(path, factors) {
  d <- read.csv(file.path("..", "..", path), check.names = FALSE, stringsAsFactors = FALSE)
  for (f in factors) d[[f]] <- factor(d[[f]])
  d
}

# "social2:gendergirl" -> "2.social#girl.gender", as our tables call it.
our_name <- function(name, factors) {
  if (name == "(Intercept)") return("_cons")
  pieces <- strsplit(name, ":", fixed = TRUE)[[1]]
  said <- vapply(pieces, function(p) {
    f <- factors[startsWith(p, factors)]
    if (length(f)) paste0(substring(p, nchar(f[1]) + 1), ".", f[1])
    else if (length(pieces) > 1) paste0("c.", p)
    else p
  }, "")
  paste(said, collapse = "#")
}

record <- function(name, data, command, formula, factors, reml = TRUE, empty = FALSE,
                   base = list()) {
  d <- read_data(data, factors)
  for (f in names(base)) d[[f]] <- relevel(d[[f]], base[[f]])
  options(contrasts = c("contr.treatment", "contr.poly"))
  fit <- lmer(formula, d, REML = reml, control = control)
  b <- summary(fit)$coefficients
  names <- vapply(rownames(b), our_name, "", factors = factors)
  fixed <- lapply(seq_len(nrow(b)), function(i) list(estimate = b[i, 1], se = b[i, 2]))
  sequential <- anova(fit)
  seq_chi2 <- as.list(sequential[["Sum Sq"]] / sigma(fit)^2)
  names(seq_chi2) <- rownames(sequential)
  type3 <- NULL
  if (!empty) {
    options(contrasts = c("contr.sum", "contr.poly"))
    summed <- lmer(formula, d, REML = reml, control = control)
    a <- Anova(summed, type = 3)
    keep <- rownames(a) != "(Intercept)"
    type3 <- setNames(
      lapply(which(keep), function(i) list(chi2 = a$Chisq[i], df = a$Df[i])), rownames(a)[keep]
    )
  }
  r2 <- suppressWarnings(r2_nakagawa(fit, tolerance = 0))
  list(
    name = name, data = data, command = command, factors = as.list(factors),
    log_likelihood = as.numeric(logLik(fit)), fixed = setNames(fixed, names),
    sequential = seq_chi2, type3 = type3,
    r2 = list(conditional = r2$R2_conditional[[1]], marginal = r2$R2_marginal[[1]]),
    influence = influence_of(fit)
  )
}

# Deletion with the variance parameters held: beta without a group or a row, by GLS on the rest.
influence_of <- function(fit) {
  if (nobs(fit) > 1000) return(NULL)
  X <- getME(fit, "X"); y <- getME(fit, "y"); s2 <- sigma(fit)^2
  Z <- as.matrix(getME(fit, "Z")); L <- as.matrix(getME(fit, "Lambda"))
  V <- s2 * (Z %*% L %*% t(L) %*% t(Z) + diag(nrow(X)))
  gls <- function(keep) {
    W <- solve(V[keep, keep])
    solve(t(X[keep, , drop = FALSE]) %*% W %*% X[keep, , drop = FALSE],
          t(X[keep, , drop = FALSE]) %*% W %*% y[keep])
  }
  information <- t(X) %*% solve(V) %*% X
  b <- gls(seq_along(y))
  cook <- function(keep) {
    # A level that only these rows have cannot be estimated without them.
    if (qr(X[keep, , drop = FALSE])$rank < ncol(X)) return(NULL)
    d <- b - gls(keep)
    as.numeric(t(d) %*% information %*% d) / ncol(X)
  }
  groups <- getME(fit, "flist")
  top <- groups[[which.min(vapply(groups, nlevels, 1L))]]
  some <- levels(top)[seq_len(min(12, nlevels(top)))]
  W <- solve(V)
  M <- solve(information)
  H <- diag(length(y)) - s2 * (W - W %*% X %*% M %*% t(X) %*% W)
  rows <- unique(round(seq(1, length(y), length.out = 10)))
  list(
    group_cooks = setNames(lapply(some, function(g) cook(which(top != g))), some),
    rows = rows,
    row_cooks = lapply(rows, function(i) cook(-i)),
    leverage = diag(H)[rows],
    fixed_leverage = diag(X %*% M %*% t(X) %*% W)[rows]
  )
}

d <- "tests/reference/data/"
s <- "sample_data/"
records <- list(
  record("machines", paste0(d, "machines.csv"), "score i.machine || worker:, reml",
         score ~ machine + (1 | worker), c("machine", "worker")),
  record("oats", paste0(d, "oats.csv"), "yield i.variety##c.nitro || block: || variety:, mle",
         yield ~ variety * nitro + (1 | block / variety), c("variety", "block"), reml = FALSE),
  record("jsp_social", paste0(s, "jsp.csv"), "math5 i.social i.gender math3 i.social#i.gender || school:",
         math5 ~ social * gender + math3 + (1 | school), c("social", "gender", "school")),
  record("jsp_slopes", paste0(s, "jsp.csv"),
         "math5 math3 i.gender i.social c.math3#i.gender || school: math3, cov(un) mle",
         math5 ~ math3 + gender + math3:gender + social + (1 + math3 | school),
         c("gender", "social", "school"), reml = FALSE),
  record("ratpup_empty", paste0(d, "ratpup.csv"),
         "weight ib12.lsize ib1.female low high ib12.lsize#ib1.female || litter:",
         weight ~ lsize * female + low + high + (1 | litter), c("lsize", "female", "litter"),
         empty = TRUE, base = list(female = "1", lsize = "12")),
  record("arabidopsis", paste0(d, "arabidopsis.csv"),
         "logfruits i.nutrient i.clipped i.reg i.nutrient#i.clipped i.nutrient#i.reg i.clipped#i.reg i.nutrient#i.clipped#i.reg || popu: || gen:",
         logfruits ~ nutrient * clipped * reg + (1 | popu / gen),
         c("nutrient", "clipped", "reg", "popu", "gen")),
  record("scotssec", paste0(s, "scotssec.csv"),
         "attain i.sex i.social verbal i.sex#i.social || second:, mle",
         attain ~ sex * social + verbal + (1 | second), c("sex", "social", "second"),
         reml = FALSE),
  record("alfalfa", paste0(d, "alfalfa.csv"), "yield i.variety##i.dateO7 || block:",
         yield ~ variety * dateO7 + (1 | block), c("variety", "dateO7", "block")),
  record("pixel", paste0(d, "pixel.csv"), "pixel i.side day day2 i.side#c.day || dog:",
         pixel ~ side * day + day2 + (1 | dog), c("side", "dog")),
  record("cake", paste0(d, "cake.csv"), "angle i.recipe##i.temp || replicate:",
         angle ~ recipe * temp + (1 | replicate), c("recipe", "temp", "replicate"))
)
write_json(records, "terms.json", digits = NA, auto_unbox = TRUE, null = "null", pretty = TRUE)
