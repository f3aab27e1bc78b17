# What the reference scripts share: a model as our command says it, its fit by lme4's deviance
# function brought to the optimum, the same fit by nlme, and one JSON record of either.

suppressPackageStartupMessages({
  library(lme4)
  library(nlme)
  library(numDeriv)
  library(jsonlite)
})

# --- models ----------------------------------------------------------------------------------------

# One random-effects equation: `|| level: effects, cov(structure)`, slopes first, _cons last;
# with `factor` the random intercepts of that factor, `|| level: R.factor`.
eq <- function(level, ..., cov = "independent", factor = NULL) {
  effects <- c(...)
  if (is.null(effects) && is.null(factor)) effects <- "_cons"
  list(level = level, effects = effects, cov = cov, factor = factor)
}

eq_command <- function(e) {
  if (!is.null(e$factor)) return(paste0("|| ", e$level, ": R.", e$factor))
  words <- paste(c(paste0(e$level, ":"), setdiff(e$effects, "_cons")), collapse = " ")
  options <- c(
    if (!"_cons" %in% e$effects) "noconstant",
    if (length(e$effects) > 1 && e$cov != "independent") paste0("cov(", e$cov, ")")
  )
  paste0("|| ", words, if (length(options)) paste0(", ", paste(options, collapse = " ")))
}

model_command <- function(model, reml) {
  said <- vapply(model$equations, eq_command, "")
  last <- said[length(said)]
  said[length(said)] <- paste0(
    last, if (grepl(",", last)) " " else ", ", "variance", if (!reml) " mle"
  )
  paste(c(model$outcome, model$fixed, said), collapse = " ")
}

# The columns that make each equation's groups: all levels named so far, and the factor.
group_columns <- function(equations) {
  path <- character()
  lapply(equations, function(e) {
    if (e$level == "_all") return(e$factor)
    if (!e$level %in% path) path <<- c(path, e$level)
    c(path[seq_len(match(e$level, path))], e$factor)
  })
}

read_data <- function(path) {
  read.csv(file.path("..", "..", path), check.names = FALSE, stringsAsFactors = FALSE)
}

# --- covariance structures ---------------------------------------------------------------------------
# Each maps its parameters to the lower triangle, by columns, of a relative covariance factor L
# (G = sigma^2 L L'). Identity, independent: standard deviations. Exchangeable: the roots of the two
# eigenvalues of G. Unstructured: the triangle itself.

triangle <- function(L) L[lower.tri(L, diag = TRUE)]

structures <- list(
  identity = list(
    start = function(k) 1,
    lower = function(k) 0,
    theta = function(eta, k) triangle(diag(eta, k))
  ),
  independent = list(
    start = function(k) rep(1, k),
    lower = function(k) rep(0, k),
    theta = function(eta, k) triangle(diag(eta, k))
  ),
  exchangeable = list(
    start = function(k) c(1, 1),
    lower = function(k) c(0, 0),
    theta = function(eta, k) {
      J <- matrix(1 / k, k, k)
      G <- eta[1]^2 * (diag(k) - J) + eta[2]^2 * J
      triangle(semidefinite_factor(G))
    }
  ),
  unstructured = list(
    start = function(k) triangle(diag(k)),
    lower = function(k) ifelse(triangle(diag(k)) == 1, 0, -Inf),
    theta = function(eta, k) eta
  )
)

semidefinite_factor <- function(G) {
  k <- nrow(G)
  L <- matrix(0, k, k)
  for (j in seq_len(k)) {
    left <- seq_len(j - 1)
    pivot <- G[j, j] - sum(L[j, left]^2)
    if (pivot <= 1e-14 * max(diag(G), 1e-300)) next
    L[j, j] <- sqrt(pivot)
    for (i in seq_len(k)[seq_len(k) > j]) {
      L[i, j] <- (G[i, j] - sum(L[i, left] * L[j, left])) / L[j, j]
    }
  }
  L
}

# --- the fit ---------------------------------------------------------------------------------------

# lme4's deviance function of the model, with the order of its terms among our equations.
deviance_function <- function(model, data, reml) {
  data$one <- 1
  terms <- character()
  sizes <- integer()
  by <- group_columns(model$equations)
  for (i in seq_along(by)) {
    g <- paste0("g", i)
    data[[g]] <- factor(do.call(paste, c(unname(as.list(data[by[[i]]])), sep = "/")))
    e <- model$equations[[i]]
    z <- if (is.null(e$factor)) sub("^_cons$", "one", e$effects) else "one"
    terms[i] <- sprintf("(0 + %s | %s)", paste(z, collapse = " + "), g)
    sizes[i] <- length(z)
  }
  fixed <- if (length(model$fixed)) paste(model$fixed, collapse = " + ") else "1"
  formula <- as.formula(paste(model$outcome, "~", fixed, "+", paste(terms, collapse = " + ")))
  quiet <- lmerControl(
    check.nobs.vs.nlev = "ignore", check.nobs.vs.rankZ = "ignore", check.nobs.vs.nRE = "ignore",
    check.nlev.gtr.1 = "ignore", check.scaleX = "ignore", check.rankX = "stop.deficient"
  )
  parts <- lFormula(formula, data, REML = reml, control = quiet)
  f <- do.call(mkLmerDevfun, c(parts, list(control = quiet)))
  order <- as.integer(sub("^g", "", names(parts$reTrms$cnms)))
  list(f = f, parts = parts, order = order, sizes = sizes)
}

# Lowest deviance over several starts (BOBYQA), then Newton steps with extrapolated derivatives over
# the parameters that are not at their bound. Stops unless the result is stationary, below every
# other value found, and no small step away from a bound lowers it.
optimum <- function(f, start, lower) {
  set.seed(1)
  descend <- function(eta, rho) {
    control <- list(rhobeg = rho, rhoend = 1e-9, maxfun = 20000)
    minqa::bobyqa(pmax(eta, lower), f, lower = lower, control = control)$par
  }
  around <- function(eta) eta * exp(rnorm(length(eta))) + rnorm(length(eta), sd = 0.1)
  found <- lapply(c(1, 0.2, 4), function(scale) descend(start * scale, 0.1 * scale))
  for (again in 1:8) {
    best <- found[[which.min(vapply(found, f, 0))]]
    found <- c(found, list(descend(around(best), 0.02)))
  }
  lowest <- min(vapply(found, f, 0))
  eta <- polish(f, found[[which.min(vapply(found, f, 0))]], lower)
  for (i in which(is.finite(lower) & eta > 0 & eta < 0.02)) {
    zero <- polish(f, replace(eta, i, 0), lower)
    if (f(zero) <= f(eta) + 1e-8) eta <- zero
  }
  certify(f, eta, lower, lowest)
  eta
}

careful <- list(d = 1e-2, r = 6, zero.tol = 1e-6, eps = 1e-3)

free_parameters <- function(eta, lower) which(!(is.finite(lower) & eta == 0))

polish <- function(f, eta, lower) {
  free <- free_parameters(eta, lower)
  if (!length(free)) return(eta)
  inner <- function(x) f(replace(eta, free, x))
  for (width in c(0.01, 0.01, 0.01, 0.1, 0.1, 0.1)) { # the wider for directions that are flat
    g <- grad(inner, eta[free], method.args = replace(careful, "d", width))
    H <- hessian(inner, eta[free], method.args = list(d = width, r = 6, eps = 1e-3))
    if (min(eigen(H, TRUE, TRUE)$values) <= 1e-9 * max(abs(H))) next
    new <- replace(eta, free, eta[free] - solve(H, g))
    if (any(new < lower) || f(new) > f(eta) + 1e-8) next
    eta <- new
  }
  eta
}

certify <- function(f, eta, lower, lowest) {
  free <- free_parameters(eta, lower)
  inner <- function(x) f(replace(eta, free, x))
  slope <- if (length(free)) max(abs(grad(inner, eta[free], method.args = careful))) else 0
  steps <- replicate(200, {
    size <- 10^runif(1, -4, -1)
    f(pmax(eta + rnorm(length(eta), sd = size), lower))
  })
  gain <- f(eta) - min(lowest, steps)
  if (slope > 1e-4 || gain > 1e-8) {
    stop(sprintf("not at the optimum (%s): slope %g, %g below", toString(eta), slope, gain))
  }
}

fit_lme4 <- function(model, data, reml) {
  d <- deviance_function(model, data, reml)
  equations <- model$equations[d$order]
  sizes <- d$sizes[d$order]
  kinds <- lapply(seq_along(equations), function(i) {
    structures[[if (sizes[i] == 1) "identity" else equations[[i]]$cov]]
  })
  starts <- Map(function(s, k) s$start(k), kinds, sizes)
  lower <- unlist(Map(function(s, k) s$lower(k), kinds, sizes))
  piece <- rep(seq_along(starts), lengths(starts))
  theta_of <- function(eta) {
    unlist(Map(function(s, k, i) s$theta(eta[piece == i], k), kinds, sizes, seq_along(kinds)))
  }
  eta <- optimum(function(eta) d$f(theta_of(eta)), unlist(starts), lower)
  theta <- theta_of(eta)
  value <- d$f(theta)
  opt <- list(par = theta, fval = value, feval = 0, conv = 0, message = "")
  f <- mkMerMod(environment(d$f), opt, d$parts$reTrms, d$parts$fr)
  s2 <- sigma(f)^2

  ends <- cumsum(sizes * (sizes + 1) / 2)
  begins <- ends - sizes * (sizes + 1) / 2 + 1
  covariances <- lapply(seq_along(sizes), function(i) {
    L <- matrix(0, sizes[i], sizes[i])
    L[lower.tri(L, diag = TRUE)] <- theta[begins[i]:ends[i]]
    s2 * L %*% t(L)
  })
  beta <- fixef(f)
  effects <- predicted_effects(f, reml)
  index <- getME(f, "Gp")
  blups <- lapply(seq_along(sizes), function(i) {
    rows <- (index[i] + 1):index[i + 1]
    labels <- levels(getME(f, "flist")[[names(d$parts$reTrms$cnms)[i]]])
    list(
      labels = labels,
      value = matrix(effects$b[rows], ncol = sizes[i], byrow = TRUE),
      se = matrix(effects$se[rows], ncol = sizes[i], byrow = TRUE)
    )
  })
  back <- order(d$order)
  list(
    source = "lme4", version = as.character(packageVersion("lme4")),
    log_likelihood = as.numeric(logLik(f)), n = nobs(f),
    beta = beta, beta_se = sqrt(diag(as.matrix(vcov(f)))), s2 = s2,
    covariances = covariances[back], blups = blups[back]
  )
}

# BLUPs and their standard errors: given the variance parameters, and under REML with the
# uncertainty of the fixed effects.
predicted_effects <- function(f, reml) {
  X <- getME(f, "X")
  Lt <- getME(f, "Lambdat")
  ZL <- as.matrix(Matrix::t(Lt %*% getME(f, "Zt")))
  C <- diag(ncol(ZL)) + crossprod(ZL)
  P <- chol2inv(chol(C))
  L <- as.matrix(Matrix::t(Lt))
  A <- L %*% P
  v <- rowSums(A * L)
  if (reml) {
    B <- A %*% crossprod(ZL, X)
    XVX <- crossprod(X) - crossprod(crossprod(ZL, X), P %*% crossprod(ZL, X))
    v <- v + rowSums((B %*% solve(XVX)) * B)
  }
  list(b = as.vector(getME(f, "b")), se = sigma(f) * sqrt(pmax(v, 0)))
}

# The same by nlme, for one equation on one level.
fit_nlme <- function(model, data, reml) {
  stopifnot(length(model$equations) == 1)
  e <- model$equations[[1]]
  data$one <- 1
  data$group <- factor(data[[e$level]])
  z <- sub("^_cons$", "one", e$effects)
  pd <- list(
    identity = pdIdent, independent = pdDiag, exchangeable = pdCompSymm, unstructured = pdLogChol
  )[[e$cov]]
  fixed <- if (length(model$fixed)) paste(model$fixed, collapse = " + ") else "1"
  random <- list(group = pd(as.formula(paste("~ 0 +", paste(z, collapse = " + ")))))
  control <- lmeControl(
    maxIter = 500, msMaxIter = 5000, msMaxEval = 20000, tolerance = 1e-13, msTol = 1e-15,
    niterEM = 200, opt = "nlminb"
  )
  method <- if (reml) "REML" else "ML"
  formula <- as.formula(paste(model$outcome, "~", fixed))
  f <- lme(formula, data, random, method = method, control = control)
  for (again in 1:4) {
    control$opt <- c("optim", "nlminb")[1 + again %% 2]
    g <- lme(formula, data, f$modelStruct$reStruct, method = method, control = control)
    if (logLik(g) >= logLik(f)) f <- g
  }
  b <- as.matrix(ranef(f))[, z, drop = FALSE]
  V <- as.matrix(getVarCov(f))[z, z, drop = FALSE]
  class(V) <- "matrix"
  list(
    source = "nlme", version = as.character(packageVersion("nlme")),
    log_likelihood = as.numeric(logLik(f)), n = nrow(data),
    beta = fixef(f), beta_se = sqrt(diag(f$varFix)), s2 = f$sigma^2,
    covariances = list(unname(V)),
    blups = list(list(labels = rownames(b), value = unname(b), se = NULL))
  )
}

# --- records ---------------------------------------------------------------------------------------

parameters <- function(e, V) {
  if (!is.null(e$factor)) return(setNames(list(V[1, 1]), paste0("var(R.", e$factor, ")")))
  k <- length(e$effects)
  joint <- paste(e$effects, collapse = " ")
  if (k > 1 && e$cov == "identity") return(setNames(list(V[1, 1]), paste0("var(", joint, ")")))
  if (k > 1 && e$cov == "exchangeable") {
    names <- paste0(c("var(", "cov("), c(joint, gsub(" ", ",", joint)), ")")
    return(setNames(list(V[1, 1], V[2, 1]), names))
  }
  out <- setNames(as.list(diag(V)), paste0("var(", e$effects, ")"))
  if (e$cov == "unstructured") {
    for (j in seq_len(k - 1)) for (i in (j + 1):k) {
      out[[sprintf("cov(%s,%s)", e$effects[j], e$effects[i])]] <- V[i, j]
    }
  }
  out
}

# {group: {effect: value}} of at most `limit` groups, the first in the order of their labels.
group_table <- function(e, labels, values, limit) {
  effects <- if (is.null(e$factor)) e$effects else paste0("R.", e$factor)
  keep <- seq_len(min(length(labels), limit))
  rows <- lapply(keep, function(i) setNames(as.list(values[i, ]), effects))
  setNames(rows, labels[keep])
}

# One level: flat; several: a table for each level (of crossed factors at one level, a union).
by_level <- function(model, parts) {
  out <- list()
  for (i in seq_along(parts)) {
    level <- model$equations[[i]]$level
    old <- out[[level]]
    if (is.null(old)) {
      out[[level]] <- parts[[i]]
    } else {
      for (key in names(parts[[i]])) {
        new <- parts[[i]][[key]]
        old[[key]] <- if (is.list(new)) c(old[[key]], new) else new
      }
      out[[level]] <- old
    }
  }
  out
}

record <- function(model, fit, reml, nested, limit = 60) {
  estimates <- Map(function(b, s) list(estimate = b, se = s), fit$beta, fit$beta_se)
  names(estimates) <- sub("^\\(Intercept\\)$", "_cons", names(fit$beta))
  estimates <- estimates[c(setdiff(names(estimates), "_cons"), "_cons")]
  equations <- model$equations
  random <- Map(parameters, equations, fit$covariances)
  table_of <- function(what) {
    Map(function(e, b) group_table(e, b$labels, b[[what]], limit), equations, fit$blups)
  }
  blups <- table_of("value")
  has_se <- !is.null(fit$blups[[1]]$se)
  ses <- if (has_se) table_of("se")
  residual <- list(`var(Residual)` = fit$s2)
  if (!nested) {
    random <- c(random[[1]], residual)
    blups <- blups[[1]]
    ses <- ses[[1]]
  } else {
    random <- c(by_level(model, random), list(Residual = residual))
    blups <- by_level(model, blups)
    ses <- by_level(model, ses)
  }
  out <- list(
    name = paste0(model$name, if (reml) "_reml" else "_ml", if (fit$source == "nlme") "_nlme"),
    data = model$data,
    command = model_command(model, reml),
    criterion = if (reml) "REML" else "ML",
    source = fit$source, source_version = fit$version,
    n_obs = fit$n, log_likelihood = fit$log_likelihood,
    fixed = estimates, random = random, blups = blups
  )
  if (has_se) out$blup_ses <- ses
  out
}

model <- function(name, data, outcome, fixed, ...) {
  list(name = name, data = data, outcome = outcome, fixed = fixed, equations = list(...))
}

# Both criteria of every model, by lme4's deviance and, where asked, by nlme: its fit is kept where
# it came to the same optimum (to 1e-6), which it does not on a boundary or a flat ridge.
# With `nested` the random part is told by level.
fit_all <- function(models, nested = FALSE, with_nlme = FALSE) {
  records <- list()
  for (m in models) {
    data <- read_data(m$data)
    for (reml in c(TRUE, FALSE)) {
      ours <- tryCatch(fit_lme4(m, data, reml), error = function(e) {
        stop(m$name, if (reml) " REML: " else " ML: ", conditionMessage(e))
      })
      records <- c(records, list(record(m, ours, reml, nested)))
      report <- sprintf("%-28s %-4s %.8f", m$name, if (reml) "REML" else "ML", ours$log_likelihood)
      if (with_nlme) {
        theirs <- tryCatch(fit_nlme(m, data, reml), error = function(e) NULL)
        if (is.null(theirs)) {
          report <- paste(report, "nlme fails")
        } else {
          a <- unlist(theirs$covariances)
          b <- unlist(ours$covariances)
          apart <- max(abs(a - b)[b != 0] / abs(b)[b != 0], abs(a[b == 0]))
          report <- sprintf("%s nlme: %.1e lower, covariances %.1e apart", report,
                            ours$log_likelihood - theirs$log_likelihood, apart)
          if (apart < 1e-6) records <- c(records, list(record(m, theirs, reml, nested)))
        }
      }
      cat(report, "\n")
    }
  }
  records
}

# Numbers with 17 significant digits, which toJSON by itself does not write.
write_records <- function(records, path) {
  exact <- function(x) structure(sprintf("%.17g", x), class = "json")
  records <- rapply(records, exact, classes = "numeric", how = "replace")
  write(toJSON(records, auto_unbox = TRUE, json_verbatim = TRUE, pretty = 1), path)
  cat(length(records), "fits in", path, "\n")
}
